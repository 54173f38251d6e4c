import { ALWAYS, recipientsOf, repeated, validateUnits, weightColumns, type Unit } from '../../src/domain';

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

it('keeps # for its own rows, at the start of a code only', () => {
  expect(validateUnits([unit('A#')], row).ok).toBe(true);
  expect(validateUnits([unit('A'), unit('#A')], row)).toEqual({ ok: false, problem: { code: 'units.codeReserved', data: { code: '#A', row: 3 } } });
});

it('names the row, the unit and the parent that is missing', () => {
  expect(validateUnits([unit('A'), unit('B', 'X')], row)).toEqual({ ok: false, problem: { code: 'units.parentUnknown', data: { row: 3, unit: 'B', parent: 'X' } } });
  expect(validateUnits([unit('A', 'A')], row)).toEqual({ ok: false, problem: { code: 'units.parentCycle', data: { unit: 'A' } } });
  expect(ALWAYS).toBe('1900-01-01');
});

it('finds the first heading that stands twice as people compare them', () => {
  expect(repeated(['Dân số', 'Diện tích', ' dân  số '.normalize('NFD')])).toBe(' dân  số '.normalize('NFD'));
  expect(repeated(['Dân số', 'Dân sô', 'Dânsố'])).toBeUndefined();
  expect(repeated([])).toBeUndefined();
});

it('lists the weight columns in order of first appearance', () => {
  expect(weightColumns([{ ...unit('A'), weights: { dân: 1, đất: null } }, { ...unit('B'), weights: { thu: 2, dân: 3 } }])).toEqual(['dân', 'đất', 'thu']);
});
