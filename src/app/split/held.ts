/**
 * Pins and bounds of a plan as the engine takes them: a pin names a place, the figure is what stands
 * there now. Always: a pin on a blank is refused, since a blank is no figure to hold.
 */
import type { CellPin, CellSet } from '../../allocation';
import { addsOverUnits, MONTHS, PERIODS, type Allocation, type Indicator, type PeriodId, type Pin, type Plan, type RecipientAxis, type StepId } from '../../domain';
import { failed } from './failed';
import type { PlanRecipient } from './task';

export interface Held {
  /** Year figures by recipient. */
  readonly years: ReadonlyMap<string, number>;
  readonly cells: readonly CellPin[];
  /** The whole place's figures, one per step, null where nothing is held. */
  readonly periods: readonly (number | null)[];
  /** Quarters, six and nine months of a recipient or of the whole place. */
  readonly sets: readonly (CellSet & { readonly total: number })[];
  /** The year of the whole place. */
  readonly total: number | null;
  readonly bounds: ReadonlyMap<string, { readonly min?: number; readonly max?: number }>;
  /** Pins that hold something here; those of recipients that are gone hold nothing. */
  readonly pins: readonly Pin[];
}

interface Given {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly axis: RecipientAxis;
  readonly recipients: readonly PlanRecipient[];
  readonly steps: readonly StepId[];
  readonly present: Allocation | null;
}

/** What is held of an indicator's table. Throws a ProblemError with `split.pinBlank` (the pin's place). */
export function heldOf({ plan, indicator, axis, recipients, steps, present }: Given): Held {
  const isHere = ({ indicator: of, axis: on }: { readonly indicator: string; readonly axis: RecipientAxis }): boolean => of === indicator.id && on === axis;
  const names = new Map(recipients.map(({ code, name }) => [code, name]));
  const pins = plan.pins.filter((pin) => isHere(pin) && (!('recipient' in pin.scope) || names.has(pin.scope.recipient)));

  const years = new Map<string, number>();
  const cells = new Map<string, CellPin>();
  const periods: (number | null)[] = steps.map(() => null);
  const sets: (CellSet & { total: number })[] = [];
  let total: number | null = null;

  const figureOf = (figure: number | null | undefined, recipient: string, period: PeriodId | StepId): number => {
    if (figure === null || figure === undefined) {
      throw failed('split.pinBlank', { indicator: indicator.name, recipient: names.get(recipient) ?? recipient, period });
    }
    return figure;
  };
  // What the sum of the recipients is now, where they have one: the table's own total is the target.
  const wholeYear = (): number => {
    const figures = present === null || !addsOverUnits(indicator.behaviour) ? [present?.total] : present.unitTotals;
    return figures.reduce<number>((sum, figure) => sum + figureOf(figure, '', 'Y'), 0);
  };
  const rowOf = (recipient: string): readonly (number | null)[] => present?.cells[present.units.indexOf(recipient)] ?? [];
  const yearOf = (recipient: string): number => figureOf(present?.unitTotals[present.units.indexOf(recipient)], recipient, 'Y');
  const holdCell = (recipient: string, period: StepId): number => {
    const value = figureOf(rowOf(recipient)[steps.indexOf(period)], recipient, period);
    cells.set(`${recipient} ${period}`, { row: recipient, column: period, value });
    return value;
  };
  const monthsOf = (period: PeriodId): StepId[] => {
    const { from, to } = PERIODS.find(({ id }) => id === period) ?? { from: 1, to: 12 };
    return MONTHS.filter((month) => month >= from && month <= to).map((month) => `M${month}` as const);
  };
  const sumOver = (line: readonly (number | null)[], months: readonly StepId[], recipient: string): number =>
    months.reduce((sum, month) => sum + figureOf(line[steps.indexOf(month)], recipient, month), 0);

  for (const { scope } of pins) {
    switch (scope.kind) {
      case 'cell':
        holdCell(scope.recipient, scope.period);
        break;
      case 'row': {
        const isPhased = rowOf(scope.recipient).some((figure) => figure !== null);
        if (isPhased) for (const step of steps) holdCell(scope.recipient, step);
        years.set(scope.recipient, yearOf(scope.recipient));
        break;
      }
      case 'column': {
        for (const { code } of recipients) holdCell(code, scope.period);
        holdPeriod(scope.period);
        break;
      }
      case 'recipientTotal':
        if (scope.period === 'Y') years.set(scope.recipient, yearOf(scope.recipient));
        else if (isStep(scope.period)) holdCell(scope.recipient, scope.period);
        else {
          const columns = monthsOf(scope.period);
          sets.push({ id: `${names.get(scope.recipient) ?? ''} · ${scope.period}`, rows: [scope.recipient], columns, total: sumOver(rowOf(scope.recipient), columns, scope.recipient) });
        }
        break;
      case 'periodTotal':
        if (isStep(scope.period)) holdPeriod(scope.period);
        else if (scope.period === 'Y') total = wholeYear();
        else {
          const columns = monthsOf(scope.period);
          sets.push({ id: `${plan.place} · ${scope.period}`, columns, total: sumOver(present?.monthTotals ?? [], columns, '') });
        }
        break;
      case 'total':
        total = wholeYear();
        break;
    }
  }
  const bounds = new Map(
    plan.bounds.filter((bound) => isHere(bound) && names.has(bound.recipient)).map(({ recipient, min, max }) => [
      recipient,
      { ...(min !== null && { min }), ...(max !== null && { max }) },
    ]),
  );
  return { years, cells: [...cells.values()], periods, sets, total, bounds, pins };

  function holdPeriod(period: StepId): void {
    const index = steps.indexOf(period);
    // A pin on the thirteenth period of an indicator that has none any more holds nothing.
    if (index >= 0) periods[index] = figureOf(present?.monthTotals[index], '', period);
  }
}

function isStep(period: PeriodId | StepId): period is StepId {
  return period.startsWith('M');
}
