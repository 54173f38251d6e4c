/** Errors planted in workbooks are found, and the cell they stand in is named first; whole workbooks are left in peace. */
import { reportOn } from '../../src/app';
import { unwrap } from '../../src/domain';
import { planWorkbook, readPlan } from '../../src/workbook';
import { judgedSheet, plantedInSheets, SHEET_ERRORS, type PlantedSheet } from './planted-sheets';
import { randomPlan } from './plans';

const SEED = 20_261_123;

test('a workbook that holds shows nothing, also read again after an edit that was taken back', () => {
  const whole = planWorkbook({ ...randomPlan(SEED, 1), structures: [] });
  const former = unwrap(readPlan(whole));
  expect(reportOn(former).findings).toEqual([]);
  expect(reportOn(unwrap(readPlan(structuredClone(whole), { former }))).findings).toEqual([]);
});

test.each(SHEET_ERRORS)('%s: found, and named first', (kind) => {
  const cases: PlantedSheet[] = [];
  for (let index = 0; cases.length < 2; index += 1) {
    const planted = plantedInSheets(randomPlan(SEED, index), kind, SEED, index);
    if (planted?.isLocatable === true) cases.push(planted);
  }
  expect(cases.map(judgedSheet)).toEqual(cases.map(() => ({ found: true, first: true })));
});

test('what only figures can have changed is taken from the reading before, anything else is looked at again', () => {
  const plan = { ...randomPlan(SEED, 3), structures: [] };
  const whole = planWorkbook(plan);
  const former = unwrap(readPlan(whole));
  for (const kind of ['overwritten', 'sumSkips', 'unitOfMeasure', 'figure'] as const) {
    const planted = plantedInSheets(plan, kind, SEED, 3);
    if (planted === null) continue;
    expect(unwrap(readPlan(planted.workbook, { former })).observations.map(({ problem }) => problem)).toEqual(unwrap(readPlan(planted.workbook)).observations.map(({ problem }) => problem).filter(({ code }) => code !== 'sheet.notCalculated'));
  }
});
