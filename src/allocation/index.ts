/**
 * Splitting exactly: every amount is a whole count of its rounding unit, and everything adds up as
 * whole numbers. Pure functions; impossible demands come back as refusals with their figures.
 *
 * - an indicator by its behaviour, with recipe, reasons and warnings: {@link allocate}, {@link replay}
 * - one total over recipients: {@link apportion}, by largest remainder or Webster
 * - one total over consecutive periods: {@link carryForward}, with the weights of a {@link Profile}
 *   (equal, last year's, seasonal, …) from {@link periodWeights}, twelve months or thirteen periods
 * - a level at a date along the year: {@link levelPath}
 * - a table with given row and column totals: {@link balance}; with totals of any nested sets of cells
 *   (quarters of units, months of districts): {@link balanceNested}
 * - a published table brought to new totals with the fewest units moved: {@link revise}
 * - least and greatest possible value of its cells: {@link cellRange}, {@link cellRanges}
 * - why each of its cells is rounded as it is: {@link explainTable}; its sums while it is edited:
 *   {@link MarginLedger}
 * - a total over units and months in one go: {@link splitTwoWay}
 * - over units, departments (or sectors) and months, step by step: {@link splitThreeWay}
 * - growth on base levels: {@link splitGrowth}, {@link splitGrowthMonths}, {@link sectorGrowth}, what the
 *   rest must grow by {@link requiredGrowth}, points {@link growthContributions}, identities {@link growthOf}, {@link yearGrowth}
 * - several years' months to the years' totals: {@link benchmark}; the shape they show: {@link seasonalShape}
 * - structures: {@link closeShares} (amounts to shares), {@link splitByShares} (shares to amounts);
 *   over units and periods {@link splitStructure}, edited either way {@link editShares}, {@link editAmounts}
 * - rates by unit and month with a weighted mean: {@link splitRate} (its parts: {@link boundByWhole}), per head
 *   {@link splitPerHead}, reductions in points {@link splitReduction}, ceilings kept by all {@link copyCeiling}
 * - nested parts below a finished whole: {@link splitPart}, {@link splitParts}; after a change {@link partsFit}
 * - levels at a date over units, along the place's path: {@link splitStock}
 * - counts of events with named units and months: {@link planEvents}, {@link listEvents}; milestones: {@link planMilestones}
 */
export { apportion, type ApportionMethod, type ApportionOptions, type Apportionment, type RoundedUp, type Share, type Tie } from './apportion';
export { carryForward, type CarriedForward, type CarryForwardOptions, type PeriodBound, type PeriodShare } from './carry-forward';
export { equalProfile, incrementsOf, levelPath, monthProfile, periodWeights, quarterProfile } from './profiles';
export type { LevelPath, LevelPathRequest, LevelProfile, PeriodWeights, Profile } from './profiles';
export { EQUAL_WEIGHTS, OWN_WEIGHTS, type NamedWeights, type Recipient } from './recipients';
export { closeShares, splitByShares } from './shares';
export * from './rates';
export {
  balance,
  explainTable,
  type BalanceDiagnostics,
  type BalancedTable,
  type BalanceRequest,
  type CellBound,
  type CellPin,
  type CellRounding,
  type LineClosing,
  type Margin,
  type TableExplanation,
} from './balance';
export { MarginLedger, type BrokenSum, type LedgerEdit, type LedgerLine, type LedgerRequest, type LedgerSum } from './margin-ledger';
export { cellRange, cellRanges, type CellRange, type TableRanges } from './ranges';
export { splitTwoWay, type TwoWayRequest, type TwoWaySplit } from './split-two-way';
export { splitThreeWay, type Cube, type CubeBound, type CubePin, type MonthTotals, type ThreeWayRequest, type ThreeWaySplit, type YearTable } from './steps';
export * from './benchmark';
export * from './growth';
export {
  allocate,
  METHOD_VERSION,
  namesGrdp,
  replay,
  type AllocationRequest,
  type AllocationResult,
  type BehindTable,
  type CeilingIndicator,
  type CellReason,
  type Explanation,
  type FigureTable,
  type FlowIndicator,
  type FlowRecipient,
  type GrowthIndicator,
  type IndicatorHead,
  type MilestoneIndicator,
  type OffLattice,
  type PerHeadIndicator,
  type PeriodReason,
  type PlannedTarget,
  type RateIndicator,
  type Recipe,
  type RecipientReason,
  type ReductionIndicator,
} from './allocate';
export { balanceNested, type CellSet, type NestedBalance, type NestedDiagnostics, type NestedRequest, type SetSum } from './nested';
export { revise, type CellChange, type Revision, type RevisionRequest } from './revise';
export * from './parts';
export * from './structures';
export * from './stocks';
export * from './events';
