/**
 * The shape of every kind of request, so that one out of a broken or foreign file is refused with the
 * place and never breaks off a split. Always in step with `request.ts`: the compiler demands every field.
 */
import { BOUND_KINDS, type Bound, type Lattice } from '../../domain';
import type { CellBound, CellPin } from '../balance';
import type { Candidate, Delivery } from '../events';
import type { GrowthUnit, MonthlyGrowthUnit, PathPoint } from '../growth';
import type { CellSet } from '../nested';
import type { PartTable } from '../parts';
import type { Profile } from '../profiles';
import type { RateUnit, ReductionUnit } from '../rates';
import type { StockUnit } from '../stocks';
import type * as Requests from './request';
import { blankOr, byKey, list, number, oneOf, optional, record, text, truth, type Fields, type Shape } from './shape';

type Profiled<Kind extends Profile['kind']> = Extract<Profile, { readonly kind: Kind }>;
type Structure = Requests.ShareIndicator['structure'];

const texts = list(text);
const figures = list(blankOr(number));
const table = list(figures);
const whole = list(list(number));
const lattice = record<Lattice>({ unit: text, decimals: number });
const limits = { min: optional(number), max: optional(number) };

const bound = byKey(
  'kind',
  { range: record<Extract<Bound, { readonly kind: 'range' }>>({ kind: text, min: number, max: number }) },
  record<Exclude<Bound, { readonly kind: 'range' }>>({ kind: oneOf(...BOUND_KINDS), value: number }),
);
const cellPins = optional(list(record<CellPin>({ row: text, column: text, value: number })));
const cellBounds = optional(list(record<CellBound>({ row: text, column: text, ...limits })));
const parts = list(record<PartTable>({ id: text, cells: whole }));
const cellSet = record<CellSet>({ id: text, rows: optional(texts), columns: optional(texts), total: blankOr(number) });

const weighted = { kind: text, weights: figures };
/** A kind of profile that is not known has a refusal of its own. */
const anyKind = record<{ readonly kind: string }>({ kind: text });
const levelProfiles = {
  lastYear: record<Profiled<'lastYear'>>({ kind: text, actuals: figures }),
  seasonal: record<Profiled<'seasonal'>>({ ...weighted, name: text }),
  quarters: record<Profiled<'quarters'>>({ ...weighted, thirteenth: blankOr(number) }),
  manual: record<Profiled<'manual'>>(weighted),
  milestone: record<Profiled<'milestone'>>({ kind: text, due: text }),
};
const levelProfile = byKey('kind', levelProfiles, anyKind);
const profile = byKey(
  'kind',
  {
    ...levelProfiles,
    straightLine: record<Profiled<'straightLine'>>({ kind: text, from: number, to: number }),
    growthPath: record<Profiled<'growthPath'>>({ kind: text, factor: number }),
  },
  anyKind,
);

const asked = {
  behaviour: text,
  indicator: record<Requests.IndicatorHead>({ id: text, name: text, lattice, grdp: optional(truth) }),
  recipientLevel: optional(oneOf('province', 'belowProvince')),
};
const targeted = { ...asked, target: bound, offLattice: optional(oneOf('refuse', 'takePrinted')) };
const method = optional(oneOf('largestRemainder', 'webster'));

const ratio = record<Extract<RateUnit['last'], object>>({ numerator: number, denominator: number });
const lastRate = blankOr((value) => (typeof value === 'object' ? ratio(value) : number(value)));
const rateUnit = { id: text, denominator: blankOr(number), ...limits, pin: optional(number) };

const growthOf = { id: text, last: blankOr(number), growth: optional(number), level: optional(number), ...limits };
const yearUnit = record<GrowthUnit>({ ...growthOf, base: blankOr(number) });
const monthlyUnit = record<MonthlyGrowthUnit>({ ...growthOf, months: figures });
const growthUnit: Shape = (value) => (typeof value === 'object' && value !== null && 'months' in value ? monthlyUnit : yearUnit)(value);

