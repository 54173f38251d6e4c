/**
 * What a workbook knows besides cells: protection, page set-up, custom XML, settings, properties.
 * Plain state kept beside the spreadsheet, one record per sheet, by sheet id.
 */
import type { ChartState } from './charts';
import type { BindingState } from './types/bindings';
import type { CustomProperties } from './types/custom-properties';
import type { CommentState } from './comments';
import type { ConditionalFormatState } from './conditional-formats';
import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx';
import type { Json, JsonObject } from './protocol';
import type { CellShift } from './shifting';
import type { Area, Line } from './spreadsheet';
import type { TableState } from './tables';
import type { NamedStyle } from './styles';

/** Words of Excel.PageLayout; lengths in points. */
export interface PageLayoutState {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  blackAndWhite: boolean;
  printErrors: string;
  zoom: JsonObject;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printComments: string;
  draftMode: boolean;
  firstPageNumber: Json;
  printOrder: string;
  titleRows: Area | null;
  titleColumns: Area | null;
  printArea: readonly Area[];
}

/** A rule of data validation over some cells; a later rule lies over an earlier one. */
export interface ValidationLayer {
  readonly area: Area;
  /** Null where validation was cleared. */
  readonly rule: JsonObject | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: Json;
  readonly errorAlert: Json;
}

/** A link over some cells: to an address outside, or to a place in the workbook. */
export interface Hyperlink {
  readonly area: Area;
  readonly address: string;
  readonly documentReference: string;
  readonly screenTip: string;
}

/** The filter of a sheet: its headings and rows, and for each column what it lets pass (null: everything). */
export interface SheetFilter {
  readonly area: Area;
  readonly criteria: readonly (JsonObject | null)[];
}

export const HEADER_FOOTER_PARTS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;
export const HEADER_FOOTER_STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
type HeaderFooterTexts = Readonly<Record<(typeof HEADER_FOOTER_PARTS)[number], string>>;

export interface HeaderFooterPages {
  readonly state: (typeof HEADER_FOOTER_STATES)[number];
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly texts: Readonly<Record<'default' | 'odd' | 'even' | 'first', HeaderFooterTexts>>;
}

/** Something for rows and something for columns. */
export type ByLine<T> = Readonly<Record<Line, T>>;

export interface SheetModel {
  protection: { readonly options: JsonObject; readonly password: string | null } | null;
  veryHidden: boolean;
  showHeadings: boolean;
  page: PageLayoutState;
  filter: SheetFilter | null;
  validations: ValidationLayer[];
  hyperlinks: Hyperlink[];
  /** How deep rows and columns are grouped; those in no group are not there. */
  outline: ByLine<Map<number, number>>;
  /** First rows and columns of pages begun by hand, in order. */
  pageBreaks: ByLine<readonly number[]>;
  headersFooters: HeaderFooterPages;
  readonly customProperties: Map<string, string>;
  enableCalculation: boolean;
}

export interface WorkbookModel {
  name: string;
  properties: Record<string, string>;
  /** JSON text by key, as office.js serializes settings. */
  readonly settings: Map<string, string>;
  /** Whole documents by id. */
  readonly customXml: Map<string, string>;
  readonly sheets: Map<string, SheetModel>;
  /** In the order of their making. */
  tables: TableState[];
  /** The first has priority. */
  conditionalFormats: ConditionalFormatState[];
  comments: CommentState[];
  charts: ChartState[];
  activeChart: string | null;
  bindings: BindingState[];
  readonly customProperties: CustomProperties;
  /** Table styles added to the workbook, and the one new tables get where it was chosen. */
  tableStyles: { readonly own: string[]; initial: string | null };
  /** ISO 8601. */
  created: string;
  /** Settings of the workbook that change nothing here. */
  readonly workbookBag: Map<string, Json>;
  /** After `Workbook.close`: every further request is refused. */
  isClosed: boolean;
  /** Who works in the workbook, as comments name the author. */
  user: { readonly name: string; readonly email: string };
  /** The workbook's own cell styles, and built-in ones that were changed, by {@link styleKey}. */
  readonly styles: Map<string, NamedStyle>;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  iterativeCalculation: { readonly enabled: boolean; readonly maxIteration: number; readonly maxChange: number };
  enableEvents: boolean;
  protection: { readonly password: string | null } | null;
}

export const DOCUMENT_PROPERTIES = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'lastAuthor',
  'category',
  'manager',
  'company',
] as const;

const INCH = 72;
/** Excel's own settings for circular references. */
const NO_ITERATION: WorkbookModel['iterativeCalculation'] = { enabled: false, maxIteration: 100, maxChange: 0.001 };

const NO_TEXTS: HeaderFooterTexts = { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };

