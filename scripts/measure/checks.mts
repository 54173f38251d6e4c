/** How the check does on errors planted in random plans that hold, and on the plans as they are: `npm run measure:checks [-- COUNT]`. */
import { checkPlan } from '../../src/checks/index';
import { judged } from '../../tests/checks/judged';
import { ERROR_KINDS, plantedIn } from '../../tests/checks/planted';
import { randomPlan } from '../../tests/checks/plans';

const SEED = 20_261_122;
const count = Number(process.argv[2] ?? 1000);

let [errors, others] = [0, 0];
for (let index = 0; index < count; index += 1) {
  const { open } = checkPlan(randomPlan(SEED, index));
  if (open.error > 0) errors += 1;
  else if (open.warning + open.note > 0) others += 1;
}
process.stdout.write(`${count} random plans that hold: ${errors} with an error reported, ${others} with a warning or a note only\n`);

interface Tally {
  planted: number;
  found: number;
  located: number;
  first: number;
  listed: number;
}
const tallies = new Map(ERROR_KINDS.map((kind): [string, Tally] => [kind, { planted: 0, found: 0, located: 0, first: 0, listed: 0 }]));
let planted = 0;
for (let index = 0; planted < count; index += 1) {
  const kind = ERROR_KINDS[index % ERROR_KINDS.length] ?? 'cell';
  const error = plantedIn(randomPlan(SEED, index), kind, SEED, index);
  const tally = tallies.get(kind);
  if (error === null || tally === undefined) continue;
  planted += 1;
  const verdict = judged(checkPlan(error.plan), error);
  tally.planted += 1;
  tally.found += Number(verdict.found);
  tally.located += Number(error.isLocatable);
  tally.first += Number(error.isLocatable && verdict.first);
  tally.listed += Number(error.isLocatable && verdict.listed);
}
const rows = [...tallies];
const total = rows.reduce((sum, [, tally]) => ({ planted: sum.planted + tally.planted, found: sum.found + tally.found, located: sum.located + tally.located, first: sum.first + tally.first, listed: sum.listed + tally.listed }), { planted: 0, found: 0, located: 0, first: 0, listed: 0 });
const cells = (values: readonly (string | number)[]): string => `| ${values.join(' | ')} |\n`;
process.stdout.write(cells(['error', 'planted', 'found', 'can be located', 'named first', 'among those offered']));
process.stdout.write('|---|---|---|---|---|---|\n');
for (const [kind, tally] of [...rows, ['all', total] as const]) process.stdout.write(cells([kind, tally.planted, tally.found, tally.located, tally.first, tally.listed]));
const isHeld = errors === 0 && total.found === total.planted && total.first >= 0.9 * total.located;
process.exitCode = isHeld ? 0 : 1;
