/** A review as one JSON document: counts of the lattices that stand beside them, sentences in one language. */
import { sentence, type Language } from '../../i18n';
import type { Review, ReviewFinding } from '../../review';

export function reviewSummary({ place, year, units, files, sums }: Review, lang: Language): Readonly<Record<string, unknown>> {
  const told = (finding: ReviewFinding): Readonly<Record<string, unknown>> => ({ ...finding, sentence: sentence(finding.problem, lang) });
  return {
    place,
    year,
    units: units.map(({ cells, findings, ...unit }) => ({ ...unit, findings: findings.map(told), indicators: Object.fromEntries(cells) })),
    files: files.map(({ findings, ...file }) => ({ ...file, findings: findings.map(told) })),
    sums,
  };
}
