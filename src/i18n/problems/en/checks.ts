import type { CheckProblems, Compared, OneFigure } from '../../../domain';
import { formatAmount, formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { formatBound, periodName } from '../../terms';
import { enumerate } from '../parts';

const figure = (count: number, { lattice }: Pick<Compared, 'lattice'>): string => formatAmount(count, lattice, 'en');
const found = (data: Compared): string => figure(data.found, data);
const expected = (data: Compared): string => figure(data.expected, data);
const gap = (data: Compared): string => (data.found < data.expected ? `${figure(data.expected - data.found, data)} short` : `${figure(data.found - data.expected, data)} too much`);
const when = (period: OneFigure['period']): string => (period === 'Y' ? 'the year' : periodName(period, 'en').toLowerCase());
const own = (data: OneFigure): string => figure(data.figure, data);
const place = (recipient: string): string => (recipient === '' ? 'the whole place' : recipient);
const at = ({ indicator, recipient, period }: Pick<OneFigure, 'indicator' | 'recipient' | 'period'>): string => [indicator, place(recipient), when(period)].join(', ');
const list = (names: readonly string[]): string => enumerate(names, (more) => `and ${more} more`);
const AXES = { units: 'units', departments: 'departments' } as const;

export const checkSentences: SentencesFor<CheckProblems> = {
  'sum.recipientYear': (data) => `${data.indicator}: the months of ${data.recipient} add up to ${found(data)}, its year is ${expected(data)}, ${gap(data)}.`,
  'sum.period': (data) => `${data.indicator}: the ${AXES[data.axis]} in ${when(data.period)} add up to ${found(data)}, the whole place is ${expected(data)}, ${gap(data)}.`,
  'sum.recipients': (data) =>
    data.found < data.expected
      ? `${data.indicator}: ${figure(data.expected - data.found, data)} not allocated; the ${AXES[data.axis]} have ${found(data)} of ${expected(data)}.`
      : `${data.indicator}: the years of the ${AXES[data.axis]} add up to ${found(data)}, they must come to ${expected(data)}, ${gap(data)}.`,
  'sum.periods': (data) =>
    data.lastOnly
      ? `${data.indicator}: the whole place stands at ${found(data)} in the last month, the year must be ${expected(data)}, ${gap(data)}.`
      : `${data.indicator}: the phasing of the months adds up to ${found(data)}, it must come to ${expected(data)}, ${gap(data)}.`,
  'sum.district': (data) => `${data.indicator}: the units of ${data.recipient} (${when(data.period)}) add up to ${found(data)}, the line of ${data.recipient} says ${expected(data)}, ${gap(data)}.`,
  'sum.structure': (data) => `${data.indicator}: the parts of the structure (${place(data.recipient)}, ${when(data.period)}) add up to ${found(data)}, the whole is ${expected(data)}, ${gap(data)}.`,
  'sum.revenue': (data) => `${data.indicator}: the sources of revenue add up to ${found(data)}, the total is ${expected(data)}, ${gap(data)}.`,
  'sum.revenueQuarters': (data) => `${data.indicator}: the quarters of the source "${data.source}" add up to ${found(data)}, its year is ${expected(data)}, ${gap(data)}.`,
  'part.aboveWhole': (data) => `"${data.part}" is above "${data.indicator}", of which it is a part, in ${place(data.recipient)}, ${when(data.period)}: ${found(data)} against ${expected(data)}, ${gap(data)}.`,
  'share.closed': (data) => `${data.indicator}: the shares add up to ${found(data)}, they must close to ${expected(data)}, ${gap(data)}.`,
  'share.amount': (data) => `${data.indicator}: the share of "${data.part}" by the amounts is ${found(data)}, the share assigned is ${expected(data)}, ${gap(data)}.`,
  'mean.rate': (data) => {
    const instead = { plainMean: ' (it equals the plain mean of the units, which is no mean of rates)', sum: ' (it equals the sum of the rates, which never add up)' };
    return `${data.indicator}: the mean of the units weighted by "${data.weight}" (${when(data.period)}) is ${found(data)}, the whole place must be ${expected(data)}${data.instead === null ? '' : instead[data.instead]}.`;
  },
  'mean.noWeight': ({ indicator, weight, recipients }) => `${indicator}: the mean cannot be checked, "${weight}" is blank for ${list(recipients)}; fill the column in the list of units.`,
  'level.growth': (data) => `${at(data)}: the growth stands as ${found(data)}, the levels of the two years give ${expected(data)}; correct one of them.`,
  'level.yearEnd': (data) => `${data.indicator}: the last month of ${place(data.recipient)} is ${found(data)}, the year is ${expected(data)}; the two must be the same.`,
  'level.path': (data) => `${at(data)}: the level ${own(data)} lies outside the way from last year's level to the one at the year's end; check the phasing.`,
  'bound.rate': (data) => `${at(data)}: ${own(data)} cannot be, a rate lies between 0 and ${figure(data.whole, data)}.`,
  'bound.ceiling': (data) => `${at(data)}: ${own(data)} does not keep ${formatBound(data.bound, data.lattice.unit, 'en')}; correct it.`,
  'bound.recipient': (data) => `${data.indicator}: ${data.recipient} has ${found(data)}, outside its limit of ${expected(data)}, ${gap(data)}.`,
  'bound.assigned': (data) =>
    `${data.indicator}: the planned ${formatBound(data.target, data.unit, 'en')} does not reach the ${formatBound(data.assigned, data.unit, 'en')} ${data.by === 'assigned' ? 'assigned from above' : 'set by the council'}; correct it or give the reason.`,
  'given.figure': ({ indicator, by, now, given, unit }) =>
    `${indicator}: ${by === 'assigned' ? 'assigned from above' : 'decided by the council'} as loaded was ${formatBound(given, unit, 'en')}, now it is ${now === null ? 'blank' : formatBound(now, unit, 'en')}; restore it or say why.`,
  'given.unit': ({ indicator, now, given }) => `${indicator}: the unit of measure was "${given}" when it was loaded and now says "${now}"; restore it.`,
  'given.gone': ({ indicator }) => `"${indicator}" was loaded and is no longer in the list; restore its line or say why.`,
  'figure.fraction': (data) => `${at(data)}: ${own(data)} is no whole number, and "${data.lattice.unit}" come whole.`,
  'figure.negative': (data) => `${at(data)}: ${own(data)} is below zero; check the sign.`,
  'figure.event': (data) => `${at(data)}: ${own(data)} is entered, but a unit gets there once; enter 1 in the month it does and leave the others blank.`,
  'figure.grdp': ({ indicator }) => `${indicator}: GRDP is compiled for provinces only; below them plan gross output by sector.`,
  'odd.jump': (data) =>
    `${at(data)}: ${own(data)}, ${data.change < 0 ? 'down' : 'up'} ${formatNumber(Math.abs(data.change), 'en')} % on last year, far from the other places (usually ${formatNumber(data.usual, 'en')} %); check it.`,
  'odd.thousandfold': (data) => `${at(data)}: ${own(data)} is about a thousand times, or a thousandth of, last year's ${formatNumber(data.lastYear, 'en')}; the unit may be mistaken.`,
  'odd.flatMonths': ({ indicator, recipients }) => `${indicator}: all months are alike for ${list(recipients)}, last year's were not; check the phasing.`,
  'missing.split': ({ indicator, target, unit }) => `${indicator}: ${formatBound(target, unit, 'en')} assigned, and not split to any unit or department yet.`,
  'missing.months': ({ indicator }) => `${indicator}: figures for the year only, no phasing by month and quarter yet.`,
  'missing.recipients': ({ indicator, recipients, axis }) => `${indicator}: no figure for ${list(recipients)}; enter one, be it 0 for a ${axis === 'units' ? 'unit' : 'department'} that gets nothing.`,
  'missing.department': ({ indicator }) => `${indicator}: no department in charge.`,
  'missing.leader': ({ indicator }) => `${indicator}: no leader in charge.`,
  'missing.solutions': ({ indicator }) => `${indicator}: no solutions.`,
  'missing.headroom': ({ indicator }) => `${indicator}: no room for growth with figures (products, projects, new factors).`,
  'missing.projects': (data) => `The plan has ${data.found} key projects, at least ${data.wanted} are asked for.`,
  'missing.head': ({ lacks }) => `The cover lacks ${lacks.map((each) => (each === 'planner' ? 'who makes the plan' : 'the documents it is made under')).join(' and ')}.`,
  'missing.revenueQuarters': ({ indicator, source }) => `${indicator}: the source "${source}" is not split by quarter.`,
};
