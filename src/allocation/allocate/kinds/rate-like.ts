/** What follows the identity of rates without months of its own: per head, reductions, ceilings and floors. */
import { refusal, success, TWELVE_STEPS, type Result } from '../../../domain';
import { checkDecimals } from '../../decimals';
import { copyCeiling, splitPerHead, splitReduction } from '../../rates';
import { explanationOf, plainReason } from '../reasons';
import type { CeilingIndicator, PerHeadIndicator, ReductionIndicator } from '../request';
import type { BehindTable, Split } from '../result';
import { planned, readTarget, wholeOfRate } from '../target';
import { denominators, numerators, rateBound, rateReason, WHOLE_THINGS } from './rate';

/** Figures per head: year only, amounts behind them. Refused with the codes of `readTarget` and `splitPerHead`. */
export function splitPerHeadKind(request: PerHeadIndicator): Result<Split> {
  const { indicator } = request;
  const target = readTarget(request.target, indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const amounts = checkDecimals(request.amounts.decimals);
  if (!amounts.ok) return amounts;
  const split = splitPerHead({
    target: target.value.count,
    bound: rateBound(request.target),
    figure: indicator.lattice,
    amount: request.amounts,
    way: request.way,
    units: request.recipients,
  });
  if (!split.ok) return split;
  const { shares, mean, warnings } = split.value;
  return success({
    recipients: shares.map((share) => share.id),
    periods: [],
    target: planned(target.value),
    tables: [{ ...ofYear(indicator.id, indicator.lattice, shares.map((share) => share.shown)), total: mean.shown }],
    behind: [{ ...numerators(indicator, shares, mean.numerator, null, request.amounts), role: 'amount' }, denominators(indicator, shares)],
    explanation: explanationOf(request.way, shares.map(rateReason)),
    warnings: [...target.value.warnings, ...warnings],
  });
}

/** Points of reduction, the households lifted and the levels before and after. Refused with the codes of `readTarget` and `splitReduction`. */
export function splitReductionKind(request: ReductionIndicator): Result<Split> {
  const { indicator } = request;
  const target = readTarget(request.target, indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const whole = wholeOfRate(indicator.lattice);
  if (!whole.ok) return whole;
  const split = splitReduction({
    target: target.value.count,
    bound: rateBound(request.target),
    whole: whole.value,
    way: request.way,
    units: request.recipients,
  });
  if (!split.ok) return split;
  const { shares, mean, level, warnings } = split.value;
  const printed = (when: 'before' | 'after', role: BehindTable['role']): BehindTable => ({
    ...ofYear(indicator.id, indicator.lattice, shares.map((share) => share[when].shown)),
    total: level[when],
    role,
  });
  return success({
    recipients: shares.map((share) => share.id),
    periods: [],
    target: planned(target.value),
    tables: [{ ...ofYear(indicator.id, indicator.lattice, shares.map((share) => share.shown)), total: mean.shown }],
    behind: [
      { ...ofYear(indicator.id, WHOLE_THINGS, shares.map((share) => share.lifted)), total: mean.numerator, role: 'numerator' },
      denominators(indicator, shares),
      printed('before', 'base'),
      printed('after', 'level'),
    ],
    explanation: explanationOf(request.way, shares.map(rateReason)),
    warnings: [...target.value.warnings, ...warnings],
  });
}

/** The bound itself for every recipient and month. Refused with the codes of `readTarget` and `copyCeiling`; `notice.notABound` for an exact figure. */
export function copyCeilingKind(request: CeilingIndicator): Result<Split> {
  const { indicator } = request;
  const target = readTarget(request.target, indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const whole = wholeOfRate(indicator.lattice);
  if (!whole.ok) return whole;
  const bound = rateBound(request.target);
  if (bound === '=') return refusal('notice.notABound', { planned: target.value.count });
  const copy = copyCeiling({ value: target.value.count, bound, whole: whole.value, units: request.recipients });
  if (!copy.ok) return copy;
  const { shares, months, value, warnings } = copy.value;
  return success({
    recipients: shares.map((share) => share.id),
    periods: TWELVE_STEPS,
    target: planned(target.value),
    tables: [
      {
        id: indicator.id,
        lattice: indicator.lattice,
        cells: months,
        year: shares.map((share) => share.value),
        periodTotals: TWELVE_STEPS.map(() => value),
        total: value,
      },
    ],
    behind: [],
    explanation: explanationOf('copy', shares.map((share) => plainReason(share.id, share.value))),
    warnings: [...target.value.warnings, ...warnings],
  });
}

function ofYear(id: string, lattice: BehindTable['lattice'], year: readonly number[]): Omit<BehindTable, 'role' | 'total'> {
  return { id, lattice, cells: null, year, periodTotals: null };
}
