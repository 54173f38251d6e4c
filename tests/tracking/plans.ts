/** Plans and reports the tests of tracking share: the revenue of Phú Lương by communes and months, in tenths of a tỷ đồng. */
import { newPlan, NOTHING_SAID, TWELVE_STEPS, type ActualFigure, type Allocation, type Indicator, type Plan, type Unit } from '../../src/domain';
import type { ReportFacts } from '../../src/tracking';

export function line(given: Partial<Indicator> & Pick<Indicator, 'id' | 'name' | 'behaviour'>): Indicator {
  return { ...NOTHING_SAID, lattice: { unit: 'tỷ đồng', decimals: 1 }, ...given };
}

export const REVENUE = line({ id: 'THU', name: 'Thu ngân sách trên địa bàn', behaviour: 'flow', target: { kind: '>=', value: 240 }, assigned: { kind: '>=', value: 240 }, council: { kind: '>=', value: 250 }, lastYear: 200 });
export const TRAINED = line({ id: 'LD', name: 'Tỷ lệ lao động qua đào tạo', behaviour: 'rate', lattice: { unit: '%', decimals: 1 }, target: { kind: '>=', value: 74 }, lastYear: 72.5 });
export const GROWTH = line({
  id: 'GTSX', name: 'Tốc độ tăng giá trị sản xuất', behaviour: 'growth', lattice: { unit: '%', decimals: 1 },
  target: { kind: '=', value: 7.5 }, levels: { unit: 'tỷ đồng', decimals: 0 },
});

export const UNITS: Unit[] = [
  ['PL', 'Xã Phú Lương'], ['VT', 'Xã Vô Tranh'], ['YT', 'Xã Yên Trạch'], ['HT', 'Xã Hợp Thành'],
].map(([code = '', name = '']) => ({ code, name, level: 'xã', parent: null, validFrom: '2025-07-01', weights: {} }));

/** 240,0 tỷ đồng: 60 for every commune, 5 a month. */
export const PHASED: Allocation = {
  indicator: 'THU',
  units: UNITS.map(({ code }) => code),
  total: 2400,
  unitTotals: UNITS.map(() => 600),
  monthTotals: TWELVE_STEPS.map(() => 200),
  cells: UNITS.map(() => TWELVE_STEPS.map(() => 50)),
};

export function plan(given: Partial<Plan> = {}): Plan {
  return newPlan({ place: 'Huyện Phú Lương', year: 2026, indicators: [REVENUE, TRAINED, GROWTH], units: UNITS, allocations: [PHASED], ...given });
}

export const FACTS: ReportFacts = { status: 'estimate', source: 'Phòng Tài chính', window: 'calendar', date: '2026-05-20', period: null, indicator: null };

/** Figures of the whole place from January on; null is a month nobody reported. */
export function actuals(indicator: string, counts: readonly (number | null)[], given: Partial<ActualFigure> = {}): ActualFigure[] {
  return counts.flatMap((count, index) => {
    const period = ([...TWELVE_STEPS, 'M13'] as const)[index];
    if (count === null || period === undefined) return [];
    return [{ indicator, unit: null, year: 2026, period, measure: 'figure' as const, count, status: 'estimate' as const, source: 'Phòng Tài chính', window: 'calendar' as const, date: '2026-07-20', ...given }];
  });
}
