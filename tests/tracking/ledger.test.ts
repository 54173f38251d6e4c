import fc from 'fast-check';
import { TWELVE_STEPS, type ActualFigure } from '../../src/domain';
import { Ledger, loadActuals, type ActualsReading } from '../../src/tracking';
import { actuals, plan } from './plans';

const MAY = { indicator: 'THU', unit: null, year: 2026 } as const;
const may = (count: number, given: Partial<ActualFigure> = {}): ActualFigure => ({ ...actuals('THU', [null, null, null, null, count])[0]!, ...given });

test('the more final figure is shown, then the source with the last word, then the later day', () => {
  const estimate = may(100, { date: '2026-05-20' });
  const preliminary = may(98, { status: 'preliminary', date: '2026-05-31' });
  const revised = may(97, { status: 'preliminary', date: '2026-06-15' });
  const statistics = may(95, { status: 'preliminary', source: 'Chi cục Thống kê', date: '2026-06-10' });
  const shownOf = (figures: ActualFigure[], lastWord: string[] = []): number | undefined => new Ledger(figures, lastWord).shown(MAY, 'M5')?.count;
  expect(shownOf([preliminary, estimate])).toBe(98);
  expect(shownOf([revised, statistics, preliminary, estimate])).toBe(97);
  expect(shownOf([revised, statistics, preliminary, estimate], ['Chi cục Thống kê'])).toBe(95);
  expect(new Ledger([estimate, preliminary, revised]).history(MAY, 'M5').map(({ count }) => count)).toEqual([97, 98, 100]);
  // Of the same day the one that came in later.
  expect(shownOf([may(1), may(2)])).toBe(2);
});

test('running totals bridge months that are not known; a gap without one is no total', () => {
  const ledger = (months: (number | null)[], running: (number | null)[]): Ledger => new Ledger([...actuals('THU', months), ...actuals('THU', running, { measure: 'cumulative' })]);
  expect(ledger([10, 20, 30], []).cumulative(MAY, 'M3')).toBe(60);
  expect(ledger([10, null, 30], []).cumulative(MAY, 'M3')).toBeNull();
  expect(ledger([null, null, null, 5], [null, null, 60]).cumulative(MAY, 'M4')).toBe(65);
  expect(ledger([null, null, 30, 5], [null, null, 60]).cumulative(MAY, 'M4')).toBe(65);
  expect(ledger([null, null, null, 5], [null, null, null, 80]).cumulative(MAY, 'M4')).toBe(80);
  expect(ledger([], []).cumulative(MAY, 'M1')).toBeNull();
  expect(ledger([1, null, 3], []).lastReported(MAY, 'M12')).toBe('M3');
});

test('months and their running totals say the same, whichever of them are known', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 12, maxLength: 12 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (months, isMonth) => {
      const running = months.map((_, index) => months.slice(0, index + 1).reduce((sum, month) => sum + month, 0));
      const ledger = new Ledger([
        ...actuals('THU', months.map((month, index) => (isMonth[index] === true ? month : null))),
        ...actuals('THU', running.map((total, index) => (isMonth[index] === true ? null : total)), { measure: 'cumulative' }),
      ]);
      TWELVE_STEPS.forEach((step, index) => expect(ledger.cumulative(MAY, step)).toBe(running[index]));
    }),
    { seed: 20261122 },
  );
});

describe('loading', () => {
  const reading = (figures: ActualFigure[], doubtful: number[] = []): ActualsReading => ({
    name: 'x', left: [], unknown: [],
    figures: figures.map((figure, index) => ({ figure, place: { sheet: null, cell: 'A1' }, doubts: doubtful.includes(index) ? [{ code: 'tracking.noReason', data: {} }] : [] })),
  });

  test('a revision is shown and the former figure stays in the history', () => {
    const before = plan({ actuals: [may(100)] });
    const preliminary = may(98, { status: 'preliminary' });
    const loaded = loadActuals(before, reading([may(100), preliminary, may(99)]), () => true);
    expect(loaded).toMatchObject({ added: 2, known: 1, behind: 1, replaced: [{ former: may(100), figure: preliminary }] });
    expect(new Ledger(loaded.actuals).history(MAY, 'M5').map(({ count }) => count)).toEqual([98, 99, 100]);
  });

  test('what a person does not confirm is not loaded', () => {
    expect(loadActuals(plan(), reading([may(1), may(2, { period: 'M6' })], [1]), () => false).actuals).toEqual([may(1)]);
  });

  test('loading the same report twice changes nothing', () => {
    const once = loadActuals(plan(), reading([may(1), may(2, { period: 'M6' })]), () => true);
    expect(loadActuals(plan({ actuals: once.actuals }), reading([may(1), may(2, { period: 'M6' })]), () => true)).toEqual({ actuals: once.actuals, added: 0, known: 2, replaced: [], behind: 0 });
  });
});
