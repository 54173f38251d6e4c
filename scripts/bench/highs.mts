/** The same rounding by the engine and by HiGHS (WebAssembly), fit given: time and least Σ (x − fit)². `HIGHS_ROWS=600` leaves the large table out. */
import { balance } from '../../src/allocation/index';
import { leastDistance, startHighs } from '../../tests/allocation/proof/highs';
import { neighbourLimits } from '../../tests/allocation/proof/oracles';
import { shown, tableOf, time } from './shared/tables';

const highs = await startHighs();
const sizes = (process.env['HIGHS_ROWS'] ?? '600 10000').split(' ').map(Number);
console.table(
  sizes.map((rows) => {
    const request = tableOf(rows, 'free');
    const table = balance(request);
    if (!table.ok) throw new Error(table.problem.code);
    const { cells, fit } = table.value;
    const distance = cells.reduce((sum, row, i) => row.reduce((part, value, j) => part + (value - (fit[i]?.[j] ?? NaN)) ** 2, sum), 0);
    let best: number | null = null;
    const own = time(() => balance(request));
    const theirs = time(() => (best = leastDistance(highs, request, fit, neighbourLimits(fit))), rows > 2000 ? 1 : 5, 0);
    return {
      case: `${rows} × 12`,
      'balance, fit and rounding, ms': shown(own.median),
      'its CPU ms': shown(own.cpu),
      'HiGHS, rounding alone, ms': shown(theirs.median),
      'its CPU ms ': shown(theirs.cpu),
      'Σ (x − fit)²': distance,
      'of HiGHS': best,
    };
  }),
);
