/** `Phiếu thẩm định` of one unit, ready to print: what was found, what it is asked to do, and by when. */
import { numberOf, type Appraisal } from '../../domain';
import { RULES } from '../../checks';
import { ruleWords, sentence } from '../../i18n';
import { appendixPage, figureStyle, rowHeights, SheetRows, textCell } from '../../workbook';
import type { GridCell, GridRange, SheetGrid } from '../../xlsx';
import { plainName } from '../file-names';
import { FINDING_ORIGINS, type FindingOrigin, type ReviewFinding } from '../finding';
import type { Review, UnitReview } from '../review';
import { ORIGIN_LABELS, SEVERITY_LABELS, STANDING_LABELS } from './labels';
import { APPRAISAL_LABELS } from './lists';
import { vietnameseDate } from './table';

const WIDTHS = [6, 56, 14, 15, 15, 20];
const LAST = WIDTHS.length - 1;

export interface AppraisalSheetOptions {
  /** ISO dates. */
  readonly on: string;
  readonly due: string | null;
  readonly reviewer: string;
  readonly appraisal: Appraisal | undefined;
}

export function appraisalSheetName({ code }: Pick<UnitReview, 'code'>): string {
  return `PTĐ ${plainName(code)}`.slice(0, 31);
}

export function appraisalSheet(unit: UnitReview, { place, year, sums }: Review, { on, due, reviewer, appraisal }: AppraisalSheetOptions): SheetGrid {
  const sheet = new SheetRows();
  const merges: GridRange[] = [];
  let row = 0;
  const across = (cell: GridCell): void => {
    sheet.set(row, 0, cell);
    merges.push({ row, column: 0, lastRow: row, lastColumn: LAST });
    row += 1;
  };
  across(textCell(place.toLocaleUpperCase('vi'), 'coverName'));
  across(textCell('PHIẾU THẨM ĐỊNH KẾ HOẠCH', 'coverTitle'));
  across(textCell(`${unit.name} - năm ${year}`, 'coverName'));
  across(textCell(factsOf(unit, on), 'subtitleWrapped'));
  across(textCell(`Kết quả: ${appraisal === undefined ? STANDING_LABELS[unit.standing] : APPRAISAL_LABELS[appraisal.state]}${appraisal === undefined || appraisal.reason === '' ? '' : `. ${appraisal.reason}`}`, 'subtitleWrapped'));

  row += 1;
  across(textCell('I. Số giao và số kế hoạch', 'title'));
  sheet.setRow(row, 0, ['STT', 'Chỉ tiêu', 'ĐVT', 'Số giao', 'Kế hoạch', 'Chênh lệch'].map((heading) => textCell(heading, 'header')));
  row += 1;
  const lines = sums.flatMap((sum) => {
    const cell = unit.cells.get(sum.indicator);
    return cell === undefined ? [] : [{ sum, cell }];
  });
  lines.forEach(({ sum, cell: { assigned, planned } }, index) => {
    const { decimals } = sum.lattice;
    const figure = (count: number | null): GridCell => ({ value: count === null ? null : numberOf(count, { decimals }), style: figureStyle('calculated', decimals) });
    const difference = assigned === null || planned === null ? '' : numberOf(planned - assigned, { decimals });
    const formula = `IF(OR(D${row + 1}="",E${row + 1}=""),"",ROUND(E${row + 1}-D${row + 1},${decimals}))`;
    sheet.setRow(row, 0, [{ value: index + 1, style: 'centered' }, textCell(sum.name, 'wrapped'), textCell(sum.lattice.unit, 'centered'), figure(assigned), figure(planned), { value: difference, formula, style: figureStyle('difference', decimals) }]);
    row += 1;
  });

  row += 1;
  across(textCell('II. Nội dung yêu cầu', 'title'));
  const asked = unit.findings.filter(({ severity, accepted }) => severity !== 'note' && accepted === null);
  if (asked.length === 0) across(textCell('Không có nội dung phải chỉnh sửa.', 'duty'));
  for (const origin of FINDING_ORIGINS) {
    const found = asked.filter((finding) => finding.origin === origin);
    if (found.length === 0) continue;
    across(textCell(ORIGIN_LABELS[origin], 'heading'));
    requestsOf(origin, found).forEach(({ text, severity, place: where }, index) => {
      sheet.setRow(row, 0, [{ value: index + 1, style: 'centered' }, textCell(text, 'wrapped'), ...[0, 1].map(() => textCell('', 'wrapped')), textCell(SEVERITY_LABELS[severity], 'centered'), textCell(where, 'centered')]);
      merges.push({ row, column: 1, lastRow: row, lastColumn: 3 });
      row += 1;
    });
  }
  row += 1;
  if (asked.length > 0) across(textCell(`Đề nghị ${unit.name} chỉnh sửa, giải trình và gửi lại${due === null ? '' : ` trước ngày ${vietnameseDate(due)}`}.`, 'duty'));
  row += 1;
  sheet.set(row, 3, textCell('NGƯỜI THẨM ĐỊNH', 'coverName'));
  merges.push({ row, column: 3, lastRow: row, lastColumn: LAST });
  sheet.set(row + 4, 3, textCell(appraisal?.reviewer ?? reviewer, 'coverName'));
  merges.push({ row: row + 4, column: 3, lastRow: row + 4, lastColumn: LAST });
  return {
    name: appraisalSheetName(unit),
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(sheet.rows, WIDTHS, merges),
    merges,
    tabColor: unit.standing === 'clean' ? '548235' : 'C55A11',
    page: { ...appendixPage('A4'), orientation: 'portrait', titleRows: [0, 0] },
  };
}

function factsOf({ files, version, submittedAt, by }: UnitReview, on: string): string {
  const parts = [
    ...(files.length === 0 ? ['Chưa nhận được tệp'] : [`Tệp: ${files.join('; ')}`]),
    ...(version === null ? [] : [`lần trình ${version}`]),
    ...(submittedAt === null ? [] : [`nộp ngày ${vietnameseDate(submittedAt)}`]),
    ...(by === '' ? [] : [`nơi lập: ${by}`]),
  ];
  return `${parts.join('; ')}. Thẩm định ngày ${vietnameseDate(on)}.`;
}

interface Request {
  readonly text: string;
  readonly severity: ReviewFinding['severity'];
  readonly place: string;
}

/** One line per finding; what is lacking is one line per rule with the indicators that lack it. */
function requestsOf(origin: FindingOrigin, findings: readonly ReviewFinding[]): Request[] {
  if (origin !== 'completeness') return findings.map((finding) => ({ text: sentence(finding.problem, 'vi'), severity: finding.severity, place: placeOf(finding) }));
  const byRule = new Map<string, ReviewFinding[]>();
  for (const finding of findings) byRule.set(finding.problem.code, [...(byRule.get(finding.problem.code) ?? []), finding]);
  return [...byRule.values()].flatMap((group): Request[] => {
    const [first, ...others] = group;
    if (!first) return [];
    const rule = RULES.find(({ id }) => id === first.problem.code);
    if (others.length === 0 || rule === undefined) return group.map((finding) => ({ text: sentence(finding.problem, 'vi'), severity: finding.severity, place: placeOf(finding) }));
    const names = group.flatMap(({ problem: { data } }) => ('indicator' in data ? [data.indicator] : []));
    return [{ text: `${ruleWords(rule.id, 'vi').name} (${group.length}): ${names.join('; ')}`, severity: first.severity, place: first.cell?.sheet ?? '' }];
  });
}

function placeOf({ cell }: ReviewFinding): string {
  return cell === null ? '' : `${cell.sheet}, ô ${cell.address}`;
}
