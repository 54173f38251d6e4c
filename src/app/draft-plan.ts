/** Targets and units, as they were read, put together into a plan nobody has split yet. */
import {
  countOf,
  countOfPrinted,
  givenFigures,
  indicatorOf,
  inUnit,
  newPlan,
  NOTHING_SAID,
  numberOf,
  plannedFigure,
  recipientsOf,
  refusal,
  structuresOf,
  success,
  type Behaviour,
  type Bound,
  type Department,
  type Indicator,
  type Lattice,
  type Plan,
  type Result,
  type Source,
  type Unit,
} from '../domain';
import { apportion, type Recipient } from '../allocation';
import { suggestionsFor, type ProposedTarget, type TargetsFile } from '../documents';
import { MOST_SHARED, rowsNeeded } from '../workbook';
import { MAX_ROWS } from '../xlsx';
import { idFromName, IndicatorIds } from './indicator-ids';

export interface DraftRequest {
  readonly targets: TargetsFile;
  readonly units: readonly Unit[];
  readonly place: string;
  readonly year: number;
  /** Ids that lines of another plan have, so that no new line takes one. */
  readonly reserved?: readonly string[];
}

/**
 * A plan with one indicator per target, in the order of the document; headings that are no target
 * themselves ("Cơ cấu kinh tế") and the amounts a structure splits become lines of their own.
 * @returns refused with `targets.duplicate`, `quantity.*` (a figure finer than its rounding unit, or a
 *   unit that does not convert), `plan.indicatorUnknown` (a share of an amount that is not among the
 *   targets), `plan.structureNotClosed`, `plan.noUnits`, `plan.tooManyRows`
 *   or `allocation.duplicateRecipient` (one code at two dates)
 */
export function draftPlan(request: DraftRequest): Result<Plan> {
  const { units, place, year } = request;
  const targets = { ...request.targets, targets: toPlan(request.targets.targets) };
  if (units.length === 0) return refusal('plan.noUnits', {});
  // One code at two dates is two units, but a row of the plan is known by its code alone.
  const codes = recipientsOf(units).map((unit) => unit.code);
  const seen = new Set<string>();
  const twice = codes.find((code) => seen.size === seen.add(code).size);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const ids = new IndicatorIds(targets.targets, request.reserved);
  if (ids.duplicate !== null) return refusal('targets.duplicate', { name: targets.document ?? place, target: ids.duplicate });
  const indicators: Indicator[] = [];
  for (const [index, target] of targets.targets.entries()) {
    const parent = target.parent === null ? null : ids.ofParent(target.parent, index);
    if (parent !== null && target.parent !== null && ids.isHeading(parent) && !indicators.some((line) => line.id === parent)) {
      indicators.push(heading(parent, target.parent, suggestionsFor(target).behaviour));
    }
    const indicator = indicatorFrom(target, ids.of(target), parent, targets.document, units);
    if (!indicator.ok) return indicator;
    indicators.push(indicator.value);
  }
  const amounts = addAmounts(indicators, targets.targets, ids);
  if (!amounts.ok) return amounts;
  const departments = departmentsOf(targets.targets, units);
  const plan = newPlan({ place, year, indicators: amounts.value, units, departments, structures: structuresOf(amounts.value) });
  const assigned = assignParts(plan);
  if (!assigned.ok) return assigned;
  const rows = rowsNeeded(assigned.value);
  return rows > MAX_ROWS ? refusal('plan.tooManyRows', { rows, limit: MAX_ROWS }) : success({ ...assigned.value, given: givenFigures(assigned.value) });
}

/** What a document reports as reached is not assigned, and a unit's or a quarter's part is no line of its own beside the year's. */
function toPlan(targets: readonly ProposedTarget[]): readonly ProposedTarget[] {
  const assigned = targets.filter((target) => target.status !== 'actual');
  const whole = assigned.filter((target) => target.area === undefined && target.period === undefined);
  return whole.length > 0 ? whole : assigned;
}

/** The departments that the targets name, each once. */
function departmentsOf(targets: readonly ProposedTarget[], units: readonly Unit[]): Department[] {
  const names = new Map(targets.flatMap(({ plan }) => (plan?.department === undefined ? [] : [[departmentCode(plan.department, units), plan.department]])));
  return [...names].map(([code, name]) => ({ code, name, leader: '', note: '' }));
}

/** A code made of the name, never that of a unit. */
function departmentCode(name: string, units: readonly Unit[]): string {
  const code = idFromName(name);
  return units.some((unit) => unit.code === code) ? `CQ_${code}` : code;
}

function heading(id: string, name: string, behaviour: Behaviour): Indicator {
  return { ...NOTHING_SAID, id, name, lattice: { unit: '', decimals: 0 }, behaviour };
}

