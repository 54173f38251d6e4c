import type { ConsistencyProblems, Contradiction, Slip } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { enumerate, printedFigure } from '../parts';

const SLIPS: Record<Slip, string> = {
  swapped: 'two digits swapped',
  doubled: 'a digit too many',
  dropped: 'a digit missing',
  decimalSign: 'the decimal sign misplaced',
  thousandfold: 'a unit a thousandfold off',
  replaced: 'one digit wrong',
};

const print = (value: string, unit: string): string => printedFigure(`${value} ${unit}`.trim(), 'en');
const members = ({ members: all }: Contradiction): string => enumerate(all.map(({ name, value, unit }) => `${short(name)} ${print(value, unit)}`), (more) => `and ${more} more`);
const gap = ({ gap: size, unit }: Contradiction): string => print(size, unit);

/** Names of documents run long; the figure behind them must stay on the line. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name;
}

function advice({ repairs: [first] }: Contradiction): string {
  return first === undefined ? 'check the document' : `perhaps ${SLIPS[first.slip]}: ${print(first.from, first.unit)} for ${print(first.to, first.unit)}`;
}

export const consistencySentences: SentencesFor<ConsistencyProblems> = {
  'consistency.structureOpen': (data) => `"${short(data.structure)}" does not close to 100 %, by at least ${gap(data)}; ${advice(data)}.`,
  'consistency.structureShort': (data) => `"${short(data.structure)}" stops at least ${gap(data)} short of 100 %, are product taxes left out; if not, ${advice(data)}.`,
  'consistency.partExceedsWhole': (data) => `"${short(data.part)}" exceeds "${short(data.whole)}" by at least ${gap(data)}; ${advice(data)}.`,
  'consistency.partsDiffer': (data) => `The parts do not add up to "${short(data.whole)}", by at least ${gap(data)}; ${advice(data)}.`,
  'consistency.partsExceed': (data) => `The parts together exceed "${short(data.whole)}" by at least ${gap(data)}, do they overlap; if not, ${advice(data)}.`,
  'consistency.perHeadDiffers': (data) => `The figure per head times the population is not the total (${members(data)}), by at least ${gap(data)}; ${advice(data)}.`,
  'consistency.growthDiffers': (data) => `"${short(data.level)}" does not follow from its growth and last year's figure, by at least ${gap(data)}; ${advice(data)}.`,
  'consistency.shareDiffers': (data) => `"${short(data.part)}" is not the share of its whole, by at least ${gap(data)}; ${advice(data)}.`,
  'consistency.twice': (data) =>
    `"${short(data.target)}" has two different figures${data.documents.length === 0 ? '' : ` in ${data.documents.join(' and ')}`}: ${data.members.map(({ value, unit }) => print(value, unit)).join(' and ')}; choose the right one.`,
  'consistency.jump': (data) =>
    `Plan and actual figure of "${short(data.target)}" are about ${data.factor} times apart: ${data.members.map(({ value, unit }) => print(value, unit)).join(' and ')}; ${advice(data)}.`,
};
