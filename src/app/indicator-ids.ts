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
  private readonly byName = new Map<string, string>();
  private readonly headings = new Map<string, string>();
  private readonly used = new Set<string>();
  /** Name of the first target that stands twice, or null. */
  readonly duplicate: string | null = null;

  constructor(targets: readonly ProposedTarget[]) {
    const printed = new Set<string>();
    for (const target of targets) {
      const key = `${target.parent ?? ''}\n${target.name}\n${target.unit}`;
      const given = target.plan?.id;
      if (printed.has(key) || (given !== undefined && this.used.has(given))) {
        this.duplicate ??= target.name;
      }
      printed.add(key);
      const id = given ?? this.unused(idFromName(target.name));
      this.used.add(id);
      this.byTarget.set(target, id);
      if (!this.byName.has(target.name)) this.byName.set(target.name, id);
    }
  }

  of(target: ProposedTarget): string {
    return this.byTarget.get(target) ?? idFromName(target.name);
  }

  /** The id of the target of that name, or of the heading it then is. */
  ofParent(name: string): string {
    const target = this.byName.get(name) ?? this.headings.get(name);
    if (target !== undefined) return target;
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
