/** What was given when the targets were loaded is known again, whatever is typed over it since. */
import { checkPlan } from '../../src/checks';
import { givenFigures, unwrap, type Indicator, type Plan } from '../../src/domain';
import { EMPTY_PART, planWorkbook, readPlan, readPlanPart, SHEETS, writePlanPart } from '../../src/workbook';
import { richPlan } from '../support/rich-plan';
import { rowOf, withCells } from '../workbook/damaged';

let plan: Plan;
beforeAll(async () => {
  const rich = await richPlan();
  plan = { ...rich, given: givenFigures(rich) };
});

const RULES = ['given.figure', 'given.unit', 'given.gone'];
const found = (given: Plan): unknown[] => checkPlan(given).findings.filter(({ rule }) => RULES.includes(rule)).map(({ severity, problem }) => [severity, problem]);
const edited = (change: (indicator: Indicator) => Indicator): Plan => ({ ...plan, indicators: plan.indicators.map((indicator) => (indicator.id === 'THU_NS' ? change(indicator) : indicator)) });

test('nothing is found while everything stands, and what was blank may be filled in', () => {
  expect(found(plan)).toEqual([]);
  expect(found(edited((indicator) => ({ ...indicator, council: { kind: '=', value: 290_000 }, target: { kind: '=', value: 290_000 } })))).toEqual([]);
  expect(found({ ...plan, given: [] })).toEqual([]);
});

test('a figure from above that was lowered, a blanked one of the council, another unit, a line that is gone', () => {
  const indicator = 'Thu ngân sách nhà nước trên địa bàn huyện';
  const given = { kind: '=', value: 286_500 } as const;
  expect(found(edited((line) => ({ ...line, assigned: { kind: '=', value: 280_500 } })))).toEqual([['error', { code: 'given.figure', data: { indicator, by: 'assigned', now: { kind: '=', value: 280_500 }, given, unit: 'triệu đồng' } }]]);
  expect(found(edited((line) => ({ ...line, assigned: null })))).toEqual([['error', { code: 'given.figure', data: { indicator, by: 'assigned', now: null, given, unit: 'triệu đồng' } }]]);
  expect(found(edited((line) => ({ ...line, lattice: { ...line.lattice, unit: 'tỷ đồng' } })))).toEqual([['error', { code: 'given.unit', data: { indicator, now: 'tỷ đồng', given: 'triệu đồng' } }]]);
  expect(found({ ...plan, indicators: plan.indicators.filter(({ id }) => id !== 'THU_NS') })).toEqual([['error', { code: 'given.gone', data: { indicator } }]]);
});

test('it travels in the plan part: the first writing notes it, later ones keep it', () => {
  const written = unwrap(readPlanPart([writePlanPart({ ...plan, given: [] }, [])])).given;
  expect(written).toEqual(givenFigures(plan));
  const later = edited((line) => ({ ...line, assigned: { kind: '=', value: 1 } }));
  expect(unwrap(readPlanPart([writePlanPart(later, [])])).given).toEqual(written);
  expect(EMPTY_PART.given).toEqual([]);
  const broken = writePlanPart({ ...plan, given: [{ ...plan.given[0]!, unit: 7 as unknown as string }] }, []);
  expect(unwrap(readPlanPart([broken])).given).toEqual([]);
});

test('a lowered figure is found in the workbook somebody sends back', () => {
  const whole = planWorkbook(plan);
  const column = whole.sheets.find(({ name }) => name === SHEETS.indicators)?.rows[3]?.findIndex((cell) => cell?.value === 'Tỉnh giao') ?? -1;
  const lowered = withCells(whole, 'indicators', (rows) => void (rows[rowOf(whole, 'indicators', 'THU_NS')]![column] = { value: 280_500 }));
  expect(found(unwrap(readPlan(lowered)).plan)).toHaveLength(1);
});