/** Excel's own defaults for a new sheet. */
export function newSheetModel(): SheetModel {
  return {
    protection: null,
    veryHidden: false,
    showHeadings: true,
    filter: null,
    validations: [],
    hyperlinks: [],
    outline: { row: new Map(), column: new Map() },
    pageBreaks: { row: [], column: [] },
    headersFooters: {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      texts: { default: NO_TEXTS, odd: NO_TEXTS, even: NO_TEXTS, first: NO_TEXTS },
    },
    customProperties: new Map(),
    enableCalculation: true,
    page: {
      orientation: 'Portrait',
      paperSize: 'Letter',
      blackAndWhite: false,
      printErrors: 'AsDisplayed',
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      printHeadings: false,
      printGridlines: false,
      leftMargin: 0.7 * INCH,
      rightMargin: 0.7 * INCH,
      topMargin: 0.75 * INCH,
      bottomMargin: 0.75 * INCH,
      headerMargin: 0.3 * INCH,
      footerMargin: 0.3 * INCH,
      printComments: 'NoComments',
      draftMode: false,
      firstPageNumber: '',
      printOrder: 'DownThenOver',
      titleRows: null,
      titleColumns: null,
      printArea: [],
    },
  };
}

/** After cells of the sheet were displaced: everything here that lies on cells goes with them. */
export function shiftSheetModel(model: SheetModel, shift: CellShift): void {
  const moved = (area: Area | null): Area | null => (area === null ? null : shift.reference(area));
  model.validations = model.validations.flatMap((layer) => shift.pieces(layer.area).map((area) => ({ ...layer, area })));
  model.hyperlinks = model.hyperlinks.flatMap((link) => shift.pieces(link.area).map((area) => ({ ...link, area })));
  model.filter = shiftFilter(model.filter, shift);
  for (const line of ['row', 'column'] as const) {
    const at = (index: number): number | null => shiftLine(line, index, shift);
    model.outline = { ...model.outline, [line]: new Map([...model.outline[line]].flatMap(([index, depth]) => pairOf(at(index), depth))) };
    model.pageBreaks = { ...model.pageBreaks, [line]: model.pageBreaks[line].flatMap((index) => at(index) ?? []) };
  }
  const { page } = model;
  model.page = { ...page, titleRows: moved(page.titleRows), titleColumns: moved(page.titleColumns), printArea: page.printArea.flatMap((area) => shift.reference(area) ?? []) };
}

function pairOf(index: number | null, depth: number): readonly (readonly [number, number])[] {
  return index === null ? [] : [[index, depth]];
}

/** Where a whole row or column is now; null when it was deleted. */
function shiftLine(line: Line, index: number, shift: CellShift): number | null {
  const whole: Area =
    line === 'row'
      ? { row: index, lastRow: index, column: 0, lastColumn: MAX_COLUMNS - 1 }
      : { row: 0, lastRow: MAX_ROWS - 1, column: index, lastColumn: index };
  const after = shift.reference(whole);
  return after === null ? null : line === 'row' ? after.row : after.column;
}

/** Criteria stay with their columns; a new column among them has none. */
function shiftFilter(filter: SheetFilter | null, shift: CellShift): SheetFilter | null {
  const area = filter === null ? null : shift.reference(filter.area);
  if (filter === null || area === null) return null;
  const criteria = Array.from({ length: area.lastColumn - area.column + 1 }, (): JsonObject | null => null);
  filter.criteria.forEach((each, index) => {
    const column = filter.area.column + index;
    const after = shift.reference({ ...filter.area, column, lastColumn: column });
    if (after !== null) criteria[after.column - area.column] = each;
  });
  return { area, criteria };
}

export function newWorkbookModel(name: string): WorkbookModel {
  return {
    name,
    properties: {},
    settings: new Map(),
    customXml: new Map(),
    sheets: new Map(),
    tables: [],
    conditionalFormats: [],
    comments: [],
    charts: [],
    activeChart: null,
    bindings: [],
    customProperties: new Map(),
    tableStyles: { own: [], initial: null },
    created: new Date().toISOString(),
    workbookBag: new Map(),
    isClosed: false,
    user: { name: 'User', email: '' },
    styles: new Map(),
    calculationMode: 'Automatic',
    iterativeCalculation: NO_ITERATION,
    enableEvents: true,
    protection: null,
  };
}

/** Back to a workbook nobody has touched; its name and settings of the session stay. */
export function resetModel(model: WorkbookModel): void {
  model.properties = {};
  model.settings.clear();
  model.customXml.clear();
  model.sheets.clear();
  model.tables = [];
  model.conditionalFormats = [];
  model.comments = [];
  model.charts = [];
  model.activeChart = null;
  model.bindings = [];
  model.customProperties.clear();
  model.tableStyles = { own: [], initial: null };
  model.workbookBag.clear();
  model.styles.clear();
  model.calculationMode = 'Automatic';
  model.iterativeCalculation = NO_ITERATION;
  model.enableEvents = true;
  model.protection = null;
}
