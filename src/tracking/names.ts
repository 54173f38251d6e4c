/** Which indicator or unit a report means: its code, its name without tones and ordinals, or what a person said before. */
import { folded } from '../documents';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** `1.`, `1.2`, `II.`, `a)`, `-`, `+`, `*` in front of a name. */
const ORDINAL = /^\s*(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[ivx]+[.)]|[a-zđ]\)|[-+*•–])\s+|^\s*[-+*•–]\s*/iu;
const UNIT_BEHIND = /\s*\((?:đvt\s*:?\s*)?[^()]{1,30}\)\s*$/iu;
const LEVEL = /^(?:xa|phuong|thi tran|tt\.?|huyen|thanh pho|tp\.?|thi xa|dac khu|phong|ban)\s+/;
/** Share of words two names must have in common to be offered for one another. */
const WORTH_OFFERING = 0.5;
const MOST_OFFERED = 3;

/** A name as it is compared: no ordinal in front, no unit of measure behind, no tones. */
export function bareName(printed: string): string {
  return folded(printed.normalize('NFC').replace(ORDINAL, '').replace(UNIT_BEHIND, '').replace(/[:;.]+\s*$/, ''));
}

export class NameBook {
  private readonly byCode: ReadonlyMap<string, string>;
  /** Bare name → the one it names; null where several do. */
  private readonly byName = new Map<string, string | null>();
  private readonly remembered: ReadonlyMap<string, string>;
  private readonly seen = new Map<string, string | null>();

  /** @param remembered what people said before, by name as printed */
  constructor(
    private readonly entries: readonly Named[],
    remembered: readonly { readonly printed: string; readonly meant: string }[] = [],
  ) {
    this.byCode = new Map(entries.map(({ id }) => [folded(id), id]));
    for (const { id, name } of entries) {
      const bare = bareName(name);
      for (const spelling of new Set([bare, bare.replace(LEVEL, '')])) this.byName.set(spelling, this.byName.has(spelling) ? null : id);
    }
    // A full name is surer than what is left of another one without its level.
    for (const { id, name } of entries) {
      const bare = bareName(name);
      if (entries.filter((other) => bareName(other.name) === bare).length === 1) this.byName.set(bare, id);
    }
    const known = new Set(entries.map(({ id }) => id));
    this.remembered = new Map(remembered.filter(({ meant }) => known.has(meant)).map(({ printed, meant }) => [bareName(printed), meant]));
  }

  /** The code that is meant; null where the name is unknown or could mean several. */
  find(printed: string): string | null {
    const seen = this.seen.get(printed);
    if (seen !== undefined) return seen;
    const bare = bareName(printed);
    const found = this.remembered.get(bare) ?? this.byCode.get(folded(printed)) ?? this.byName.get(bare) ?? this.byName.get(bare.replace(LEVEL, '')) ?? null;
    this.seen.set(printed, found);
    return found;
  }

  /** Codes a person may have meant, the likeliest first. */
  candidates(printed: string): string[] {
    const words = new Set(bareName(printed).split(/\W+/).filter((word) => word !== ''));
    return this.entries
      .map(({ id, name }) => ({ id, score: overlap(words, new Set(bareName(name).split(/\W+/).filter((word) => word !== ''))) }))
      .filter(({ score }) => score >= WORTH_OFFERING)
      .sort((left, right) => right.score - left.score)
      .slice(0, MOST_OFFERED)
      .map(({ id }) => id);
  }
}

/** Dice's coefficient: twice the words in common over all words of both. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}
