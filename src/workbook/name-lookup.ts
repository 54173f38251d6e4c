import { indicatorOf, type Plan } from '../domain';
import type { GridCell } from '../xlsx';
import { textFormula } from './cells';
import { SHEETS } from './labels';
import { FIRST_DATA_ROW } from './layout';

/** The name of the indicator whose key stands in a cell; the empty text where there is none of it. */
export function nameLookup(plan: Plan, keyCell: string, indicator: string | null): GridCell {
  const last = FIRST_DATA_ROW + Math.max(1, plan.indicators.length);
  const column = (name: string): string => `'${SHEETS.indicators}'!$${name}$${FIRST_DATA_ROW + 1}:$${name}$${last}`;
  const expression = `IF(${keyCell}="","",IFERROR(INDEX(${column('B')},MATCH(${keyCell},${column('A')},0)),""))`;
  const name = indicator === null ? '' : (indicatorOf(plan, indicator)?.name ?? '');
  return textFormula(expression, name);
}
