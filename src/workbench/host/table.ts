/**
 * The shape of the handler table: for each type of Excel's object model its properties, the objects
 * it leads to, its methods and, for collections, its items. Members carry the names of the public
 * documentation (`values`, `getRange`); what is not in the table does not exist for the interpreter.
 */
import type { HostSession } from './session';
import { HostError, type Json, type JsonObject } from './protocol';
import type { Area, BorderSide, Line } from './spreadsheet';

/** Tables and what belongs to them; a table is known by its id. */
interface TableObjects {
  Filter: { readonly table: string; readonly column: number };
  Table: { readonly table: string };
  TableAutoFilter: { readonly table: string };
  TableCollection: { readonly sheet: string | null };
  TableColumn: { readonly table: string; readonly column: number };
  TableColumnCollection: { readonly table: string };
  TableRow: { readonly table: string; readonly index: number };
  TableRowCollection: { readonly table: string };
  TableScopedCollection: { readonly tables: readonly string[] };
  TableSort: { readonly table: string };
}

interface CommentObjects {
  Comment: { readonly comment: string };
  CommentCollection: { readonly sheet: string | null };
  CommentReply: { readonly comment: string; readonly reply: string };
  CommentReplyCollection: { readonly comment: string };
}

/** A conditional format is known by its id, and so is what belongs to it. */
interface ConditionalObjects {
  CellValueConditionalFormat: ConditionalPart;
  ColorScaleConditionalFormat: ConditionalPart;
  ConditionalDataBarNegativeFormat: ConditionalPart;
  ConditionalDataBarPositiveFormat: ConditionalPart;
  ConditionalFormat: ConditionalPart;
  ConditionalFormatCollection: Cells;
  ConditionalFormatRule: ConditionalPart;
  ConditionalRangeBorder: ConditionalPart & { readonly side: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' };
  ConditionalRangeBorderCollection: ConditionalPart;
  ConditionalRangeFill: ConditionalPart;
  ConditionalRangeFont: ConditionalPart;
  ConditionalRangeFormat: ConditionalPart;
  CustomConditionalFormat: ConditionalPart;
  DataBarConditionalFormat: ConditionalPart;
  IconSetConditionalFormat: ConditionalPart;
  PresetCriteriaConditionalFormat: ConditionalPart;
  TextConditionalFormat: ConditionalPart;
  TopBottomConditionalFormat: ConditionalPart;
}

interface ConditionalPart {
  readonly format: string;
}

type ChartPartName =
  | 'ChartAreaFormat' | 'ChartAxes' | 'ChartAxis' | 'ChartAxisFormat' | 'ChartAxisTitle' | 'ChartAxisTitleFormat' | 'ChartBinOptions'
  | 'ChartBorder' | 'ChartBoxwhiskerOptions' | 'ChartDataLabel' | 'ChartDataLabelFormat' | 'ChartDataLabels' | 'ChartDataTable'
  | 'ChartDataTableFormat' | 'ChartErrorBars' | 'ChartErrorBarsFormat' | 'ChartFill' | 'ChartFont' | 'ChartFormatString'
  | 'ChartGridlines' | 'ChartGridlinesFormat' | 'ChartLegend' | 'ChartLegendEntry' | 'ChartLegendEntryCollection' | 'ChartLegendFormat'
  | 'ChartLineFormat' | 'ChartMapOptions' | 'ChartPlotArea' | 'ChartPlotAreaFormat' | 'ChartPoint' | 'ChartPointFormat'
  | 'ChartPointsCollection' | 'ChartSeries' | 'ChartSeriesCollection' | 'ChartSeriesFormat' | 'ChartTitle' | 'ChartTitleFormat'
  | 'ChartTrendline' | 'ChartTrendlineCollection' | 'ChartTrendlineFormat' | 'ChartTrendlineLabel' | 'ChartTrendlineLabelFormat';

/** Parts of a chart: the chart's id, and the way to the part. */
type ChartObjects = { readonly [T in ChartPartName | 'Chart']: { readonly chart: string; readonly path: string } } & {
  readonly ChartCollection: { readonly sheet: string };
};

/** Cell styles, table styles, bindings, properties given by add-ins, and calls of functions. */
interface WorkbookObjects {
  Binding: { readonly binding: string };
  BindingCollection: Nothing;
  CustomProperty: { readonly key: string };
  CustomPropertyCollection: Nothing;
  FunctionResult: { readonly formula: string };
  Functions: Nothing;
  Style: { readonly style: string };
  StyleBorder: { readonly style: string; readonly side: BorderSide };
  StyleBorderCollection: { readonly style: string };
  StyleCollection: Nothing;
  StyleFill: { readonly style: string };
  StyleFont: { readonly style: string };
  TableStyle: { readonly style: string };
  TableStyleCollection: Nothing;
}

/** Types of which a workbook has one only. */
type Nothing = object;

/** What identifies an object of each type, besides the type. */
export interface ObjectData extends TableObjects, CommentObjects, ConditionalObjects, ChartObjects, WorkbookObjects {
  Application: Nothing;
  AutoFilter: { readonly sheet: string };
  CultureInfo: Nothing;
  CustomXmlPart: { readonly id: string };
  CustomXmlPartCollection: Nothing;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  DataValidation: Cells;
  DatetimeFormatInfo: Nothing;
  DocumentProperties: Nothing;
  FormatProtection: Cells;
  NamedItem: { readonly name: string; readonly sheet: string | null };
  NamedItemArrayValues: { readonly name: string; readonly sheet: string | null };
  NamedItemCollection: { readonly sheet: string | null };
  HeaderFooter: { readonly sheet: string; readonly pages: 'default' | 'odd' | 'even' | 'first' };
  HeaderFooterGroup: { readonly sheet: string };
  IterativeCalculation: Nothing;
  NumberFormatInfo: Nothing;
  PageBreak: { readonly sheet: string; readonly line: Line; readonly at: number };
  PageBreakCollection: { readonly sheet: string; readonly line: Line };
  PageLayout: { readonly sheet: string };
  Range: Cells;
  RangeAreas: SheetAreas;
  RangeAreasCollection: { readonly parts: readonly SheetAreas[] };
  RangeBorder: Cells & { readonly index: BorderIndex };
  RangeBorderCollection: Cells;
  RangeCollection: { readonly ranges: readonly Cells[] };
  RangeFill: Cells;
  RangeFont: Cells;
  RangeFormat: Cells;
  RangeSort: Cells;
  /** `row` is the place of one visible row, null for all of them. */
  RangeView: Cells & { readonly row: number | null };
  RangeViewCollection: Cells;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  Runtime: Nothing;
  Setting: { readonly key: string };
  SettingCollection: Nothing;
  Workbook: Nothing;
  /** Its file as base64, or null for an empty one. */
  WorkbookCreated: { readonly file: string | null };
  WorkbookProtection: Nothing;
  WorkbookRangeAreas: { readonly parts: readonly SheetAreas[] };
  Worksheet: { readonly sheet: string };
  WorksheetCollection: Nothing;
  WorksheetCustomProperty: { readonly sheet: string; readonly key: string };
  WorksheetCustomPropertyCollection: { readonly sheet: string };
  WorksheetFreezePanes: { readonly sheet: string };
  WorksheetProtection: { readonly sheet: string };
}

/** Some areas of one sheet. */
export interface SheetAreas {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

export interface Cells {
  readonly sheet: string;
  readonly area: Area;
  /** Further areas of the sheet, where the object is about several ranges. */
  readonly more?: readonly Area[];
}

/** Words of Excel.BorderIndex. */
export type BorderIndex =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

export type TypeName = keyof ObjectData;
export type HostObject<T extends TypeName = TypeName> = { [K in T]: { readonly type: K } & ObjectData[K] }[T];

export type Argument = Json | HostObject | readonly Argument[];

/** The arguments of one call, read by position with Excel's own refusal of a wrong kind. */
export class Arguments {
  constructor(private readonly list: readonly (Argument | undefined)[]) {}

