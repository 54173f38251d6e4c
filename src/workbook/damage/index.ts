/**
 * What people and other programs have done to the sheets of a plan, found by comparing them with the
 * sheets the plan declares. Always: an unharmed workbook, also one that was sorted, renamed or had rows
 * and columns inserted, shows nothing of severity error.
 */
import type { Plan } from '../../domain';
import type { SheetGrid } from '../../xlsx';
import { SHEETS, type SheetKey } from '../labels';
import type { Observation } from '../observation';
import { planWorkbook } from '../plan-grid';
import { formulaFaults } from './formulas';
import { gathered } from './gather';
import { Marks } from './marks';
import { oddities } from './oddities';

export { isMarkedAlike } from './alike';

/**
 * @param sheets the sheets of the plan as they were found
 * @param others what reading the plan has observed already
 */
export function damageOf(sheets: Partial<Record<SheetKey, SheetGrid>>, plan: Plan, others: readonly Observation[]): Observation[] {
  const declared = new Map(planWorkbook(plan).sheets.map((sheet) => [sheet.name, sheet]));
  const marks = new Map(
    (Object.keys(SHEETS) as SheetKey[]).flatMap((key): [SheetKey, Marks][] => {
      const [wanted, found] = [declared.get(SHEETS[key]), sheets[key]];
      return wanted && found ? [[key, new Marks(key, wanted, found)]] : [];
    }),
  );
  const odd = [...marks.values()].flatMap((sheet) => oddities(sheet, plan));
  const faults = formulaFaults(marks);
  const roots = faults.filter(({ kind }) => kind !== 'stale');
  // Results that differ where something else is wrong follow from it.
  const isExplained = roots.length > 0 || [...others, ...odd].some(({ severity = 'error' }) => severity === 'error');
  const stale = isExplained ? [] : faults.filter(({ kind }) => kind === 'stale');
  return [...gathered([...roots, ...stale], marks), ...odd];
}
