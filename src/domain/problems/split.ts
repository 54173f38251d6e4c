import type { Behaviour } from '../indicator';
import type { Counted } from './allocation';

/** Why an indicator of a plan is not split as it stands, and what a first draft leaves for a person to decide. Recipients are named. */
export interface SplitProblems {
  /** A pin stands on a blank; `recipient` is empty for the whole place. */
  'split.pinBlank': { readonly indicator: string; readonly recipient: string; readonly period: string };
  /** This kind of indicator cannot hold that figure; `recipient` is empty for the whole place. */
  'split.pinNotHeld': { readonly indicator: string; readonly recipient: string; readonly period: string };
  /** The total is pinned and the target has become another one. */
  'split.totalPinned': Counted & { readonly indicator: string; readonly pinned: number; readonly target: number };
  /** The indicator that is to set the proportions has no figures, of `unit` or at all. */
  'split.referenceEmpty': { readonly indicator: string; readonly reference: string; readonly unit: string | null };
  'split.notForDepartments': { readonly indicator: string; readonly behaviour: Behaviour };
  'split.noDepartments': { readonly indicator: string };
  /** Nothing has been split yet that could be revised, added to or kept to. */
  'split.nothingPresent': { readonly indicator: string };
  /** Fewer recipients of an event are named than there are events. */
  'split.needsNames': { readonly indicator: string; readonly count: number; readonly named: number };
  'split.needsDelivery': { readonly indicator: string };
  'split.needsDenominator': { readonly indicator: string };
  'split.needsBase': { readonly indicator: string };
  /** Last year's figures are blank: of `units`, or of all where none is named. */
  'split.needsLastYear': { readonly indicator: string; readonly units: readonly string[] };
  /** A reduction of poverty whose poor households are not known. */
  'split.needsPoor': { readonly indicator: string };
  /** A share whose amounts are not planned. */
  'split.needsWhole': { readonly indicator: string };
  /** Told: nothing says in what proportion, so all get the same. */
  'split.assumedEqual': { readonly indicator: string };
  /** Told: last year's figures are not known, so all get the same rate. */
  'split.assumedSame': { readonly indicator: string };
  /** Told: last year's figures are not known, so only the year's end is planned. */
  'split.yearOnly': { readonly indicator: string };
  /** Told: pinned cells moved totals of recipients or months away from their weights. */
  'split.marginsMoved': { readonly indicator: string };
  /** A cell is asked about that the indicator's table does not have, or whose totals are blank. */
  'split.noRange': { readonly indicator: string };
}
