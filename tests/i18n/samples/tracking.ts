import type { TrackingProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const place = { sheet: 'T5', cell: 'D7' };
const of = { indicator: 'Thu ngân sách', unit: 'Xã Phú Lương', period: 'M5' };
const whole = { indicator: 'Thu ngân sách', unit: null, period: 'M13' };
const lattice = { unit: 'tỷ đồng', decimals: 1 };

export const trackingSamples: SamplesOf<TrackingProblems> = {
  'tracking.noTable': [{ name: 'thang5.xlsx' }],
  'tracking.monthMissing': [{ name: 'thang5.xlsx' }],
  'tracking.indicatorMissing': [{ name: 'thang5.xlsx' }],
  'tracking.nothingRead': [{ name: 'thang5.xlsx' }],
  'tracking.indicatorUnknown': [{ place, text: 'Thu thuế', rows: 3 }],
  'tracking.unitUnknown': [{ place: { sheet: null, cell: 'A2' }, text: 'Xã Lạ', rows: 1 }],
  'tracking.monthInvalid': [{ place, text: 'Tháng 13' }],
  'tracking.wrongYear': [{ place, text: '2023', year: 2026 }],
  'tracking.statusUnknown': [{ place, text: 'tạm' }],
  'tracking.dateInvalid': [{ place, text: '31/02/2026' }],
  'tracking.textForNumber': [{ place, text: 'chưa có' }],
  'tracking.measureDiffers': [{ place, indicator: 'Trồng rừng', found: 'tỷ đồng', expected: 'ha' }],
  'tracking.quarterOnly': [{ place, ...of }],
  'tracking.ambiguous': [{ place, ...of, text: '1.234', count: 12340, lattice }],
  'tracking.rounded': [{ place, ...whole, text: '12,34', count: 123, lattice }],
  'tracking.repeated': [{ place, ...of, first: { sheet: null, cell: 'D5' } }],
  'tracking.contradicts': [{ place, ...of, first: place, former: 120, count: 130, lattice }],
  'tracking.aboveYear': [
    { place, ...of, count: 195150, year: 195, thousandfold: true, lattice },
    { place, ...of, count: 300, year: 195, thousandfold: false, lattice },
  ],
  'tracking.negative': [{ place, ...of, count: -15, lattice }],
  'tracking.cumulativeFalls': [{ place, ...of, before: 500, cumulative: 480, lattice }],
  'tracking.cumulativeDiffers': [{ place, ...of, sum: 500, cumulative: 510, difference: 10, lattice }],
  'tracking.yearReached': [{ indicator: 'Thu ngân sách', reached: 2000, year: 1950, excess: 50, lattice }],
  'tracking.unitsReached': [{ indicator: 'Thu ngân sách', units: ['Xã Phú Lương'], excess: 50, lattice }],
  'tracking.noMonthsLeft': [{ indicator: 'Thu ngân sách' }],
  'tracking.monthsUnreported': [{ indicator: 'Thu ngân sách', periods: ['M2', 'M3'] }],
  'tracking.notPhased': [{ indicator: 'Thu ngân sách' }],
  'tracking.notAdded': [{ indicator: 'Lao động qua đào tạo' }],
  'tracking.noLastYear': [{ indicator: 'Thu ngân sách' }],
  'tracking.noReason': [{}],
  'tracking.notSmooth': [{ indicator: 'Thu ngân sách' }],
  'tracking.unitsAssumed': [{ indicator: 'Thu ngân sách', units: ['Xã Phú Lương', 'Xã Vô Tranh'] }],
  'tracking.unitsDiffer': [{ indicator: 'Thu ngân sách', period: 'M5', total: 500, sum: 510, lattice }],
  'tracking.noBases': [{ indicator: 'GRDP' }],
  'tracking.allAudited': [{ indicator: 'Thu ngân sách', period: 'M5', total: 500, sum: 510, lattice }],
  'tracking.cannotReconcile': [{ indicator: 'Thu ngân sách', period: 'M5', difference: 10, lattice }],
  'tracking.sameSource': [{ source: 'Chi cục Thống kê' }],
};
