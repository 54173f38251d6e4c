/**
 * When formulas are calculated. Univer waits a tenth of a second after each change; a host has to know
 * when results are current, so it takes over what marks formulas dirty and starts the engine itself.
 */
import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { IActiveDirtyManagerService } from '@univerjs/preset-sheets-node-core';
import type { Area } from '../host';

type Conversion = ReturnType<IActiveDirtyManagerService['getDirtyConversionMap']> extends Map<string, infer C> ? C : never;
type Dirty = ReturnType<Conversion['getDirtyData']>;

const SET_VALUES = 'sheet.mutation.set-range-values';
const START = 'formula.mutation.set-formula-calculation-start';

/** Changes of style come as changes of values too; these say so. */
const STYLE_TRIGGERS: ReadonlySet<unknown> = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border-basic',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

/** An edit by hand is calculated this soon when no request asks earlier, in milliseconds. */
const IDLE_DELAY = 30;

export class Calculation {
  private readonly conversions: ReadonlyMap<string, Conversion>;
  private readonly forget: () => void;
  private readonly calculated = new Map<string, Area>();
  private hasReplaced = false;
  private dirty: Dirty[] = [];
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: FUniver,
    private readonly manager: IActiveDirtyManagerService,
  ) {
    this.conversions = new Map(manager.getDirtyConversionMap());
    if (!this.conversions.has(SET_VALUES)) throw new Error('Univer has not set up its formulas yet');
    for (const id of this.conversions.keys()) manager.remove(id);
    const noting = api.addEvent(api.Event.CommandExecuted, (command) => this.note(command, command.options));
    const stripping = api.addEvent(api.Event.BeforeCommandExecute, (command) => {
      if (command.id !== SET_VALUES) return;
      if (command.options?.['applyFormulaCalculationResult'] === true) {
        stripResults(command.params as ValuesParams);
        this.noteResults(command.params as ValuesParams);
      } else this.noteReplaced(command.params as ValuesParams);
    });
    this.forget = () => {
      noting.dispose();
      stripping.dispose();
    };
  }

  /** Where results came since this was last asked: one area per sheet, around all of its cells. */
  takeCalculated(): readonly { readonly sheet: string; readonly area: Area }[] {
    const taken = [...this.calculated].map(([sheet, area]) => ({ sheet, area }));
    this.calculated.clear();
    return taken;
  }

  private noteResults({ subUnitId, cellValue }: ValuesParams): void {
    const rows = Object.keys(cellValue ?? {}).map(Number);
    const columns = Object.values(cellValue ?? {}).flatMap((row) => Object.keys(row ?? {}).map(Number));
    if (subUnitId === undefined || columns.length === 0) return;
    const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
    const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
    const area = { row: least(rows), lastRow: most(rows), column: least(columns), lastColumn: most(columns) };
    const before = this.calculated.get(subUnitId) ?? area;
    this.calculated.set(subUnitId, {
      row: Math.min(before.row, area.row),
      lastRow: Math.max(before.lastRow, area.lastRow),
      column: Math.min(before.column, area.column),
      lastColumn: Math.max(before.lastColumn, area.lastColumn),
    });
  }

  /**
   * Where a formula gives way to something else. Univer 0.25.1 forgets only one of the ranges it referred to on
   * each sheet, then meets what is left and complains of it on the console: all references are read anew.
   */
  private noteReplaced({ subUnitId, cellValue }: ValuesParams): void {
    if (subUnitId === undefined || this.hasReplaced) return;
    const matrix = this.api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(subUnitId)?.getCellMatrix();
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const before = matrix?.getValue(Number(row), Number(column));
        if ((before?.f == null && before?.si == null) || !('v' in (cell ?? {}) || 'f' in (cell ?? {}))) continue;
        this.hasReplaced = true;
        return;
      }
    }
  }

  private takeReplaced(): Dirty {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null || !this.hasReplaced) return {};
    this.hasReplaced = false;
    // Of all sheets: with one sheet's, what other sheets refer to on it would be forgotten.
    const sheets = workbook.getSheets().map((sheet) => [sheet.getSheetId(), '1']);
    return { clearDependencyTreeCache: { [workbook.getId()]: Object.fromEntries(sheets) as Record<string, string> } };
  }

  markAllDirty(): void {
    this.dirty.push({ forceCalculation: true });
  }

  /** Resolves when every result is in its cell. */
  async calculate(): Promise<void> {
    while (this.running !== null || this.dirty.length > 0) {
      this.running ??= this.run();
      await this.running;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.forget();
    this.dirty = [];
    for (const [id, conversion] of this.conversions) this.manager.register(id, conversion);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    const dirty = mergeDirty([...this.dirty, this.takeReplaced()]);
    this.dirty = [];
    try {
      // The mutation only announces the start; the session it opens ends when results are applied.
      this.api.syncExecuteCommand(START, dirty, { onlyLocal: true });
      await this.api.getFormula().onCalculationResultApplied();
    } finally {
      this.running = null;
    }
  }

  private note(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const conversion = this.conversions.get(command.id);
    if (conversion === undefined) return;
    if (command.id === SET_VALUES) {
      const params = command.params as { readonly trigger?: unknown } | undefined;
      if (options?.onlyLocal === true || STYLE_TRIGGERS.has(params?.trigger)) return;
    }
    this.dirty.push(conversion.getDirtyData(command));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.calculate(), IDLE_DELAY);
  }
}

interface ValuesParams {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, { s?: unknown; custom?: unknown } | null>> | null>>;
}

/**
 * Univer's results bring the number format and the `custom` record of the cells they were computed
 * from. In Excel a recalculation changes no format, and a total is not unlocked because its parts are.
 */
function stripResults({ cellValue }: ValuesParams): void {
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(row ?? {})) {
      if (cell === null) continue;
      delete cell.s;
      delete cell.custom;
    }
  }
}

type Nested = { readonly [key: string]: unknown };

/** Everything that is dirty, in one start. Maps are merged to the leaves, ranges put one after the other. */
function mergeDirty(parts: readonly Dirty[]): Required<Dirty> {
  const whole = (key: keyof Dirty): Nested => parts.reduce<Nested>((sum, part) => mergeMaps(sum, (part[key] ?? {}) as Nested), {});
  return {
    forceCalculation: parts.some((part) => part.forceCalculation === true),
    dirtyRanges: parts.flatMap((part) => part.dirtyRanges ?? []),
    dirtyNameMap: whole('dirtyNameMap') as Required<Dirty>['dirtyNameMap'],
    dirtyDefinedNameMap: whole('dirtyDefinedNameMap') as Required<Dirty>['dirtyDefinedNameMap'],
    dirtySuperTableMap: whole('dirtySuperTableMap') as Required<Dirty>['dirtySuperTableMap'],
    dirtyUnitFeatureMap: whole('dirtyUnitFeatureMap') as Required<Dirty>['dirtyUnitFeatureMap'],
    dirtyUnitOtherFormulaMap: whole('dirtyUnitOtherFormulaMap') as Required<Dirty>['dirtyUnitOtherFormulaMap'],
    clearDependencyTreeCache: whole('clearDependencyTreeCache') as Required<Dirty>['clearDependencyTreeCache'],
  };
}

function mergeMaps(a: Nested, b: Nested): Nested {
  const merged: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = merged[key];
    merged[key] = isMap(before) && isMap(value) ? mergeMaps(before, value) : value;
  }
  return merged;
}

function isMap(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
