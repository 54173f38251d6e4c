/** A whole province's plan: 40 indicators over 3 321 communes and twelve months, split and added up again. */
import { quarterProfile, splitTwoWay, type TwoWaySplit } from '../../src/allocation/index';
import { randomFor } from '../../tests/allocation/proof/random';
import { columnsOf, idOf, time } from './shared/tables';

const [COMMUNES, INDICATORS, MONTHS] = [3321, 40, 12];

/** Every sum of a split: communes, months, quarters of each commune, the year. */
function confirm({ cells, year, periods }: TwoWaySplit, total: number): number {
  const months = Array<number>(MONTHS).fill(0);
  let sums = 0;
  cells.forEach((row, commune) => {
    let sum = 0;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      let part = 0;
      for (let month = quarter * 3; month < quarter * 3 + 3; month += 1) {
        const value = row[month] ?? NaN;
        part += value;
        months[month] = (months[month] ?? NaN) + value;
      }
      sum += part;
      sums += 1;
    }
    if (sum !== year.shares[commune]) throw new Error(`commune ${commune} adds up to ${sum}`);
    sums += 1;
  });
  months.forEach((sum, month) => {
    if (sum !== periods.shares[month]) throw new Error(`month ${month + 1} adds up to ${sum}`);
  });
  if (months.reduce((sum, value) => sum + value, 0) !== total) throw new Error('the year does not add up');
  return sums + MONTHS + 1;
}

const plan = Array.from({ length: INDICATORS }, (_, indicator) => {
  const random = randomFor(indicator, 2);
  return {
    total: random.whole(10_000, 50_000_000),
    recipients: Array.from({ length: COMMUNES }, (__, commune) => ({ id: idOf(commune), weight: random.chance(0.05) ? 0 : random.whole(1, 1_000_000) })),
    periodWeights: random.chance(0.5) ? quarterProfile([20, 25, 25, 30]) : Array.from({ length: MONTHS }, () => random.whole(5, 12)),
  };
});

let sums = 0;
const timing = time(
  () => {
    sums = 0;
    for (const request of plan) {
      const split = splitTwoWay(request);
      if (!split.ok) throw new Error(split.problem.code);
      sums += confirm(split.value, request.total);
    }
  },
  5,
  1,
);
console.table([{ case: `${COMMUNES} × ${INDICATORS} × ${MONTHS} split and added up`, cells: COMMUNES * INDICATORS * MONTHS, 'sums added up': sums, ...columnsOf(timing) }]);