function indicatorFrom(target: ProposedTarget, id: string, parent: string | null, document: string | null, units: readonly Unit[]): Result<Indicator> {
  const lattice: Lattice = {
    unit: target.plan?.unit ?? target.unit,
    decimals: target.plan?.decimals ?? decimalsOf(target),
  };
  const bound = boundOn(lattice, target);
  if (!bound.ok) return bound;
  return success({
    ...NOTHING_SAID,
    id,
    name: target.name,
    lattice,
    behaviour: suggestionsFor(target).behaviour,
    parent,
    amount: target.plan?.amount?.id ?? null,
    target: bound.value,
    assigned: bound.value,
    weight: target.plan?.weight ?? null,
    departments: target.plan?.department === undefined ? [] : [departmentCode(target.plan.department, units)],
    source: sourceOf(target, document),
    illustrative: target.plan?.illustrative === true,
    note: target.plan?.note ?? '',
  });
}

/** A figure made up for illustration stands in no document. */
export function sourceOf(target: ProposedTarget, ofFile: string | null): Source | null {
  const document = target.document ?? ofFile;
  if (document === null || target.plan?.illustrative === true) return null;
  const { place, evidence } = target;
  return { document, ...(place !== undefined && { place }), ...(evidence !== undefined && { quotation: evidence }) };
}

function figuresOf(target: ProposedTarget): number[] {
  return [target.value, target.min, target.max].filter((figure) => figure !== undefined);
}

/** The most decimals any of the target's figures is printed with. */
export function decimalsOf(target: ProposedTarget): number {
  for (let decimals = 0; decimals < 9; decimals += 1) {
    if (figuresOf(target).every((figure) => countOf(figure, { unit: target.unit, decimals }).ok)) return decimals;
  }
  return 9;
}

/** The target's bound in the plan's unit, exactly; refused with `quantity.*`. */
export function boundOn(lattice: Lattice, target: ProposedTarget): Result<Bound> {
  const converted: number[] = [];
  for (const figure of figuresOf(target)) {
    const count = countOfPrinted(figure, target.unit, lattice);
    if (!count.ok) return count;
    converted.push(numberOf(count.value, lattice));
  }
  const [first = 0, second = first] = converted;
  return success(
    target.bound === 'range' ? { kind: 'range', min: first, max: second } : { kind: target.bound, value: first },
  );
}

/** The amounts that structure shares name, each a part of its whole and standing right after it. */
function addAmounts(indicators: readonly Indicator[], targets: readonly ProposedTarget[], ids: IndicatorIds): Result<readonly Indicator[]> {
  const result = [...indicators];
  for (const target of [...targets].reverse()) {
    const amount = target.plan?.amount;
    if (amount === undefined || result.some((line) => line.id === amount.id)) continue;
    const whole = result.findIndex((line) => line.id === amount.of);
    const wholeLine = result[whole];
    if (!wholeLine) return refusal('plan.indicatorUnknown', { indicator: amount.of });
    result.splice(whole + 1, 0, {
      ...wholeLine,
      id: amount.id,
      name: amount.name,
      parent: wholeLine.id,
      amount: null,
      target: null,
      assigned: null,
      weight: amount.weight ?? null,
      note: `tính từ tỷ trọng ${ids.of(target)}`,
    });
  }
  return success(result);
}

/**
 * Splits the target of every structure's whole to those of its parts that have none, by the assigned
 * shares, exactly. A part's own figure stands; whether all add up then is for the closing report to say.
 */
export function assignParts(plan: Plan): Result<Plan> {
  const targets = new Map<string, Bound>();
  for (const structure of plan.structures) {
    const whole = indicatorOf(plan, structure.whole);
    if (!whole?.target) continue;
    const total = countOf(plannedFigure(whole.target), whole.lattice);
    if (!total.ok) return total;
    const closed = 100 * 10 ** structure.decimals;
    const sum = structure.parts.reduce((shares, part) => shares + part.share, 0);
    if (sum !== closed) {
      return refusal('plan.structureNotClosed', { structure: structure.name, sum, whole: closed, decimals: structure.decimals });
    }
    if (Math.abs(total.value) * closed > MOST_SHARED) {
      return refusal('quantity.tooLarge', { value: String(plannedFigure(whole.target)), lattice: whole.lattice });
    }
    const parts: Recipient[] = [];
    for (const { indicator, share } of structure.parts) {
      const given = indicatorOf(plan, indicator)?.target ?? null;
      const pin = given === null ? null : countOf(plannedFigure(given), whole.lattice);
      if (pin?.ok === false) return pin;
      parts.push({ id: indicator, weight: share, ...(pin && { pin: pin.value }) });
    }
    if (parts.every((part) => part.pin !== undefined)) continue;
    const split = apportion(total.value, parts);
    if (!split.ok) return { ok: false, problem: inUnit(split.problem, whole.lattice) };
    parts.forEach(({ id, pin }, index) => {
      const count = split.value.shares[index] ?? 0;
      if (pin === undefined) targets.set(id, { kind: '=', value: numberOf(count, whole.lattice) });
    });
  }
  const indicators = plan.indicators.map((indicator) => {
    const target = targets.get(indicator.id);
    return target ? { ...indicator, target } : indicator;
  });
  return success({ ...plan, indicators });
}
