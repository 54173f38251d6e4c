/**
 * Splitting exactly: every amount is a whole count of its rounding unit, and everything adds up as
 * whole numbers. Pure functions; impossible demands come back as refusals with their figures.
 *
 * Where to start
 * - an indicator by its behaviour, with recipe, reasons and warnings: {@link allocate}, {@link replay}
 *
 * One axis
 * - one total over recipients: {@link apportion}, by largest remainder or Webster
 * - one total over consecutive periods, twelve months or thirteen: {@link carryForward}, with the
 *   weights of a {@link Profile} (equal, last year's, seasonal, …) from {@link periodWeights}; plain
 *   month weights {@link equalProfile}, {@link quarterProfile}, {@link monthProfile}
 * - the path of a level at a date through the year: {@link levelPath}, last year's as a shape {@link incrementsOf}
 * - several years' months to the years' totals: {@link benchmark}; the shape they show {@link seasonalShape}
 *
 * Two axes and more
 * - a total over units and months in one go: {@link splitTwoWay}
 * - a table with given row and column totals: {@link balance}; why each cell is rounded as it is
 *   {@link explainTable}, how far each can go {@link cellRange}, {@link cellRanges}
 * - with totals of districts, quarters and other sets of cells: {@link balanceNested}
 * - units × departments (or sectors) × months, step by step: {@link splitThreeWay}
 * - a published table with new totals, as few units moved as can be: {@link revise}
 * - sums that follow while a table is edited: {@link MarginLedger}
 *
 * By kind of figure
 * - rates whose weighted mean is the target: {@link splitRate}, part of another rate {@link boundByWhole},
 *   last year's mean {@link lastMean}, ends of quarters {@link quarterEnds};
 *   per head {@link splitPerHead}, reductions in points {@link splitReduction}, ceilings {@link copyCeiling}
 * - growth on base levels: {@link splitGrowth}, by month {@link splitGrowthMonths}, by sector {@link sectorGrowth}
 * - structures: {@link splitStructure}, edited either way {@link editShares}, {@link editAmounts}; shares
 *   that close {@link closeShares}, amounts from shares {@link splitByShares}
 * - parts below a whole ("trong đó"): {@link splitPart}, {@link splitParts}
 * - levels at a date: {@link splitStock}, the last one alone {@link splitFinalLevels}
 * - events by name: {@link planEvents}, {@link listEvents}; milestones {@link planMilestones}
 *
 * What checks share with the engine
 * - growth: {@link growthOf}, {@link periodGrowth}, {@link cumulativeOf}, {@link cumulativeGrowth},
 *   {@link yearGrowth}, {@link meanGrowth}, {@link requiredGrowth}, {@link growthContributions}
 * - structures: {@link nodeShares}, {@link shareGivesAmount}, {@link sharesGiveTarget}; parts {@link partsFit}
 * - levels {@link levelAt}; bounds {@link keepsBound}; events a target demands {@link eventCount}
 * - GRDP by its name: {@link namesGrdp}
 */
export * from './allocate';

export * from './apportion';
export * from './carry-forward';
export * from './profiles';
export * from './benchmark';
export { EQUAL_WEIGHTS, OWN_WEIGHTS, type NamedWeights, type Recipient } from './recipients';

export * from './split-two-way';
export * from './balance';
export * from './ranges';
export { balanceNested, type CellSet, type NestedBalance, type NestedDiagnostics, type NestedRequest, type SetSum } from './nested';
export * from './steps';
export * from './revise';
export * from './margin-ledger';

export * from './rates';
export * from './growth';
export * from './structures';
export * from './shares';
export * from './parts';
export * from './stocks';
export * from './events';
