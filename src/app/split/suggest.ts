/** What the program proposes for an indicator: by its behaviour, what the catalogue knows of its name, and the weights at hand. */
import { matchName, WEIGHTS } from '../../documents';
import {
  indicatorOf,
  lastYearColumn,
  shortestDecimal,
  structureOf,
  weightColumns,
  type Indicator,
  type Lattice,
  type Plan,
} from '../../domain';
import { PLAIN_FLOW, type Basis, type SplitChoice } from './choice';
import { recipientsOn, type PlanRecipient } from './task';
import { suggestedBasis } from './weights';

/**
 * The choice for an indicator. What only a person can say is left empty: names and months of events and
 * milestones, a column that the units do not have.
 */
export function suggestChoice(plan: Plan, indicator: Indicator): SplitChoice {
  const recipients = recipientsOn(plan, indicator, 'units');
  const knowsLast = isComplete(recipients, lastYearColumn(indicator.id));
  const known = catalogueColumn(plan, indicator);
  const isOpen = known !== null && suggestedBasis({ indicator, recipients }).kind === 'equal';
  const basis: Basis = isOpen ? { kind: 'weight', column: known } : { kind: 'suggested' };
  const denominator = indicator.weight ?? known ?? '';
  switch (indicator.behaviour) {
    case 'flow':
      if (structureOf(plan.structures, indicator.id)?.whole === indicator.id) {
        return { behaviour: 'share', from: 'parts', basis: { kind: 'suggested' }, profile: { kind: 'equal' } };
      }
      return { ...PLAIN_FLOW, basis };
    case 'share':
      return { behaviour: 'share', from: 'parts', basis: { kind: 'suggested' }, profile: { kind: 'equal' } };
    case 'stock':
      return { behaviour: 'stock', by: knowsLast ? 'change' : 'level', basis, profile: knowsLast ? { kind: 'equal' } : null };
    case 'event':
      return { behaviour: 'event', named: [], readiness: null, excluded: [], counted: 'new' };
    case 'rate':
      return { behaviour: 'rate', way: knowsLast ? 'gap' : 'same', denominator, cap: null, profile: knowsLast ? { kind: 'equal' } : null };
    case 'growth':
      return { behaviour: 'growth', way: 'sameGrowth', ...basesOf(plan, indicator) };
    case 'perHead':
      return { behaviour: 'perHead', way: knowsLast ? 'ranking' : 'same', denominator, amounts: amountsOf(indicator.lattice) };
    case 'reduction':
      return { behaviour: 'reduction', way: 'part', households: denominator, poor: poorColumn(plan) ?? '' };
    case 'ceiling':
      return { behaviour: 'ceiling' };
    case 'milestone':
      return { behaviour: 'milestone', deliveries: [] };
  }
}

/** The indicator that is split when another is meant: of a share with a planned amount the structure's whole. */
export function splitAs(plan: Plan, indicator: Indicator): Indicator {
  if (indicator.behaviour !== 'share' || indicator.amount === null) return indicator;
  const whole = structureOf(plan.structures, indicator.amount)?.whole;
  return (whole === undefined ? undefined : indicatorOf(plan, whole)) ?? indicator;
}

/** The weight column that fits best what the catalogue says of the name; null where none does. */
export function catalogueColumn(plan: Plan, indicator: Indicator): string | null {
  const match = matchName(indicator.name);
  const [best] = match.candidates;
  if (match.outcome !== 'known' || !best) return null;
  const columns = weightColumns(plan.units).filter((column) => isComplete(recipientsOn(plan, indicator, 'units'), column));
  for (const key of best.entry.weights) {
    const column = key === 'none' || key === 'lastYear' ? undefined : columns.find((heading) => plainHeading(heading) === plainHeading(WEIGHTS[key]));
    if (column !== undefined) return column;
  }
  return null;
}

/** Words of a heading without its unit in brackets: `Dân số (người)` and `Dân số` are one. */
function plainHeading(heading: string): string {
  return heading.normalize('NFC').replace(/\(.*?\)/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

function isComplete(recipients: readonly PlanRecipient[], column: string): boolean {
  return recipients.length > 0 && recipients.every(({ weights }) => (weights[column] ?? null) !== null);
}

/** Last year's levels: the plan's own, else a weight column with what it is counted in. */
function basesOf(plan: Plan, indicator: Indicator): { readonly base: string | null; readonly levels: Lattice } {
  const { weight, levels } = indicator;
  if (weight === null) return { base: null, levels: levels ?? { unit: '', decimals: 0 } };
  return { base: weight, levels: levels ?? latticeOfColumn(plan, weight) };
}

/** Unit and decimals of a weight column: what stands in brackets in its heading, and the most decimals of its figures. */
export function latticeOfColumn(plan: Plan, column: string): Lattice {
  const unit = /\(([^()]*)\)\s*$/.exec(column)?.[1]?.trim() ?? '';
  const decimals = plan.units.map(({ weights }) => weights[column] ?? null).map((figure) => (figure === null ? 0 : shortestDecimal(figure).decimals));
  return { unit, decimals: Math.min(9, Math.max(0, ...decimals)) };
}

/** What amounts per head add up in: `triệu đồng/người` in `triệu đồng`. */
function amountsOf({ unit, decimals }: Lattice): Lattice {
  return { unit: unit.split('/')[0]?.trim() ?? unit, decimals };
}

/** The column of households that are poor now. */
function poorColumn(plan: Plan): string | null {
  return weightColumns(plan.units).find((column) => /hộ nghèo/iu.test(column.normalize('NFC')) && !/%|tỷ lệ|tỉ lệ/iu.test(column)) ?? null;
}
