import type { Behaviour } from '../indicator';
import type { Lattice } from '../lattice';

/** What is wrong with targets, units or a plan. `row` is the 1-based row of the file or sheet, when known. */
export interface PlanProblems {
  /** The figure has more decimals than the indicator's rounding unit keeps. */
  'quantity.offLattice': { readonly value: string; readonly lattice: Lattice };
  'quantity.notANumber': { readonly text: string };
  'quantity.tooLarge': { readonly value: string; readonly lattice: Lattice };
  'quantity.unitsDiffer': { readonly left: string; readonly right: string };
  'targets.empty': { readonly name: string };
  /** Not an array of targets nor an object that holds one. */
  'targets.notATargetsFile': { readonly name: string };
  /** `index` counts targets from 1. */
  'targets.fieldMissing': { readonly name: string; readonly index: number; readonly field: string };
  'targets.fieldInvalid': { readonly name: string; readonly index: number; readonly field: string; readonly value: string };
  /** In a table: what stands where the assigned figure belongs is no number. */
  'targets.figureInvalid': { readonly name: string; readonly row: number; readonly target: string; readonly text: string };
  'targets.duplicate': { readonly name: string; readonly target: string };
  'units.empty': { readonly name: string };
  'units.columnMissing': { readonly name: string; readonly column: string };
  /** Two columns of one heading: which of them is meant nobody can say. `name` is the file's or the sheet's. */
  'units.columnTwice': { readonly name: string; readonly column: string };
  /** Codes that begin with `#` mark the rows that are no unit. */
  'units.codeReserved': { readonly code: string; readonly row: number };
  'units.duplicate': { readonly code: string; readonly row: number };
  'units.codeMissing': { readonly row: number };
  'units.nameMissing': { readonly row: number };
  'units.weightNotANumber': { readonly row: number; readonly unit: string; readonly column: string; readonly text: string };
  'units.weightNegative': { readonly row: number; readonly unit: string; readonly column: string; readonly value: number };
  'units.weightMissing': { readonly unit: string; readonly column: string };
  'units.dateInvalid': { readonly row: number; readonly unit: string; readonly text: string };
  'units.parentUnknown': { readonly row: number; readonly unit: string; readonly parent: string };
  'units.parentCycle': { readonly unit: string };
  'plan.indicatorUnknown': { readonly indicator: string };
  /** This kind of indicator is not split as a sum. */
  'plan.behaviourNotSplit': { readonly indicator: string; readonly behaviour: Behaviour };
  'plan.noTarget': { readonly indicator: string };
  'plan.noUnits': Record<string, never>;
  /** More rows than a sheet has. */
  'plan.tooManyRows': { readonly rows: number; readonly limit: number };
  'plan.structureNotClosed': { readonly structure: string; readonly sum: number; readonly whole: number; readonly decimals: number };
  /** The workbook holds no plan of this product. */
  'workbook.notOurs': Record<string, never>;
  'workbook.newerSchema': { readonly found: number; readonly known: number };
  'workbook.sheetMissing': { readonly sheet: string };
  'workbook.columnMissing': { readonly sheet: string; readonly column: string };
  'workbook.textForNumber': { readonly sheet: string; readonly address: string; readonly text: string };
  'workbook.duplicateRow': { readonly sheet: string; readonly address: string; readonly key: string };
  'workbook.unitUnknown': { readonly sheet: string; readonly address: string; readonly code: string };
  'workbook.departmentUnknown': { readonly sheet: string; readonly address: string; readonly code: string };
  'workbook.indicatorUnknown': { readonly sheet: string; readonly address: string; readonly id: string };
  /** A line of an indicator is gone; `row` is the unit's name or what the row is called. */
  'workbook.rowMissing': { readonly sheet: string; readonly indicator: string; readonly row: string };
  /** A word or figure a column does not know, where a choice or a limited figure belongs. */
  'workbook.entryInvalid': { readonly sheet: string; readonly address: string; readonly column: string; readonly text: string };
  /** The sheets would be made anew and what stands in a cell would be gone. */
  'workbook.wouldLose': { readonly sheet: string; readonly address: string };
}
