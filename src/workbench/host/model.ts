/**
 * What a workbook knows besides cells: protection, page set-up, custom XML, settings, properties.
 * Plain state kept beside the spreadsheet, one record per sheet, by sheet id.
 */
import type { CommentState } from './comments';
import type { ConditionalFormatState } from './conditional-formats';
import type { Json, JsonObject } from './protocol';
import type { CellShift } from './shifting';
import type { Area } from './spreadsheet';
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
  printArea: Area | null;
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

export interface SheetModel {
  protection: { readonly options: JsonObject; readonly password: string | null } | null;
  veryHidden: boolean;
  showHeadings: boolean;
  page: PageLayoutState;
  filter: { readonly area: Area; readonly criteria: readonly Json[] } | null;
  validations: ValidationLayer[];
  hyperlinks: Hyperlink[];
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
  /** Who works in the workbook, as comments name the author. */
  user: { readonly name: string; readonly email: string };
  /** The workbook's own cell styles, and built-in ones that were changed, by {@link styleKey}. */
  readonly styles: Map<string, NamedStyle>;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
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

/** Excel's own defaults for a new sheet. */
export function newSheetModel(): SheetModel {
  return {
    protection: null,
    veryHidden: false,
    showHeadings: true,
    filter: null,
    validations: [],
    hyperlinks: [],
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
      printArea: null,
    },
  };
}

/** After cells of the sheet were displaced: everything here that lies on cells goes with them. */
export function shiftSheetModel(model: SheetModel, shift: CellShift): void {
  const moved = (area: Area | null): Area | null => (area === null ? null : shift.reference(area));
  model.validations = model.validations.flatMap((layer) => shift.pieces(layer.area).map((area) => ({ ...layer, area })));
  model.hyperlinks = model.hyperlinks.flatMap((link) => shift.pieces(link.area).map((area) => ({ ...link, area })));
  const filterArea = moved(model.filter?.area ?? null);
  model.filter = model.filter === null || filterArea === null ? null : { ...model.filter, area: filterArea };
  const { page } = model;
  model.page = { ...page, titleRows: moved(page.titleRows), titleColumns: moved(page.titleColumns), printArea: moved(page.printArea) };
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
    user: { name: '', email: '' },
    styles: new Map(),
    calculationMode: 'Automatic',
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
  model.styles.clear();
  model.calculationMode = 'Automatic';
  model.enableEvents = true;
  model.protection = null;
}
