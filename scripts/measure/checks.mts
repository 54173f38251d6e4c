/** How the check does on errors planted in random plans that hold, and on the plans as they are: `npm run measure:checks [-- COUNT]`. */
import { checkPlan } from '../../src/checks/index';
import { judged } from '../../tests/checks/judged';
import { ERROR_KINDS, plantedIn } from '../../tests/checks/planted';
import { randomPlan } from '../../tests/checks/plans';
import { judgedSheet, plantedInSheets, SHEET_ERRORS } from '../../tests/checks/planted-sheets';

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
/** The same in the workbooks of such plans, as people damage them: read anew and reported on as `phan-bo check` does. */
const inSheets = new Map(SHEET_ERRORS.map((kind): [string, Tally] => [kind, { planted: 0, found: 0, located: 0, first: 0, listed: 0 }]));
for (let index = 0, done = 0; done < count; index += 1) {
  const kind = SHEET_ERRORS[index % SHEET_ERRORS.length] ?? 'figure';
  const error = plantedInSheets(randomPlan(SEED, index), kind, SEED, index);
  const tally = inSheets.get(kind);
  if (error === null || tally === undefined) continue;
  done += 1;
  const { found, first } = judgedSheet(error);
  tally.planted += 1;
  tally.found += Number(found);
  tally.located += Number(error.isLocatable);
  tally.first += Number(error.isLocatable && first);
}

const cells = (values: readonly (string | number)[]): string => `| ${values.join(' | ')} |\n`;
let isHeld = errors === 0;
for (const [name, kinds] of [['in plans', tallies], ['in workbooks', inSheets]] as const) {
  const rows = [...kinds];
  const sum = (pick: (tally: Tally) => number): number => rows.reduce((total, [, tally]) => total + pick(tally), 0);
  const all: Tally = { planted: sum((each) => each.planted), found: sum((each) => each.found), located: sum((each) => each.located), first: sum((each) => each.first), listed: sum((each) => each.listed) };
  process.stdout.write(`\n${cells([name, 'planted', 'found', 'can be located', 'named first'])}|---|---|---|---|---|\n`);
  for (const [kind, tally] of [...rows, ['all', all] as const]) process.stdout.write(cells([kind, tally.planted, tally.found, tally.located, tally.first]));
  if (all.found < all.planted || all.first < 0.9 * all.located) isHeld = false;
}
process.exitCode = isHeld ? 0 : 1;
