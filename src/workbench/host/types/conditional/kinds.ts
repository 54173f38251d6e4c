/** The kinds of conditional formats and what each is told: its rule or criteria, and how cells then look. */
import { HostError, type Json, type JsonObject } from '../../protocol';
import { fromR1C1, toR1C1 } from '../../references';
import type { HostSession } from '../../session';
import { hostObject, type HandlerTable, type HostObject, type TypeHandlers, type TypeName } from '../../table';
import { clearBag, colour, fields, flag, record, word, type Bag, type Field } from '../bags';
import { color } from '../colors';
import { formatState } from './collection';

type Kinds = Pick<
  HandlerTable,
  | 'CellValueConditionalFormat'
  | 'ColorScaleConditionalFormat'
  | 'ConditionalDataBarNegativeFormat'
  | 'ConditionalDataBarPositiveFormat'
  | 'ConditionalFormatRule'
  | 'CustomConditionalFormat'
  | 'DataBarConditionalFormat'
  | 'IconSetConditionalFormat'
  | 'PresetCriteriaConditionalFormat'
  | 'TextConditionalFormat'
  | 'TopBottomConditionalFormat'
>;

const bagOf = (object: { readonly format: string }, host: HostSession): Bag => formatState(object.format, host).bag;

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'];
const PRESETS = [
  'Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays', 'LastWeek', 'ThisWeek', 'NextWeek',
  'LastMonth', 'ThisMonth', 'NextMonth', 'AboveAverage', 'BelowAverage', 'EqualOrAboveAverage', 'EqualOrBelowAverage',
  'OneStdDevAboveAverage', 'OneStdDevBelowAverage', 'TwoStdDevAboveAverage', 'TwoStdDevBelowAverage', 'ThreeStdDevAboveAverage',
  'ThreeStdDevBelowAverage', 'UniqueValues', 'DuplicateValues',
];
const VALUE_TYPES = ['Number', 'Percent', 'Formula', 'Percentile'];
const ICON_SETS = [
  'ThreeArrows', 'ThreeArrowsGray', 'ThreeFlags', 'ThreeTrafficLights1', 'ThreeTrafficLights2', 'ThreeSigns', 'ThreeSymbols', 'ThreeSymbols2',
  'FourArrows', 'FourArrowsGray', 'FourRedToBlack', 'FourRating', 'FourTrafficLights', 'FiveArrows', 'FiveArrowsGray', 'FiveRating',
  'FiveQuarters', 'ThreeStars', 'ThreeTriangles', 'FiveBoxes',
];

function oneOf(value: Json | undefined, words: readonly string[]): string {
  if (typeof value !== 'string' || !words.includes(value)) throw new HostError('InvalidArgument');
  return value;
}

/** A limit may be given as a number; it is read back as text. */
function formulaText(value: Json | undefined): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
  return value;
}

const cellValueRule: Field = record(null, (rule) => {
  const operator = oneOf(rule['operator'], OPERATORS);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  return { formula1: formulaText(rule['formula1']), ...(needsTwo ? { formula2: formulaText(rule['formula2']) } : {}), operator };
});

