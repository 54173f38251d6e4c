/** Units whose figure stands apart from the others' beside what they were assigned. */
import type { PlaceTarget } from './basis';
import type { MatrixCell } from './against-assignment';

export interface Outlier {
  readonly unit: string;
  /** Planned over assigned, in percent, and what is usual among the units. */
  readonly percent: number;
  readonly usual: number;
}

/** Fewer units than this have no usual. */
const FEWEST = 5;
/** Iglewicz and Hoaglin (1993): a modified z-score above 3.5 is an outlier. */
const FARTHEST = 3.5;
/** Points of percent that nobody calls apart, however alike the others are. */
const ALIKE = 10;
/** Makes the median deviation of a normal distribution its standard deviation. */
const CONSISTENT = 0.6745;

export function outliersOf({ indicator }: PlaceTarget, cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>): Outlier[] {
  const ratios = [...cells].flatMap(([unit, line]) => {
    const cell = line.get(indicator);
    return cell?.planned == null || cell.assigned === null || cell.assigned <= 0 ? [] : [{ unit, percent: (cell.planned / cell.assigned) * 100 }];
  });
  if (ratios.length < FEWEST) return [];
  const usual = median(ratios.map(({ percent }) => percent));
  const deviation = median(ratios.map(({ percent }) => Math.abs(percent - usual)));
  return ratios
    .filter(({ percent }) => Math.abs(percent - usual) > ALIKE && CONSISTENT * Math.abs(percent - usual) > FARTHEST * deviation)
    .map(({ unit, percent }) => ({ unit, percent: Math.round(percent * 10) / 10, usual: Math.round(usual * 10) / 10 }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
