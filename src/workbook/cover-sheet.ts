/** `Trang bìa`: who plans what, how far the plan has come (live), what the colours mean, and where everything stands. */
import { assignedIndicators, PLAN_STATES, type Plan } from '../domain';
import { cellName, type GridCell, type GridRange, type SheetGrid } from '../xlsx';
import { SheetRows, text, textFormula } from './cells';
import { INDICATOR_COLUMNS, indicatorRange } from './indicators-sheet';
import { PLAN_STATE_LABELS, SHEETS, STATE_LABELS, type SheetKey } from './labels';
import { FIRST_DATA_ROW } from './layout';
import { LEGEND } from './legend';
import { lastListRow } from './list-sheet';
import { appendixPage } from './page';
import { FEWEST_PROJECTS } from './projects-sheet';
import { quoted } from './references';
import { rowHeights } from './row-heights';

export const COVER_LABELS = {
  place: 'Địa phương',
  year: 'Năm kế hoạch',
  planner: 'Đơn vị lập kế hoạch',
  version: 'Lần trình',
  state: 'Trạng thái',
  legalBasis: 'Căn cứ pháp lý',
} as const;

const [LABEL, VALUE, NEEDED, VERDICT] = [1, 2, 3, 4];
const WIDTHS = [3, 46, 16, 16, 52];
const HEADLINE_ROW = 5;
const FACTS_ROW = 7;
/** Rows for documents at least. */
const FEWEST_BASIS_ROWS = 4;

const PURPOSES: readonly (readonly [SheetKey, string])[] = [
  ['assignment', 'Số được giao, việc phải làm và thời hạn; không sửa'],
  ['indicators', 'Danh sách chỉ tiêu: số giao, người phụ trách, dư địa, giải pháp, tình trạng'],
  ['units', 'Đơn vị nhận phân bổ và các trọng số'],
  ['departments', 'Phòng ban phụ trách'],
  ['summary', 'Chỉ tiêu × đơn vị, cả năm'],
  ['detail', 'Chỉ tiêu × đơn vị × 12 tháng, quý, 6 tháng, 9 tháng, năm; nơi nhập số'],
  ['phasing', 'Chỉ tiêu × kỳ của toàn địa bàn, có lũy kế'],
  ['byDepartment', 'Chỉ tiêu × phòng ban × tháng'],
  ['structure', 'Giá trị và tỷ trọng theo đơn vị và theo kỳ'],
  ['headroom', 'Dư địa tăng trưởng của từng chỉ tiêu'],
  ['projects', 'Dự án, công trình trọng điểm'],
  ['revenue', 'Nguồn thu, biện pháp thu theo quý và 6 tháng'],
  ['journal', 'Các thao tác đã thực hiện'],
];

/** @param states what `Chỉ tiêu` says of every indicator, by id */
export function coverSheet(plan: Plan, states: ReadonlyMap<string, string>): SheetGrid {
  const sheet = new SheetRows();
  const merges: GridRange[] = [];
  const across = (row: number, cell: GridCell): void => {
    sheet.set(row, LABEL, cell);
    for (let column = LABEL + 1; column <= VERDICT; column += 1) sheet.set(row, column, { value: null, ...(cell.style !== undefined && { style: cell.style }) });
    merges.push({ row, column: LABEL, lastRow: row, lastColumn: VERDICT });
  };
  across(0, textFormula(`UPPER('${SHEETS.indicators}'!$B$2)`, plan.place.toLocaleUpperCase('vi'), 'coverName'));
  across(2, text('KẾ HOẠCH PHÂN BỔ CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI', 'coverTitle'));
  across(3, textFormula(`"NĂM "&'${SHEETS.indicators}'!$D$2`, `NĂM ${plan.year}`, 'coverTitle'));
  across(HEADLINE_ROW, headline(plan, states));
  const basisRows = writeFacts(sheet, plan, merges);
  let row = FACTS_ROW + 5 + basisRows + 1;
  row = writeCompleteness(sheet, plan, states, row);
  row = writeLegend(sheet, row + 1);
  sheet.set(row + 1, LABEL, text('Các trang', 'heading'));
  PURPOSES.filter(([key]) => isMade(plan, key)).forEach(([key, purpose], index) => {
    sheet.set(row + 2 + index, LABEL, text(SHEETS[key], 'text'));
    sheet.set(row + 2 + index, VALUE, text(purpose, 'text'));
    for (const column of [NEEDED, VERDICT]) sheet.set(row + 2 + index, column, text('', 'text'));
    merges.push({ row: row + 2 + index, column: VALUE, lastRow: row + 2 + index, lastColumn: VERDICT });
  });
  const heights = rowHeights(sheet.rows, WIDTHS, merges);
  return {
    name: SHEETS.cover,
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: heights.map((height, index) => (index === HEADLINE_ROW ? 30 : index === 2 || index === 3 ? 26 : height)),
    merges,
    tabColor: 'C00000',
    validations: [{ range: factRange(4), list: PLAN_STATES.map((state) => PLAN_STATE_LABELS[state]) }],
    page: { ...appendixPage('A4'), orientation: 'portrait', titleRows: [0, 0] },
  };
}

