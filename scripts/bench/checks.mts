/** Times the check of plans of some 100 000 cells: all of it, and after one edited cell, as read anew and as edited in place. */
import { Checker, checkPlan } from '../../src/checks/index';
import { newPlan, type Plan } from '../../src/domain/index';
import { randomFor } from '../../tests/allocation/proof/random';
import { flowTable, indicatorOf, unitsOf } from '../../tests/checks/plans';
import { withCell } from '../../tests/checks/planted';
import { columnsOf, time } from './shared/tables';

const LATTICE = { unit: 'triệu đồng', decimals: 0 };

function planOf(units: number, indicators: number): Plan {
  const random = randomFor(units, indicators);
  const places = unitsOf(random, units);
  const tables = Array.from({ length: indicators }, (_, index) => flowTable(random, `CT${index}`, places, units * random.whole(900, 9000)));
  return newPlan({ place: 'Thái Nguyên', year: 2026, units: places, indicators: tables.map(({ indicator, total }) => indicatorOf(indicator, 'flow', LATTICE, total)), allocations: tables });
}

const rows = [
  [165, 50],
  [600, 14],
  [3321, 3],
  [8400, 1],
].flatMap(([units = 0, indicators = 0]) => {
  const plan = planOf(units, indicators);
  const cell = plan.allocations[0]?.cells[7]?.[4] ?? 0;
  const wrong = withCell(plan, 'CT0', 7, 4, cell + 18);
  const again = structuredClone(wrong);
  const checker = new Checker();
  checker.check(plan);
  let isWrong = false;
  const edit = (): void => {
    isWrong = !isWrong;
    checker.check(isWrong ? wrong : plan);
  };
  const reread = new Checker();
  reread.check(plan);
  let turn = 0;
  const [read, other] = [again, structuredClone(plan)];
  const editRead = (): void => {
    turn += 1;
    reread.check(turn % 2 === 0 ? other : read);
  };
  const size = `${units} × ${indicators} × 12`;
  return [
    { plan: size, what: 'full check, all holds', ...columnsOf(time(() => checkPlan(plan))) },
    { plan: size, what: 'full check, one cell wrong', ...columnsOf(time(() => checkPlan(wrong))) },
    { plan: size, what: 'after an edit', ...columnsOf(time(edit, 30)) },
    { plan: size, what: 'after an edit, plan read anew', ...columnsOf(time(editRead, 30)) },
  ];
});
console.table(rows);
