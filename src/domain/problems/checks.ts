import type { Bound } from '../bound';
import type { Lattice } from '../lattice';
import type { StepId } from '../period';
import type { RecipientAxis } from '../pin';

/** An indicator by its name with two figures that must agree, counts of `lattice`. */
export interface Compared {
  readonly indicator: string;
  readonly found: number;
  readonly expected: number;
  readonly lattice: Lattice;
}

/** One figure of an indicator, a count; `recipient` is empty where the whole place is meant. */
export interface OneFigure {
  readonly indicator: string;
  readonly recipient: string;
  readonly period: StepId | 'Y';
  readonly figure: number;
  readonly lattice: Lattice;
}

interface Named {
  readonly indicator: string;
}

/** What a check of a plan finds: one code per rule, which is also the rule's id. */
export interface CheckProblems {
  /** A recipient's months and its year. */
  'sum.recipientYear': Compared & { readonly recipient: string };
  /** All recipients in a month and the place's month. */
  'sum.period': Compared & { readonly period: StepId; readonly axis: RecipientAxis };
  /** All recipients' years and the target; what is short is "Chưa phân bổ". */
  'sum.recipients': Compared & { readonly axis: RecipientAxis };
  /** The place's months and the target; at a date its last month. */
  'sum.periods': Compared & { readonly lastOnly: boolean };
  /** The units of a district and the district. */
  'sum.district': Compared & { readonly recipient: string; readonly period: StepId | 'Y' };
  /** The parts of a structure and their whole; `recipient` is empty for the place. */
  'sum.structure': Compared & { readonly recipient: string; readonly period: StepId | 'Y' };
  /** The sources of revenue and the revenue target. */
  'sum.revenue': Compared;
  /** A source's quarters and its year. */
  'sum.revenueQuarters': Compared & { readonly source: string };
  /** "Trong đó" above what it is part of. */
  'part.aboveWhole': Compared & { readonly part: string; readonly recipient: string; readonly period: StepId | 'Y' };

  /** Shares under one heading and 100 %. */
  'share.closed': Compared;
  /** A part's amount as a share of its whole, and the share assigned. */
  'share.amount': Compared & { readonly part: string };

  /** Rates of the recipients, weighted, and the place's; `instead`: a plain mean or a sum that does give it. */
  'mean.rate': Compared & { readonly period: StepId | 'Y'; readonly weight: string; readonly instead: 'plainMean' | 'sum' | null };
  /** Recipients whose weight is blank, so that no mean can be stated. */
  'mean.noWeight': Named & { readonly weight: string; readonly recipients: readonly string[] };
  /** Growth printed and growth of the levels it is tied to. */
  'level.growth': Compared & { readonly recipient: string; readonly period: StepId | 'Y' };
  /** The last month of a figure at a date and its year; `recipient` is empty for the place. */
  'level.yearEnd': Compared & { readonly recipient: string };
  /** A level that leaves the way from last year's to December's. */
  'level.path': OneFigure;

  /** A rate below zero or above its whole. */
  'bound.rate': OneFigure & { readonly whole: number };
  /** A ceiling or floor that is not kept. */
  'bound.ceiling': OneFigure & { readonly bound: Bound };
  /** A recipient's figure outside the least or greatest set for it. */
  'bound.recipient': Compared & { readonly recipient: string };
  /** The plan's figure on the wrong side of what was assigned or decided, in the indicator's unit. */
  'bound.assigned': Named & { readonly target: Bound; readonly assigned: Bound; readonly unit: string; readonly by: 'assigned' | 'council' };

  /** A figure from above or of the council that was changed since it was loaded, in the indicator's unit. */
  'given.figure': Named & { readonly by: 'assigned' | 'council'; readonly now: Bound | null; readonly given: Bound; readonly unit: string };
  /** Another unit of measure than the targets were loaded in. */
  'given.unit': Named & { readonly now: string; readonly given: string };
  /** An indicator that was loaded and is no longer in the list. */
  'given.gone': Named;

  /** A piece of a thing that comes whole: half a commune. */
  'figure.fraction': OneFigure;
  'figure.negative': OneFigure;
  /** A milestone's cell that says neither done nor not done, an event's that says more than one. */
  'figure.event': OneFigure;
  /** GRDP given to communes. */
  'figure.grdp': Named;

  /** A recipient's change on last year far from that of the others; percent, and the place's own. */
  'odd.jump': OneFigure & { readonly change: number; readonly usual: number };
  /** About a thousandfold or a thousandth of last year. */
  'odd.thousandfold': OneFigure & { readonly lastYear: number };
  /** All months alike where last year's were not. */
  'odd.flatMonths': Named & { readonly recipients: readonly string[] };

  'missing.split': Named & { readonly target: Bound; readonly unit: string };
  'missing.months': Named;
  /** Recipients without a line, or with a blank one. */
  'missing.recipients': Named & { readonly recipients: readonly string[]; readonly axis: RecipientAxis };
  'missing.department': Named;
  'missing.leader': Named;
  'missing.solutions': Named;
  'missing.headroom': Named;
  /** Key projects: fewer than the two that are asked for. */
  'missing.projects': { readonly found: number; readonly wanted: number };
  /** What the cover lacks. */
  'missing.head': { readonly lacks: readonly ('planner' | 'legalBasis')[] };
  'missing.revenueQuarters': Named & { readonly source: string };
}

