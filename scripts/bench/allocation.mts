/** Times the allocation engine over tables of the sizes planners have, and what a cell costs as tables grow. */
import { balance, quarterProfile, splitTwoWay } from '../../src/allocation/index';
import { randomFor } from '../../tests/allocation/proof/random';
import { columnsOf, idOf, shown, tableOf, time, type Holding } from './shared/tables';

interface Work {
  readonly sweeps: number;
  readonly repairs: number;
  readonly neighbour: boolean;
}

const noteOf = ({ sweeps, repairs, neighbour }: Work): string => `${sweeps} sweeps, ${repairs} repairs${neighbour ? '' : ', not a neighbour'}`;

function balanced(rows: number, holding: Holding): () => string {
  const request = tableOf(rows, holding);
  return () => {
    const table = balance(request);
    if (!table.ok) throw new Error(JSON.stringify(table.problem));
    return noteOf(table.value.diagnostics);
  };
}

function split(units: number, total: number, isEqual: boolean): () => string {
  const random = randomFor(units, 1);
  const recipients = Array.from({ length: units }, (_, index) => ({ id: idOf(index), weight: isEqual ? 1 : random.whole(1, 1_000_000) }));
  return () => {
    const both = splitTwoWay({ total, recipients, periodWeights: quarterProfile([20, 25, 25, 30]) });
    if (!both.ok) throw new Error(both.problem.code);
    return noteOf(both.value.diagnostics);
  };
}

const cases: [string, () => string][] = [15, 600, 3321, 10_000].flatMap((rows): [string, () => string][] => [
  [`balance ${rows} × 12`, balanced(rows, 'free')],
  [`balance ${rows} × 12, 3 % pins`, balanced(rows, 'pins')],
  [`balance ${rows} × 12, every row bounded`, balanced(rows, 'bounds')],
  [`splitTwoWay ${rows} × 12`, split(rows, rows * 1234 + 7, false)],
  [`splitTwoWay ${rows} × 12, equal weights`, split(rows, rows * 123 + 7, true)],
]);
console.table(
  cases.map(([name, run]) => {
    const work = run();
    return { case: name, ...columnsOf(time(run)), work };
  }),
);

/** Cost is linear in cells when a cell costs the same in every line. */
console.table(
  [600, 1250, 2500, 5000, 10_000, 20_000].map((rows) => {
    const timing = time(balanced(rows, 'free'), 9, 3);
    const perCell = (milliseconds: number): number => shown((milliseconds * 1000) / (rows * 12));
    return { rows, cells: rows * 12, ...columnsOf(timing), 'µs per cell': perCell(timing.median), 'CPU µs per cell': perCell(timing.cpu) };
  }),
);
