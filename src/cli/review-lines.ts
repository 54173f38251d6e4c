import { createMessages, commandWords, formatAmount, sentence, type Language } from '../i18n';
import { namingFile, type Review, type ReviewFinding, type UnitReview } from '../review';

/** Lines for people: each unit with what is wrong, files that count for nothing, and sums that do not hold. */
export function reviewLines({ place, year, units, files, sums }: Review, lang: Language): string[] {
  const words = commandWords(lang);
  const { review } = createMessages(lang);
  const absent = units.filter(({ standing }) => standing === 'missing');
  const here = units.filter(({ standing }) => standing !== 'missing');
  const summed = sums.flatMap((each) => (each.sum === null ? [] : [{ ...each, sum: each.sum }]));
  return [
    words.reviewHead(place, year, here.length, units.length),
    ...(absent.length === 0 ? [] : [words.absent(absent.map(({ name }) => name).join(', '))]),
    ...here.flatMap((unit) => [unitLine(unit, review.standings[unit.standing]), ...unit.findings.filter(isTold).map((finding) => `  ${findingLine(finding, lang)}`), ...lacking(unit, lang)]),
    ...files.filter(({ role }) => role !== 'reviewed' && role !== 'merged').flatMap(({ file, findings }) => findings.map((finding) => namingFile(findingLine(finding, lang), file))),
    ...summed.flatMap(({ name, sum, expected, without, lattice }) => {
      // A sum that still waits for units says nothing about the target.
      if (without.length > 0) return [words.sumWithout(name, formatAmount(sum, lattice, lang), without.length)];
      return expected === null || expected === sum ? [] : [sentence({ code: 'review.sumDiffers', data: { indicator: name, found: sum, expected, lattice } }, lang)];
    }),
  ];
}

/** Everything but what is merely lacking or merely to know, which is counted. */
function isTold({ severity, origin, accepted }: ReviewFinding): boolean {
  return severity !== 'note' && origin !== 'completeness' && accepted === null;
}

function lacking({ findings }: UnitReview, lang: Language): string[] {
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