/** Two sheets stand only where there is something to stand on them. */
function isMade({ structures, exchange }: Plan, key: SheetKey): boolean {
  return key === 'structure' ? structures.length > 0 : key !== 'assignment' || exchange.received !== null;
}

function factRange(offset: number): GridRange {
  return { row: FACTS_ROW + offset, column: VALUE, lastRow: FACTS_ROW + offset, lastColumn: VALUE };
}

/** Counted as people count: targets given, without the amounts that only follow from shares. */
function assignedMask(plan: Plan): string {
  const [keys, amounts, targets] = (['id', 'amount', 'target'] as const).map((key) => indicatorRange(plan, key));
  return `(${targets}<>"")*ISNA(MATCH(${keys},${amounts},0))`;
}

function headline(plan: Plan, states: ReadonlyMap<string, string>): GridCell {
  const mask = assignedMask(plan);
  const state = indicatorRange(plan, 'state');
  const assigned = assignedIndicators(plan.indicators);
  const count = (...labels: string[]): number => assigned.filter(({ id }) => labels.includes(states.get(id) ?? '')).length;
  const [done, off] = [quoted(STATE_LABELS.done), quoted(STATE_LABELS.off)];
  const allocated = `SUMPRODUCT(${mask}*((${state}=${done})+(${state}=${off})))`;
  const expression = `SUMPRODUCT(${mask})&" chỉ tiêu · "&${allocated}&" đã phân bổ · "&SUMPRODUCT(${mask}*(${state}=${off}))&" lỗi"`;
  const shown = `${assigned.length} chỉ tiêu · ${count(STATE_LABELS.done, STATE_LABELS.off)} đã phân bổ · ${count(STATE_LABELS.off)} lỗi`;
  return textFormula(expression, shown, 'headline');
}

/** Place, year, planner, version, state, legal basis. Returns the number of rows for the legal basis. */
function writeFacts(sheet: SheetRows, plan: Plan, merges: GridRange[]): number {
  const { planner, version, state, legalBasis } = plan.head;
  const basisRows = Math.max(FEWEST_BASIS_ROWS, legalBasis.length + 1);
  const facts: readonly (readonly [string, GridCell])[] = [
    [COVER_LABELS.place, textFormula(`'${SHEETS.indicators}'!$B$2&""`, plan.place)],
    [COVER_LABELS.year, { value: plan.year, formula: `'${SHEETS.indicators}'!$D$2`, style: 'calculatedYear' }],
    [COVER_LABELS.planner, text(planner, 'typedWrapped')],
    [COVER_LABELS.version, { value: version, style: 'year' }],
    [COVER_LABELS.state, text(PLAN_STATE_LABELS[state], 'typedText')],
    ...Array.from({ length: basisRows }, (_, index): readonly [string, GridCell] => [
      index === 0 ? COVER_LABELS.legalBasis : '',
      text(legalBasis[index] ?? '', 'typedWrapped'),
    ]),
  ];
  facts.forEach(([label, cell], index) => {
    const row = FACTS_ROW + index;
    sheet.set(row, LABEL, text(label, 'text'));
    for (const column of [VALUE, NEEDED, VERDICT]) sheet.set(row, column, column === VALUE ? cell : { value: null, ...(cell.style !== undefined && { style: cell.style }) });
    merges.push({ row, column: VALUE, lastRow: row, lastColumn: VERDICT });
  });
  return basisRows;
}

