/** Repairs and acceptances as change sets: previewed by whoever shows them, applied and undone like any other operation. */
import { nextNumber, success, type JournalEntry, type Plan, type Result } from '../domain';
import { applyRepair, type Repair } from '../checks';
import { cellOf, journalBlocks, typedCell, writePlanPart, type CellBlock, type ChangeSet, type ReadPlan } from '../workbook';
import { madeAnew } from './change-sets';
import { withTrimmedJournal } from './split/journal';
import type { Occasion } from './split';

/**
 * The cells of a repair and nothing else; all sheets anew where a line has to be added.
 * @param occasion when it happens and how people read of it; without it nothing goes into the journal
 * @returns refused with `workbook.wouldLose` where sheets made anew would drop what the plan could not be read to hold
 */
export function previewRepair(current: ReadPlan, repair: Repair, occasion?: Occasion): Result<ChangeSet> {
  const plan = journalled(applyRepair(current.plan, repair), repair, occasion);
  const blocks: CellBlock[] = [];
  for (const { place, to, lattice } of repair.changes) {
    const cell = cellOf(current.places, place);
    if (cell === null) return madeAnew(current, plan, current.recipes, 'repair', current.places.sheetNames.detail);
    blocks.push({ ...cell, cells: [[typedCell(to, lattice.decimals)]] });
  }
  const [first] = blocks;
  const showRange = first === undefined ? null : { row: first.row, column: first.column, lastRow: first.row, lastColumn: first.column };
  return success({ ...partOnly(plan, current, 'repair'), blocks: [...blocks, ...journalBlocks(current, plan)], show: first?.sheet ?? null, showRange });
}

/** The sheet's own formulas put back where they were typed over, broken or changed, and nothing else. */
export function previewRestore(current: ReadPlan, blocks: readonly CellBlock[], occasion?: Occasion): ChangeSet {
  const plan = withEntry(current.plan, [], occasion);
  const [first] = blocks;
  const showRange = first === undefined ? null : { row: first.row, column: first.column, lastRow: first.row + first.cells.length - 1, lastColumn: first.column + (first.cells[0]?.length ?? 1) - 1 };
  return { ...partOnly(plan, current, 'repair'), blocks: [...blocks, ...journalBlocks(current, plan)], show: first?.sheet ?? null, showRange };
}

/** Lets a finding stand with a reason, or (with null) takes that back; only the plan's own part changes. */
export function previewAcceptance(current: ReadPlan, stamp: string, acceptance: { readonly reason: string; readonly at: string } | null): ChangeSet {
  const others = current.plan.accepted.filter(({ finding }) => finding !== stamp);
  const accepted = acceptance === null ? others : [...others, { finding: stamp, ...acceptance }];
  return partOnly({ ...current.plan, accepted }, current, 'accept');
}

function partOnly(plan: Plan, { recipes }: ReadPlan, operation: ChangeSet['operation']): ChangeSet {
  return { operation, sheets: [], blocks: [], styles: {}, names: [], planXml: writePlanPart(plan, recipes), show: null, showRange: null };
}

function journalled(plan: Plan, { changes }: Repair, occasion: Occasion | undefined): Plan {
  return withEntry(plan, [...new Set(changes.flatMap(({ place }) => ('indicator' in place ? [place.indicator] : [])))], occasion);
}

function withEntry(plan: Plan, indicators: readonly string[], occasion: Occasion | undefined): Plan {
  if (occasion === undefined) return plan;
  const entry: JournalEntry = { number: nextNumber(plan.journal), at: occasion.at, operation: 'repair', indicators, summary: occasion.summary, recipes: [], before: [] };
  return withTrimmedJournal({ ...plan, journal: [...plan.journal, entry] });
}
