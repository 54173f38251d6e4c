/**
 * What a planner holds fast, by meaning and not by cell: the figures stand in the cells, a pin only
 * says which of them no split may change. Sorting, inserting and renaming therefore leave pins alone.
 */
import type { PeriodId, StepId } from './period';

/** Whether a plan's table has units or departments for its lines. */
export type RecipientAxis = 'units' | 'departments';

/** What is held of an indicator's table. A recipient is a code of the axis. */
export type PinScope =
  /** One recipient's figure in one month. */
  | { readonly kind: 'cell'; readonly recipient: string; readonly period: StepId }
  /** Every month of a recipient, and with them its year. */
  | { readonly kind: 'row'; readonly recipient: string }
  /** Every recipient's figure in a month, and with them the whole place's. */
  | { readonly kind: 'column'; readonly period: StepId }
  /** A recipient's total of a quarter, six or nine months or the year. */
  | { readonly kind: 'recipientTotal'; readonly recipient: string; readonly period: PeriodId }
  /** The whole place in a month or a longer period. */
  | { readonly kind: 'periodTotal'; readonly period: PeriodId | StepId }
  /** The whole place in the year. */
  | { readonly kind: 'total' };

export interface Pin {
  readonly indicator: string;
  readonly axis: RecipientAxis;
  readonly scope: PinScope;
}

/** Least and greatest year figure of a recipient, counts of the indicator's lattice; null is no limit. */
export interface RecipientBound {
  readonly indicator: string;
  readonly axis: RecipientAxis;
  readonly recipient: string;
  readonly min: number | null;
  readonly max: number | null;
}

function isSamePin(left: Pin, right: Pin): boolean {
  return left.indicator === right.indicator && left.axis === right.axis && scopeKey(left.scope) === scopeKey(right.scope);
}

function scopeKey(scope: PinScope): string {
  const recipient = 'recipient' in scope ? scope.recipient : null;
  const period = 'period' in scope ? scope.period : null;
  return JSON.stringify([scope.kind, recipient, period]);
}

/** The pins with these besides, each once. */
export function withPins(pins: readonly Pin[], added: readonly Pin[]): Pin[] {
  const all: Pin[] = [];
  for (const pin of [...pins, ...added]) {
    if (!all.some((kept) => isSamePin(kept, pin))) all.push(pin);
  }
  return all;
}

/** The pins without these. */
export function withoutPins(pins: readonly Pin[], removed: readonly Pin[]): Pin[] {
  return pins.filter((pin) => !removed.some((gone) => isSamePin(gone, pin)));
}

/** Whether a recipient's figure in a month is held, by itself or with its whole row or column. */
export function isCellPinned(pins: readonly Pin[], indicator: string, axis: RecipientAxis, recipient: string, period: StepId): boolean {
  return pins.some(
    ({ indicator: of, axis: on, scope }) =>
      of === indicator &&
      on === axis &&
      ((scope.kind === 'cell' && scope.recipient === recipient && scope.period === period) ||
        (scope.kind === 'row' && scope.recipient === recipient) ||
        (scope.kind === 'column' && scope.period === period)),
  );
}

/** Whether a recipient's year is held, by itself or with its whole row. */
export function isYearPinned(pins: readonly Pin[], indicator: string, axis: RecipientAxis, recipient: string): boolean {
  return pins.some(
    ({ indicator: of, axis: on, scope }) =>
      of === indicator &&
      on === axis &&
      ((scope.kind === 'recipientTotal' && scope.recipient === recipient && scope.period === 'Y') ||
        (scope.kind === 'row' && scope.recipient === recipient)),
  );
}

/** Whether the whole place's figure of a month is held, by itself or with its whole column. */
export function isPlacePinned(pins: readonly Pin[], indicator: string, axis: RecipientAxis, period: StepId): boolean {
  return pins.some(
    ({ indicator: of, axis: on, scope }) =>
      of === indicator && on === axis && (scope.kind === 'periodTotal' || scope.kind === 'column') && scope.period === period,
  );
}
