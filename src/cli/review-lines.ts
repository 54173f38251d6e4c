import { createMessages, commandWords, formatAmount, sentence, type Language } from '../i18n';
import type { Review, ReviewFinding, UnitReview } from '../review';

/** Lines for people: each unit with what is wrong, files that count for nothing, and sums that do not hold. */
export function reviewLines({ place, year, units, files, sums }: Review, lang: Language): string[] {
  const words = commandWords(lang);
  const { review } = createMessages(lang);
  const came = units.filter(({ standing }) => standing !== 'missing').length;
  const off = sums.filter(({ sum, expected }) => sum !== null && expected !== null && sum !== expected);
  return [
    words.reviewHead(place, year, came, units.length),
    ...units.flatMap((unit) => [`${unitLine(unit, review.standings[unit.standing])}`, ...unit.findings.filter(isTold).map((finding) => `  ${findingLine(finding, lang)}`), ...left(unit, lang)]),
    ...files.filter(({ role }) => role !== 'reviewed' && role !== 'merged').flatMap(({ findings }) => findings.map((finding) => findingLine(finding, lang))),
    ...off.map(({ name, sum, expected, lattice }) => sentence({ code: 'review.sumDiffers', data: { indicator: name, found: sum ?? 0, expected: expected ?? 0, lattice } }, lang)),
    ...sums.filter(({ without }) => without.length > 0 && without.length < units.length).map(({ name, sum, without, lattice }) => words.sumWithout(name, formatAmount(sum ?? 0, lattice, lang), without.length)),
  ];
}

/** Everything but what is merely lacking or merely to know, which is counted. */
function isTold({ severity, origin, accepted }: ReviewFinding): boolean {
  return severity !== 'note' && origin !== 'completeness' && accepted === null;
}

function left({ findings }: UnitReview, lang: Language): string[] {
  const missing = findings.filter(({ origin }) => origin === 'completeness').length;
  return missing === 0 ? [] : [`  ${createMessages(lang).check.missing(missing)}`];
}

function unitLine({ code, name, version, files }: UnitReview, standing: string): string {
  return [`${code} ${name}: ${standing}`, ...(version === null ? [] : [`v${version}`]), ...files].join(' · ');
}

function findingLine({ severity, problem, cell }: ReviewFinding, lang: Language): string {
  const where = cell === null ? '' : ` [${cell.sheet}!${cell.address}${cell.content === '' ? '' : ` = ${cell.content}`}]`;
  return `${createMessages(lang).check.severities[severity]}: ${sentence(problem, lang)}${where}`;
}
