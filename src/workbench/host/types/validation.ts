/** Excel.DataValidation: rules over cells, what they say to the person typing, and which cells break them. */
import { cellCount } from '../address';
import { HostError, orNotFound, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { ValidationLayer } from '../model';
import type { Area } from '../spreadsheet';
import { hostObject, type Cells, type HandlerTable, type HostObject } from '../table';
import { invalidCells, layerAt, ruleKind, type RuleKind } from '../validation';
import { bounded } from './cells';

type Validation = HostObject<'DataValidation'>;

const NO_ALERT: JsonObject = { showAlert: true, style: 'Stop', message: '', title: '' };
const NO_PROMPT: JsonObject = { showPrompt: true, message: '', title: '' };
const OPERATORS: readonly (Json | undefined)[] = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'];
/** Excel's limits for what is shown beside a cell. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

function areasOf({ area, more = [] }: Cells): readonly Area[] {
  return [area, ...more];
}

/** The rule of the first cell; null where other cells have another one. */
function common(object: Validation, host: HostSession): ValidationLayer | null | 'mixed' {
  const layers = areasOf(object).flatMap((area) => layersIn({ sheet: object.sheet, area }, host));
  const [first = null, ...rest] = layers;
  return rest.some((layer) => JSON.stringify(content(layer)) !== JSON.stringify(content(first))) ? 'mixed' : first;
}

function content(layer: ValidationLayer | null): unknown {
  return layer === null || layer.rule === null ? null : [layer.rule, layer.ignoreBlanks, layer.prompt, layer.errorAlert];
}

/** Each rule met in the area, and null where there is none somewhere. */
function layersIn({ sheet, area }: Cells, host: HostSession): readonly (ValidationLayer | null)[] {
  const { validations } = host.sheetModel(sheet);
  if (validations.length === 0) return [null];
  const looked = bounded({ sheet, area }, host);
  if (cellCount(looked) > 100_000) return [layerAt(host, sheet, area.row, area.column)];
  const found = new Set<ValidationLayer | null>();
  for (let row = looked.row; row <= looked.lastRow; row += 1) {
    for (let column = looked.column; column <= looked.lastColumn; column += 1) found.add(layerAt(host, sheet, row, column));
  }
  return [...found];
}

function agreed<T extends Json>(object: Validation, host: HostSession, pick: (layer: ValidationLayer | null) => T): T | null {
  const layer = common(object, host);
  return layer === 'mixed' ? null : pick(layer);
}

function layerOver(object: Validation, patch: Partial<Omit<ValidationLayer, 'area'>>, host: HostSession): void {
  host.guardSheet(object.sheet);
  const model = host.sheetModel(object.sheet);
  for (const area of areasOf(object)) {
    const below = layerAt(host, object.sheet, area.row, area.column);
    const kept = below ?? { rule: null, ignoreBlanks: true, prompt: null, errorAlert: null };
    // A rule that is covered wholly has nothing left to say.
    model.validations = model.validations.filter((layer) => !covers(area, layer.area));
    model.validations.push({ ...kept, ...patch, area });
  }
}

function covers(outer: Area, inner: Area): boolean {
  return outer.row <= inner.row && outer.lastRow >= inner.lastRow && outer.column <= inner.column && outer.lastColumn >= inner.lastColumn;
}

function asRecord(value: Json | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  return value as JsonObject;
}

function limits(value: Json | undefined): JsonObject {
  const { formula1, formula2, operator } = asRecord(value);
  const isLimit = (limit: Json | undefined): boolean => typeof limit === 'number' || (typeof limit === 'string' && limit !== '');
  if (!OPERATORS.includes(operator) || !isLimit(formula1)) throw new HostError('InvalidArgument');
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  if (needsTwo && !isLimit(formula2)) throw new HostError('InvalidArgument');
  return { formula1: formula1 ?? null, ...(needsTwo ? { formula2: formula2 ?? null } : {}), operator: operator ?? null };
}

/** Exactly one kind of rule, complete. */
function readRule(value: Json): JsonObject | null {
  const given = Object.entries(asRecord(value)).filter(([, rule]) => rule !== null);
  const [only] = given;
  if (only === undefined) return null;
  const [kind, rule] = only;
  if (given.length > 1) throw new HostError('InvalidArgument');
  if (kind === 'list') {
    const { inCellDropDown = true, source } = asRecord(rule);
    if (typeof source !== 'string' || source === '' || typeof inCellDropDown !== 'boolean') throw new HostError('InvalidArgument');
    return { list: { inCellDropDown, source } };
  }
  if (kind === 'custom') {
    const { formula } = asRecord(rule);
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw new HostError('InvalidArgument');
    return { custom: { formula } };
  }
  if (!['wholeNumber', 'decimal', 'textLength', 'date', 'time'].includes(kind)) throw new HostError('InvalidArgument');
  return { [kind]: limits(rule) };
}

function words(value: Json, initial: JsonObject): JsonObject {
  const given = { ...initial, ...asRecord(value) };
  const { title, message, style } = given as { readonly title: Json; readonly message: Json; readonly style?: Json };
  if (typeof title !== 'string' || title.length > TITLE_LIMIT) throw new HostError('InvalidArgument');
  if (typeof message !== 'string' || message.length > MESSAGE_LIMIT) throw new HostError('InvalidArgument');
  if (style !== undefined && style !== 'Stop' && style !== 'Warning' && style !== 'Information') throw new HostError('InvalidArgument');
  return given;
}

const TYPES: Readonly<Record<RuleKind, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

function typeOf(object: Validation, host: HostSession): string {
  const kinds = new Set(areasOf(object).flatMap((area) => layersIn({ sheet: object.sheet, area }, host).map((layer) => ruleKind(layer?.rule ?? null))));
  const [kind = null] = kinds;
  if (kinds.size > 1) return kinds.has(null) ? 'Inconsistent' : 'MixedCriteria';
  if (kind === null) return 'None';
  return common(object, host) === 'mixed' ? 'MixedCriteria' : TYPES[kind];
}

async function broken(object: Validation, host: HostSession): Promise<readonly Area[]> {
  const found: Area[] = [];
  for (const area of areasOf(object)) found.push(...(await invalidCells({ sheet: object.sheet, area: bounded({ sheet: object.sheet, area }, host) }, host)));
  return found;
}

/** True when all cells keep the rules, false when none does, null when some do. */
async function valid(object: Validation, host: HostSession): Promise<boolean | null> {
  const cells = areasOf(object).reduce((sum, area) => sum + cellCount(bounded({ sheet: object.sheet, area }, host)), 0);
  const wrong = (await broken(object, host)).reduce((sum, area) => sum + cellCount(area), 0);
  if (wrong === 0) return true;
  return wrong === cells ? false : null;
}

async function invalidAreas(object: Validation, host: HostSession): Promise<HostObject<'RangeAreas'> | null> {
  const areas = await broken(object, host);
  return areas.length === 0 ? null : hostObject('RangeAreas', { sheet: object.sheet, areas });
}

export const validationTypes: Pick<HandlerTable, 'DataValidation'> = {
  DataValidation: {
    properties: {
      rule: {
        get: (object, host) => agreed(object, host, (layer) => layer?.rule ?? {}),
        set: (object, value, host) => layerOver(object, { rule: readRule(value) }, host),
      },
      type: { get: typeOf },
      ignoreBlanks: {
        get: (object, host) => agreed(object, host, (layer) => layer?.ignoreBlanks ?? true),
        set: (object, value, host) => {
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          layerOver(object, { ignoreBlanks: value }, host);
        },
      },
      prompt: {
        get: (object, host) => agreed(object, host, (layer) => layer?.prompt ?? NO_PROMPT),
        set: (object, value, host) => layerOver(object, { prompt: words(value, NO_PROMPT) }, host),
      },
      errorAlert: {
        get: (object, host) => agreed(object, host, (layer) => layer?.errorAlert ?? NO_ALERT),
        set: (object, value, host) => layerOver(object, { errorAlert: words(value, NO_ALERT) }, host),
      },
      valid: { get: valid },
    },
    objects: {
      getInvalidCells: async (object, _, host) => orNotFound(await invalidAreas(object, host)),
      getInvalidCellsOrNullObject: (object, _, host) => invalidAreas(object, host),
    },
    methods: { clear: (object, _, host) => layerOver(object, { rule: null, ignoreBlanks: true, prompt: null, errorAlert: null }, host) },
    needResults: ['valid', 'getInvalidCells', 'getInvalidCellsOrNullObject'],
  },
};
