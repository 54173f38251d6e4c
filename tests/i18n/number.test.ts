import fc from 'fast-check';
import { formatAmount, formatBound, formatCount, formatNumber, parseNumber, periodName } from '../../src/i18n';
import { PERIODS } from '../../src/domain';

describe('figures as planners print them', () => {
  test.each([
    [19515, 0, '19.515'],
    [586, 1, '58,6'],
    [1260500, 3, '1.260,500'],
    [-1260500, 3, '-1.260,500'],
    [5, 2, '0,05'],
    [0, 0, '0'],
    [999, 0, '999'],
    [Number.MAX_SAFE_INTEGER, 1, '900.719.925.474.099,1'],
  ])('%d at %d decimals is %s', (count, decimals, text) => {
    expect(formatCount(count, { decimals }, 'vi')).toBe(text);
  });

  test('with unit, bound, share and period', () => {
    expect(formatAmount(19515, { unit: 'tỷ đồng', decimals: 0 }, 'vi')).toBe('19.515 tỷ đồng');
    expect(formatAmount(1260500, { unit: 'ha', decimals: 3 }, 'en')).toBe('1,260.500 ha');
    expect(formatBound({ kind: '>=', value: 46 }, '%', 'vi')).toBe('≥ 46 %');
    expect(formatBound({ kind: 'range', min: 7.5, max: 8 }, '%', 'vi')).toBe('7,5 – 8 %');
    expect(formatNumber(1260.5, 'vi', 3)).toBe('1.260,500');
    expect(PERIODS.map((period) => periodName(period.id, 'vi', 'short'))).toEqual([
      'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12',
      'Q.I', 'Q.II', 'Q.III', 'Q.IV', '6 tháng', '9 tháng', 'Năm',
    ]);
    expect(periodName('Q3', 'vi')).toBe('Quý III');
  });
});

describe('figures as people type them', () => {
  test.each([
    ['1.234,5', 1234.5, null],
    ['19.515', 19515, 19.515],
    ['1.234', 1234, 1.234],
    ['1,234', 1.234, 1234],
    ['1234', 1234, null],
    ['58,6', 58.6, null],
    ['58.6', 58.6, null],
    ['0,500', 0.5, null],
    ['0.500', 0.5, null],
    ['1.234.567', 1234567, null],
    ['1,234,567', 1234567, null],
    ['1,234.5', 1234.5, null],
    ['-1.260,500', -1260.5, null],
    ['−3', -3, null],
    ['19 515', 19515, null],
    ['02', 2, null],
  ])('%s in Vietnamese', (text, value, otherReading) => {
    expect(parseNumber(text, 'vi')).toEqual({ ok: true, value: { value, otherReading } });
  });

  test('the same characters in English give the readings the other way round', () => {
    expect(parseNumber('1.234', 'en')).toEqual({ ok: true, value: { value: 1.234, otherReading: 1234 } });
    expect(parseNumber('1,234', 'en')).toEqual({ ok: true, value: { value: 1234, otherReading: 1.234 } });
  });

  test.each(['', ' ', '-', 'abc', '1,2,3', '1.2.3', '12.34.567', '1.234,5,6', '1,5%', '1e5', '١٢', '--3', ',5', '5,', '1.,5', '9'.repeat(400)])(
    '%j is refused',
    (text) => {
      expect(parseNumber(text, 'vi')).toEqual({ ok: false, problem: { code: 'quantity.notANumber', data: { text: text.trim() } } });
    },
  );

  test('whatever is printed is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('vi' as const, 'en' as const), (count, decimals, lang) => {
        const parsed = parseNumber(formatCount(count, { decimals }, lang), lang);
        expect(parsed.ok && Object.is(parsed.value.value, count / 10 ** decimals + 0)).toBe(true);
      }),
    );
  });
});
