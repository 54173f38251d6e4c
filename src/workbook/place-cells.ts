/** Where what a check speaks of by meaning stands on the sheets now. */
import type { Finding, Place } from '../checks';
import { stepColumn, type Places } from './layout';

/** A zero-based cell. */
export interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a place, or null where the sheets have no line for it. */
export function cellOf(places: Places, place: Place): SheetCell | null {
  const { sheetNames, detailBlocks, detailColumns, departmentBlocks, departmentColumns, indicatorRows, targetColumn } = places;
  const cell = (sheet: string, row: number | undefined, column: number | undefined): SheetCell | null =>
    row === undefined || column === undefined ? null : { sheet, row, column };
  switch (place.kind) {
    case 'cell':
    case 'line': {
      const isUnits = place.axis === 'units';
      const columns = isUnits ? detailColumns : departmentColumns;
      const block = (isUnits ? detailBlocks : departmentBlocks).get(place.indicator);
      const column = place.kind === 'line' ? columns.periods.M1 : place.period === 'Y' ? columns.assigned : stepColumn(columns, place.period);
      return cell(isUnits ? sheetNames.detail : sheetNames.byDepartment, block?.unitRows.get(place.recipient), column);
    }
    case 'place':
      return cell(sheetNames.detail, detailBlocks.get(place.indicator)?.placeRow, stepColumn(detailColumns, place.period));
    case 'indicator':
      return cell(sheetNames.indicators, indicatorRows.get(place.indicator), targetColumn);
    case 'revenue':
      return cell(sheetNames.revenue, 0, 0);
    case 'weight':
      return cell(sheetNames.units, 0, 0);
    case 'sheet':
      return cell(place.sheet === 'head' ? sheetNames.cover : sheetNames.projects, 0, 0);
  }
}

/** The cell to turn to for a finding: of sums over a whole block, the sheet's own difference beside them. */
export function cellOfFinding(places: Places, { rule, indicator, problem, places: [first] }: Pick<Finding, 'rule' | 'indicator' | 'problem' | 'places'>): SheetCell | null {
  const isDepartments = problem.code === 'sum.recipients' && problem.data.axis === 'departments';
  const block = (isDepartments ? places.departmentBlocks : places.detailBlocks).get(indicator ?? '');
  const columns = isDepartments ? places.departmentColumns : places.detailColumns;
  const sheet = isDepartments ? places.sheetNames.byDepartment : places.sheetNames.detail;
  if (block && rule === 'sum.recipients') return { sheet, row: block.leftRow, column: columns.assigned };
  if (block && rule === 'sum.periods') return { sheet, row: block.placeRow, column: columns.difference };
  return first === undefined ? null : cellOf(places, first);
}