  raw(index: number): Argument | undefined {
    return this.list[index];
  }

  all(): readonly (Argument | undefined)[] {
    return this.list;
  }

  given(index: number): boolean {
    return this.list[index] !== undefined && this.list[index] !== null;
  }

  string(index: number): string {
    const value = this.list[index];
    if (typeof value !== 'string') throw new HostError('InvalidArgument');
    return value;
  }

  /** The key of an item: a name, or an id that may be a number. */
  key(index: number): string {
    const value = this.list[index];
    if (typeof value !== 'string' && typeof value !== 'number') throw new HostError('InvalidArgument');
    return String(value);
  }

  optionalString(index: number): string | null {
    return this.given(index) ? this.string(index) : null;
  }

  integer(index: number): number {
    const value = this.list[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
    return value;
  }

  boolean(index: number, otherwise: boolean): boolean {
    const value = this.list[index];
    if (value === undefined || value === null) return otherwise;
    if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
    return value;
  }

  /** Null for what was not given. */
  json(index: number): Json {
    const value = this.list[index] ?? null;
    if (holdsObject(value)) throw new HostError('InvalidArgument');
    return value;
  }

  /** A list that may hold objects; what is no list stands for a list of itself. */
  many(index: number): readonly Argument[] {
    const value = this.list[index] ?? null;
    return isList(value) ? value : [value];
  }

  range(index: number): HostObject<'Range'> | null {
    const value = this.list[index];
    return value !== undefined && isHostObject(value) && value.type === 'Range' ? value : null;
  }
}

/** Objects made by {@link hostObject}; JSON from a request can never be one of them. */
const hostObjects = new WeakSet<object>();

function isList(value: Argument): value is readonly Argument[] {
  return Array.isArray(value);
}

function holdsObject(value: Argument): value is Exclude<Argument, Json> {
  return isList(value) ? value.some(holdsObject) : isHostObject(value);
}

function isHostObject(value: Argument): value is HostObject {
  return typeof value === 'object' && value !== null && hostObjects.has(value);
}

export function hostObject<T extends TypeName>(type: T, data: ObjectData[T]): HostObject<T> {
  const made = Object.freeze({ ...data, type }) as unknown as HostObject<T>;
  hostObjects.add(made);
  return made;
}

/** The same object with other data, e.g. a range after its cells have moved. */
export function withData<T extends HostObject>(object: T, data: Partial<T>): T {
  const made = Object.freeze({ ...object, ...data }) as T;
  hostObjects.add(made);
  return made;
}

type Call<T extends TypeName, R> = (object: HostObject<T>, args: Arguments, host: HostSession) => R;
export type MethodHandler<T extends TypeName> = Call<T, Json> | Call<T, Promise<Json>> | Call<T, void> | Call<T, Promise<void>>;

export interface PropertyHandler<T extends TypeName> {
  /** A promise where the answer has to be calculated, as a name's formula. */
  readonly get?: (object: HostObject<T>, host: HostSession) => Json | Promise<Json>;
  readonly set?: (object: HostObject<T>, value: Json, host: HostSession) => void | Promise<void>;
}

export type ObjectHandler<T extends TypeName> =
  | Call<T, HostObject | null>
  | Call<T, Promise<HostObject | null>>;

export interface TypeHandlers<T extends TypeName> {
  /** Scalar properties. */
  readonly properties?: Readonly<Record<string, PropertyHandler<T>>>;
  /** Navigation properties, and methods that lead to an object; null makes `isNullObject` true. */
  readonly objects?: Readonly<Record<string, ObjectHandler<T>>>;
  /** Methods that answer with a value or with nothing. */
  readonly methods?: Readonly<Record<string, MethodHandler<T>>>;
  /** Those of the methods that go by the results of formulas, which are then current before they run. */
  readonly needResults?: readonly string[];
  /** Collections: the item of a key, as `getItem` finds it. */
  readonly item?: (object: HostObject<T>, key: string, host: HostSession) => HostObject;
  readonly items?: (object: HostObject<T>, host: HostSession) => readonly HostObject[];
  /** Keys by which office.js finds the object again in its collection: `_Id`, `Id`, `Name`. */
  readonly identity?: (object: HostObject<T>, host: HostSession) => JsonObject;
  /** True where office.js keeps the object by reference (`_KeepReference`). */
  readonly referenced?: true;
}

export type HandlerTable = { readonly [T in TypeName]: TypeHandlers<T> };
