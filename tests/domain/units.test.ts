import { recipientsOf, validateUnits, type Unit } from '../../src/domain';

const unit = (code: string, parent: string | null = null, validFrom = '2024-01-01'): Unit => ({
  code,
  name: code,
  level: 'xã',
  parent,
  validFrom,
  weights: {},
});
const row = (index: number): number => index + 2;

it('takes units of several levels and finds those that receive', () => {
  const units = [unit('PL'), unit('PL01', 'PL'), unit('PL02', 'PL')];
  expect(validateUnits(units, row)).toEqual({ ok: true, value: units });
  expect(recipientsOf(units).map(({ code }) => code)).toEqual(['PL01', 'PL02']);
});

it('lets a code come back at another date, never twice at one', () => {
  expect(validateUnits([unit('A', null, '2024-12-01'), unit('A', null, '2025-07-01')], row).ok).toBe(true);
  expect(validateUnits([unit('A'), unit('B'), unit('A')], row)).toMatchObject({
    problem: { code: 'units.duplicate', data: { code: 'A', row: 4 } },
  });
});

it('refuses unknown parents and circles', () => {
  expect(validateUnits([unit('A', 'X')], row)).toMatchObject({ problem: { code: 'units.parentUnknown', data: { parent: 'X' } } });
  expect(validateUnits([unit('A', 'B'), unit('B', 'A')], row)).toMatchObject({ problem: { code: 'units.parentCycle' } });
});
