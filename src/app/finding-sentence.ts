/** A finding as people read it, the same in the pane, on the command line and in reports. */
import { indicatorOf, MONTHS, type Plan } from '../domain';
import { createMessages, formatAmount, periodName, sentence, type Language } from '../i18n';
import type { ClosingFinding } from './contracts';

/** One sentence: what does not add up, in which line, what it comes to and what it must be. */
export function findingSentence(finding: ClosingFinding, plan: Plan, lang: Language): string {
  if (finding.problem) return sentence(finding.problem, lang);
  const { finding: sentences, short, over, equal, blank } = createMessages(lang).check;
  const { expected, found, lattice } = finding;
  const amount = (count: number | null): string => (count === null ? blank : formatAmount(count, lattice, lang));
  const left = (expected ?? 0) - (found ?? 0);
  const gap = left > 0 ? short(amount(left)) : left < 0 ? over(amount(-left)) : equal;
  return sentences[finding.kind]({
    name: indicatorOf(plan, finding.indicator)?.name ?? finding.indicator,
    line: lineName(finding, plan, lang),
    found: amount(found),
    expected: amount(expected),
    gap,
  });
}

/** The unit or period a finding speaks of, by its name; empty where the whole is meant. */
export function lineName({ kind, line }: ClosingFinding, plan: Plan, lang: Language): string {
  if (line === null || kind === 'share') return '';
  const month = MONTHS.find((candidate) => `M${candidate}` === line);
  if (month !== undefined) return periodName(`M${month}`, lang);
  return plan.units.find((unit) => unit.code === line)?.name ?? line;
}
