/** Stable keys for indicators: the file's own where it gives one, else made of the name. */
import type { ProposedTarget } from '../documents';

const LONGEST_ID = 28;

/** `Thu ngân sách` → `THU_NGAN_SACH`. */
export function idFromName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_');
  return plain.replace(/^_+|_+$/g, '').slice(0, LONGEST_ID).replace(/_+$/, '') || 'CHI_TIEU';
}

export class IndicatorIds {
  private readonly byTarget = new Map<ProposedTarget, string>();
  /** Targets of each name in the order of the document: names repeat under different parents. */
  private readonly byName = new Map<string, { readonly index: number; readonly id: string }[]>();
  private readonly headings = new Map<string, string>();
  private readonly used: Set<string>;
  /** Name of the first target that stands twice, or null. */
  readonly duplicate: string | null = null;

  /** @param reserved ids that are taken elsewhere; a target that asks for one gets it all the same */
  constructor(targets: readonly ProposedTarget[], reserved: readonly string[] = []) {
    this.used = new Set(reserved);
    const asked = new Set<string>();
    const printed = new Set<string>();
    // Keys the file gives are taken first, or a key made of an earlier name would push one aside.
    for (const { name, plan } of targets) {
      if (plan?.id === undefined) continue;
      if (asked.has(plan.id)) this.duplicate ??= name;
      asked.add(plan.id);
      this.used.add(plan.id);
    }
    const amounts = new Set<string>();
    for (const { plan } of targets) {
      if (plan?.amount === undefined) continue;
      // One amount under two shares would be counted twice.
      if (amounts.has(plan.amount.id)) this.duplicate ??= plan.amount.name;
      amounts.add(plan.amount.id);
    }
    for (const id of amounts) this.used.add(id);
    for (const [index, target] of targets.entries()) {
      const key = JSON.stringify([target.parent, target.name, target.unit]);
      if (printed.has(key)) this.duplicate ??= target.name;
      printed.add(key);
      const id = target.plan?.id ?? this.unused(idFromName(target.name));
      this.used.add(id);
      this.byTarget.set(target, id);
      this.byName.set(target.name, [...(this.byName.get(target.name) ?? []), { index, id }]);
    }
  }

  of(target: ProposedTarget): string {
    return this.byTarget.get(target) ?? idFromName(target.name);
  }

  /**
   * The id of the line a target belongs under: the last target of that name in front of it, else the
   * first behind it (never itself), else the heading of that name.
   */
  ofParent(name: string, index: number): string {
    const others = (this.byName.get(name) ?? []).filter((candidate) => candidate.index !== index);
    const target = others.findLast((candidate) => candidate.index < index) ?? others[0];
    const known = target?.id ?? this.headings.get(name);
    if (known !== undefined) return known;
    const id = this.unused(idFromName(name));
    this.used.add(id);
    this.headings.set(name, id);
    return id;
  }

  isHeading(id: string): boolean {
    return [...this.headings.values()].includes(id);
  }

  private unused(id: string): string {
    let candidate = id;
    for (let number = 2; this.used.has(candidate); number += 1) candidate = `${id}_${number}`;
    return candidate;
  }
}
