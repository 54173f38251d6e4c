/**
 * An identity between printed figures: a sum of products on either side, each figure standing once, so
 * that the two sides can meet exactly when the intervals of their values do.
 */
import { slipsOf, type PrintedFigure, type Slip, type SlipRepair } from '../../domain';
import { isAbove, minus, productOf, roundedTo, scaled, shifted, sumOf, textOf, type Exact, type Interval } from './exact';

/** One printed figure in an identity. */
export interface Member {
  readonly name: string;
  readonly unit: string;
  /** As printed, in its own unit. */
  readonly figure: Exact;
  /** Turns a figure of this member into the interval the identity counts with, in the identity's unit. */
  readonly meaning: (figure: Exact) => Interval;
  /** Place of its target in the list that was checked. */
  readonly target: number;
}

/** A sum of products of members. */
export type Side = readonly (readonly Member[])[];

export interface Identity {
  readonly left: Side;
  /** Members or a constant. */
  readonly right: Side | Exact;
  /** `<=`: the left must not exceed the right. */
  readonly relation: '=' | '<=';
  /** Unit the gap is told in, and its power of ten. */
  readonly unit: string;
  readonly exponent: number;
  /** Decimals the figures of the identity are printed with at most: 8,05 loses its last place as 8,50. */
  readonly decimals: number;
}

export interface Miss {
  readonly members: readonly PrintedFigure[];
  /** By how much the identity is missed at least. */
  readonly gap: Exact;
  readonly repairs: readonly SlipRepair[];
  readonly targets: readonly number[];
}

/** What a figure in a unit with this power of ten stands for; `bound` opens one end. */
export function meaningOf(exponent: number, bound: '=' | '>=' | '<=' = '='): (figure: Exact) => Interval {
  return (figure) => {
    const { low, high } = scaled(roundedTo(figure), exponent);
    return { low: bound === '<=' ? null : low, high: bound === '>=' ? null : high };
  };
}

function valueOf(side: Side | Exact, replaced: Member | null, figure: Exact | null): Interval {
  if ('digits' in side) return { low: side, high: side };
  return sumOf(side.map((product) => productOf(product.map((member) => member.meaning(member === replaced && figure ? figure : member.figure)))));
}

/** How far the sides are from meeting; null when they can meet. */
function gapOf(identity: Identity, replaced: Member | null, figure: Exact | null): Exact | null {
  const left = valueOf(identity.left, replaced, figure);
  const right = valueOf(identity.right, replaced, figure);
  if (left.low && right.high && isAbove(left.low, right.high)) return minus(left.low, right.high);
  if (identity.relation === '=' && right.low && left.high && isAbove(right.low, left.high)) return minus(right.low, left.high);
  return null;
}

/** The likeliest first: a digit left out or mistaken can explain nearly everything. */
const ORDER: readonly Slip[] = ['swapped', 'doubled', 'decimalSign', 'thousandfold', 'dropped', 'replaced'];

/** Null when true values exist that print like this and satisfy the identity; else how far they miss it. */
export function missOf(identity: Identity): Miss | null {
  const gap = gapOf(identity, null, null);
  if (gap === null) return null;
  const members = [identity.left, ...('digits' in identity.right ? [] : [identity.right])].flat(2);
  const repairs = members.flatMap((member) =>
    slipsOf(member.figure, identity.decimals)
      .filter(({ figure }) => gapOf(identity, member, figure) === null)
      .map(({ figure, slip }): SlipRepair => ({ name: member.name, from: textOf(member.figure), to: textOf(figure), unit: member.unit, slip })),
  );
  return {
    members: members.map(({ name, figure, unit }) => ({ name, value: textOf(figure), unit })),
    gap: shifted(gap, -identity.exponent),
    repairs: repairs.sort((one, other) => ORDER.indexOf(one.slip) - ORDER.indexOf(other.slip)),
    targets: [...new Set(members.map(({ target }) => target))],
  };
}
