/** Comments and their replies as state. A comment belongs to one cell and goes where the cell goes. */
import type { Json } from './protocol';
import type { CellShift } from './shifting';
import type { Area } from './spreadsheet';

export interface CommentText {
  /** As it is read: mentions are names with an `@` before them. */
  readonly content: string;
  /** As it was given: mentions are `<at id="0">…</at>`. */
  readonly richContent: string;
  readonly mentions: readonly Json[];
}

export interface ReplyState {
  readonly id: string;
  text: CommentText;
  /** ISO 8601. */
  readonly created: string;
}

export interface CommentState extends ReplyState {
  readonly sheet: string;
  /** One cell. */
  cell: Area;
  resolved: boolean;
  replies: ReplyState[];
}

/** After cells were displaced: comments whose cells are gone are gone as well. */
export function shiftComments(comments: readonly CommentState[], shift: CellShift): CommentState[] {
  return comments.filter((comment) => {
    if (comment.sheet !== shift.sheet) return true;
    const cell = shift.reference(comment.cell);
    if (cell !== null) comment.cell = cell;
    return cell !== null;
  });
}