function writeCompleteness(sheet: SheetRows, plan: Plan, states: ReadonlyMap<string, string>, row: number): number {
  sheet.setRow(row, LABEL, ['Nội dung kế hoạch', 'Đã có', 'Phải có', 'Nhận xét'].map((heading) => text(heading, 'header')));
  const assigned = assignedIndicators(plan.indicators);
  const mask = assignedMask(plan);
  const total = { count: assigned.length, formula: `SUMPRODUCT(${mask})` };
  const having = (label: string, key: keyof typeof INDICATOR_COLUMNS, has: (id: string) => boolean): Requirement => ({
    label,
    found: { count: assigned.filter(({ id }) => has(id)).length, formula: `SUMPRODUCT(${mask}*(${indicatorRange(plan, key)}<>""))` },
    needed: total,
  });
  const lineOf = new Map(assigned.map((indicator) => [indicator.id, indicator]));
  const state = indicatorRange(plan, 'state');
  const withFigure = new Set(plan.headroom.filter(({ amount }) => amount !== null).map(({ indicator }) => indicator));
  const requirements: Requirement[] = [
    {
      label: 'Chỉ tiêu đã phân bổ khớp số giao',
      found: { count: assigned.filter(({ id }) => states.get(id) === STATE_LABELS.done).length, formula: `SUMPRODUCT(${mask}*(${state}=${quoted(STATE_LABELS.done)}))` },
      needed: total,
    },
    having('Chỉ tiêu có phòng ban phụ trách', 'departments', (id) => (lineOf.get(id)?.departments.length ?? 0) > 0),
    having('Chỉ tiêu có lãnh đạo phụ trách', 'leader', (id) => lineOf.get(id)?.leader !== ''),
    having('Chỉ tiêu có dư địa kèm số liệu', 'headroom', (id) => withFigure.has(id)),
    having('Chỉ tiêu có giải pháp', 'solutions', (id) => lineOf.get(id)?.solutions !== ''),
    { label: 'Dự án, công trình trọng điểm', found: listed('projects', 'B', plan.projects.map(({ name }) => name)), needed: { count: FEWEST_PROJECTS, formula: null } },
    { label: 'Nguồn thu có biện pháp thu', found: listed('revenue', 'O', plan.revenue.map(({ measures }) => measures)), needed: listed('revenue', 'B', plan.revenue.map(({ name }) => name)) },
  ];
  requirements.forEach((requirement, index) => writeRequirement(sheet, requirement, row + 1 + index));
  return row + requirements.length;
}

interface Counted {
  readonly count: number;
  readonly formula: string | null;
}

interface Requirement {
  readonly label: string;
  readonly found: Counted;
  readonly needed: Counted;
}

function listed(sheet: SheetKey, column: string, texts: readonly string[]): Counted {
  const range = `'${SHEETS[sheet]}'!$${column}$${FIRST_DATA_ROW + 1}:$${column}$${lastListRow(texts.length) + 1}`;
  return { count: texts.filter((entry) => entry !== '').length, formula: `SUMPRODUCT(--(${range}<>""))` };
}

function writeRequirement(sheet: SheetRows, { label, found, needed }: Requirement, row: number): void {
  const counted = ({ count, formula }: Counted): GridCell => ({ value: count, ...(formula !== null && { formula }), style: 'calculated0' });
  const [have, need] = [cellName(row, VALUE), cellName(row, NEEDED)];
  const left = needed.count - found.count;
  sheet.set(row, LABEL, text(label, 'text'));
  sheet.set(row, VALUE, counted(found));
  sheet.set(row, NEEDED, counted(needed));
  sheet.set(row, VERDICT, textFormula(`IF(${have}>=${need},"Đủ","Còn thiếu "&(${need}-${have}))`, left <= 0 ? 'Đủ' : `Còn thiếu ${left}`));
}

const LEGEND_TEXTS = ['số do người dùng nhập', 'số đã ghim, phân bổ lại không làm đổi', 'công thức, không nhập đè; chênh lệch khác 0 hiện màu đỏ kèm dấu'];

function writeLegend(sheet: SheetRows, row: number): number {
  sheet.set(row, LABEL, text('Ý nghĩa màu ô', 'heading'));
  LEGEND.forEach(({ label, style }, index) => {
    sheet.set(row + 1 + index, LABEL, text(label, style));
    sheet.set(row + 1 + index, VALUE, text(LEGEND_TEXTS[index] ?? '', 'note'));
  });
  return row + LEGEND.length;
}