const structure: Fields<Structure> = {
  whole: record<Structure['whole']>({ units: texts, periods: texts, cells: table }),
  parts: list(record<Structure['parts'][number]>({ id: text, share: number })),
  lastYear: optional(list(blankOr(figures))),
  pins: cellPins,
  bounds: cellBounds,
  taxes: oneOf('folded'),
};
const taxed = { ...structure, taxes: oneOf('folded', 'listed', 'leftOut'), taxesPart: text };

/** By behaviour. */
export const REQUEST_SHAPES: { readonly [Kind in Requests.AllocationRequest['behaviour']]: Shape } = {
  flow: record<Requests.FlowIndicator>({
    ...targeted,
    recipients: list(
      record<Requests.FlowRecipient>({ id: text, weight: blankOr(number), pin: optional(number), ...limits, last: blankOr(number), parent: blankOr(number) }),
    ),
    profile,
    periods: optional(texts),
    method,
    periodPins: optional(figures),
    cellPins,
    cellBounds,
    nestedTotals: optional(list(cellSet)),
    present: optional(table),
    whole: optional(record<NonNullable<Requests.FlowIndicator['whole']>>({ cells: table, taken: optional(parts) })),
  }),
  stock: record<Requests.StockIndicator>({
    ...targeted,
    recipients: list(record<StockUnit>({ id: text, last: blankOr(number), weight: blankOr(number), pin: optional(number), ...limits })),
    by: oneOf('level', 'change', 'growth'),
    method,
    profile: levelProfile,
    periods: optional(texts),
  }),
  event: record<Requests.EventIndicator>({
    ...targeted,
    candidates: list(
      record<Candidate>({
        id: text,
        readiness: blankOr(number),
        earliest: optional(text),
        excluded: optional(truth),
        pins: optional(texts),
        required: optional(truth),
        most: optional(number),
      }),
    ),
    counted: optional(oneOf('new', 'all')),
    base: optional(number),
    of: optional(number),
    profile: optional(profile),
    periodCounts: optional(figures),
    periods: optional(texts),
  }),
  rate: record<Requests.RateIndicator>({
    ...targeted,
    recipients: list(
      record<RateUnit>({ ...rateUnit, last: lastRate, numeratorMax: optional(number), monthNumeratorMax: optional(list(number)) }),
    ),
    way: oneOf('same', 'uplift', 'gap', 'ranking'),
    cap: optional(number),
    profile: optional(levelProfile),
  }),
  growth: record<Requests.GrowthIndicator>({
    ...targeted,
    recipients: list(growthUnit),
    levels: lattice,
    way: optional(oneOf('sameGrowth', 'sameUplift')),
    path: optional(list(record<PathPoint>({ period: text, growth: number }))),
    cellPins,
    cellBounds,
  }),
  share: record<Requests.ShareIndicator>({
    ...asked,
    amounts: lattice,
    structure: byKey('taxes', { folded: record<Structure>(structure) }, record(taxed)),
  }),
  perHead: record<Requests.PerHeadIndicator>({
    ...targeted,
    recipients: list(record<Requests.PerHeadIndicator['recipients'][number]>({ ...rateUnit, last: blankOr(number) })),
    amounts: lattice,
    way: oneOf('same', 'uplift', 'ranking'),
  }),
  reduction: record<Requests.ReductionIndicator>({
    ...targeted,
    recipients: list(record<ReductionUnit>({ ...rateUnit, present: blankOr(number) })),
    way: oneOf('same', 'part'),
  }),
  ceiling: record<Requests.CeilingIndicator>({
    ...targeted,
    recipients: list(record<Requests.CeilingIndicator['recipients'][number]>({ id: text, present: lastRate })),
  }),
  milestone: record<Requests.MilestoneIndicator>({
    ...asked,
    recipients: texts,
    deliveries: list(record<Delivery>({ recipient: text, due: text })),
    periods: optional(texts),
  }),
};