const topBottomRule: Field = record(null, ({ rank, type }) => {
  if (typeof rank !== 'number' || rank < 1 || rank > 1000) throw new HostError('InvalidArgument');
  return { rank, type: oneOf(type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']) };
});

const textRule: Field = record(null, ({ operator, text }) => {
  if (typeof text !== 'string' || text === '') throw new HostError('InvalidArgument');
  return { operator: oneOf(operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']), text };
});

function limit(value: Json | undefined, free: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  const given = value as JsonObject;
  const type = oneOf(given['type'], [...free, ...VALUE_TYPES]);
  return { type, formula: free.includes(type) ? null : formulaText(given['formula']) };
}

const colorScaleCriteria: Field = record(null, (criteria) => {
  const point = (value: Json | undefined, free: readonly string[]): JsonObject => {
    const read = limit(value, free);
    const given = (value as JsonObject)['color'];
    return { ...read, color: given === undefined || given === null ? null : color(given) };
  };
  const middle = criteria['midpoint'] ?? null;
  return {
    minimum: point(criteria['minimum'], ['LowestValue']),
    ...(middle === null ? {} : { midpoint: point(middle, []) }),
    maximum: point(criteria['maximum'], ['HighestValue']),
  };
});

/** Excel starts with equal shares: three icons from 0, 33 and 67 per cent. */
function initialIcons(style: string): JsonObject[] {
  const count = style.startsWith('Five') ? 5 : style.startsWith('Four') ? 4 : 3;
  return Array.from({ length: count }, (_, index) => ({
    type: 'Percent',
    formula: `=${Math.round((index * 100) / count)}`,
    operator: 'GreaterThanOrEqual',
    customIcon: null,
  }));
}

function iconCriteria(object: HostObject<'IconSetConditionalFormat'>, host: HostSession): JsonObject[] {
  const kept = bagOf(object, host).get('criteria');
  return Array.isArray(kept) ? (kept as JsonObject[]) : initialIcons(iconStyle(object, host));
}

function iconStyle(object: HostObject<'IconSetConditionalFormat'>, host: HostSession): string {
  const style = bagOf(object, host).get('style');
  return typeof style === 'string' ? style : 'ThreeTrafficLights1';
}

/** One per icon; the first may be empty, because every cell no other icon fits gets it. */
function readIcons(value: Json, count: number): Json {
  if (!Array.isArray(value) || value.length !== count) throw new HostError('InvalidArgument');
  return (value as readonly Json[]).map((each, index): Json => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) throw new HostError('InvalidArgument');
    const given = each as JsonObject;
    const customIcon = given['customIcon'] ?? null;
    if (index === 0) return { ...initialIcons('Three')[0], customIcon };
    return {
      type: oneOf(given['type'], VALUE_TYPES),
      formula: formulaText(given['formula']),
      operator: oneOf(given['operator'], ['GreaterThan', 'GreaterThanOrEqual']),
      customIcon,
    };
  });
}

function ruleKind<T extends TypeName & keyof Kinds>(rule: Field): TypeHandlers<T> {
  return {
    properties: fields<T>({ rule }, (object, host) => bagOf(object, host)),
    objects: { format: (object) => hostObject('ConditionalRangeFormat', { format: (object as { readonly format: string }).format }) },
  };
}

/** A rule is written as seen from the first cell the format lies over. */
function origin(object: HostObject<'ConditionalFormatRule'>, host: HostSession): readonly [number, number] {
  const [first] = formatState(object.format, host).areas;
  return [first?.row ?? 0, first?.column ?? 0];
}

function ruleFormula(object: HostObject<'ConditionalFormatRule'>, host: HostSession): string {
  const formula = bagOf(object, host).get('formula');
  return typeof formula === 'string' ? formula : '';
}

function setRule(object: HostObject<'ConditionalFormatRule'>, value: Json, host: HostSession): void {
  if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
  bagOf(object, host).set('formula', value.startsWith('=') ? value : `=${value}`);
}

const bound = (initial: string): Field => record({ type: initial, formula: null }, (value) => limit(value, ['Automatic', initial]));

export const conditionalKindTypes: Kinds = {
  CellValueConditionalFormat: ruleKind<'CellValueConditionalFormat'>(cellValueRule),
  TopBottomConditionalFormat: ruleKind<'TopBottomConditionalFormat'>(topBottomRule),
  TextConditionalFormat: ruleKind<'TextConditionalFormat'>(textRule),
  PresetCriteriaConditionalFormat: ruleKind<'PresetCriteriaConditionalFormat'>(record(null, ({ criterion }) => ({ criterion: oneOf(criterion, PRESETS) }))),
  CustomConditionalFormat: {
    objects: {
      rule: ({ format }) => hostObject('ConditionalFormatRule', { format }),
      format: ({ format }) => hostObject('ConditionalRangeFormat', { format }),
    },
  },
  ConditionalFormatRule: {
    properties: {
      formula: { get: ruleFormula, set: setRule },
      formulaLocal: { get: ruleFormula, set: setRule },
      formulaR1C1: {
        get: (object, host) => toR1C1(ruleFormula(object, host), ...origin(object, host)),
        set: (object, value, host) => {
          const formula = typeof value === 'string' ? fromR1C1(value, ...origin(object, host)) : null;
          setRule(object, formula, host);
        },
      },
    },
  },
  ColorScaleConditionalFormat: {
    properties: {
      ...fields<'ColorScaleConditionalFormat'>({ criteria: colorScaleCriteria }, bagOf),
      threeColorScale: {
        get: (object, host) => {
          const criteria = bagOf(object, host).get('criteria');
          return typeof criteria === 'object' && criteria !== null && 'midpoint' in criteria;
        },
      },
    },
  },
  DataBarConditionalFormat: {
    properties: fields<'DataBarConditionalFormat'>(
      {
        axisColor: colour('#000000'),
        axisFormat: word('Automatic', ['Automatic', 'None', 'CellMidPoint']),
        barDirection: word('Context', ['Context', 'LeftToRight', 'RightToLeft']),
        showDataBarOnly: flag(false),
        lowerBoundRule: bound('LowestValue'),
        upperBoundRule: bound('HighestValue'),
      },
      bagOf,
    ),
    objects: {
      positiveFormat: ({ format }) => hostObject('ConditionalDataBarPositiveFormat', { format }),
      negativeFormat: ({ format }) => hostObject('ConditionalDataBarNegativeFormat', { format }),
    },
  },
  ConditionalDataBarPositiveFormat: {
    properties: fields<'ConditionalDataBarPositiveFormat'>(
      { borderColor: colour('#638EC6'), fillColor: colour('#638EC6'), gradientFill: flag(true) },
      bagOf,
      () => 'positive.',
    ),
  },
  ConditionalDataBarNegativeFormat: {
    properties: fields<'ConditionalDataBarNegativeFormat'>(
      { borderColor: colour('#FF0000'), fillColor: colour('#FF0000'), matchPositiveBorderColor: flag(false), matchPositiveFillColor: flag(false) },
      bagOf,
      () => 'negative.',
    ),
  },
  IconSetConditionalFormat: {
    properties: {
      ...fields<'IconSetConditionalFormat'>({ reverseIconOrder: flag(false), showIconOnly: flag(false) }, bagOf),
      style: {
        get: iconStyle,
        // Another set may have another number of icons: criteria start anew.
        set: (object, value, host) => {
          const bag = bagOf(object, host);
          bag.set('style', oneOf(value, ICON_SETS));
          clearBag(bag, 'criteria');
        },
      },
      criteria: {
        get: iconCriteria,
        set: (object, value, host) => {
          bagOf(object, host).set('criteria', readIcons(value, iconCriteria(object, host).length));
        },
      },
    },
  },
};
