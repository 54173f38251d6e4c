/** `Trang bìa` back into who plans, which version, its state and its legal basis. */
import { NEW_HEAD, PLAN_STATES, problem, type PlanHead } from '../domain';
import { cellName, type WorkbookGrid } from '../xlsx';
import { COVER_LABELS } from './cover-sheet';
import { sheetsOf } from './find-sheets';
import { PLAN_STATE_LABELS } from './labels';
import type { Observation } from './observation';
import { folded, SheetView } from './sheet-view';

/** The cells of the cover that handing in writes, with the cover's present name. */
export interface CoverCells {
  readonly sheet: string;
  readonly planner: CoverCell;
  readonly version: CoverCell;
  readonly state: CoverCell;
}

interface CoverCell {
  readonly row: number;
  readonly column: number;
}

/** Null where the workbook has no cover, or one without these lines. */
export function coverCellsOf(workbook: WorkbookGrid): CoverCells | null {
  const { cover } = sheetsOf(workbook);
  if (!cover) return null;
  const view = new SheetView(cover);
  const [planner, version, state] = [COVER_LABELS.planner, COVER_LABELS.version, COVER_LABELS.state].map((label) => view.besideLabel(label));
  return planner && version && state ? { sheet: cover.name, planner, version, state } : null;
}

export function readCover(view: SheetView, observe: (observation: Observation) => void): PlanHead {
  const wrong = (row: number, column: number, label: string): void => {
    const data = { sheet: view.name, address: cellName(row, column), column: label, text: view.text(row, column) };
    observe({ sheet: view.name, row, column, indicator: null, problem: problem('workbook.entryInvalid', data) });
  };
  const textBeside = (label: string): string => {
    const cell = view.besideLabel(label);
    return cell === null ? '' : view.text(cell.row, cell.column);
  };
  return {
    planner: textBeside(COVER_LABELS.planner),
    version: readVersion(view, wrong),
    state: readState(view, wrong),
    legalBasis: readLegalBasis(view),
  };
}

type Wrong = (row: number, column: number, label: string) => void;

function readVersion(view: SheetView, wrong: Wrong): number {
  const cell = view.besideLabel(COVER_LABELS.version);
  if (cell === null || cell.value === null) return NEW_HEAD.version;
  const version = Number(cell.value);
  if (Number.isInteger(version) && version >= 1) return version;
  wrong(cell.row, cell.column, COVER_LABELS.version);
  return NEW_HEAD.version;
}

function readState(view: SheetView, wrong: Wrong): PlanHead['state'] {
  const cell = view.besideLabel(COVER_LABELS.state);
  const label = cell === null ? '' : folded(view.text(cell.row, cell.column));
  const state = PLAN_STATES.find((candidate) => folded(PLAN_STATE_LABELS[candidate]) === label);
  if (state === undefined && cell !== null && label !== '') wrong(cell.row, cell.column, COVER_LABELS.state);
  return state ?? NEW_HEAD.state;
}

/** The documents beside the label and in the rows below that have no label of their own. */
function readLegalBasis(view: SheetView): string[] {
  const cell = view.besideLabel(COVER_LABELS.legalBasis);
  if (cell === null) return [];
  const documents: string[] = [];
  for (let row = cell.row; row < view.rowCount; row += 1) {
    if (row > cell.row && view.text(row, cell.column - 1) !== '') break;
    const document = view.text(row, cell.column);
    if (document !== '') documents.push(document);
  }
  return documents;
}
