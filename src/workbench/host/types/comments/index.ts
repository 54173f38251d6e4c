/** Excel.Comment and Excel.CommentReply with their collections. Everybody who writes here is the same person. */
import type { CommentState, ReplyState } from '../../comments';
import { WORKBOOK_TARGET, type EventName } from '../../events';
import { HostError, orNotFound, type JsonObject } from '../../protocol';
import type { HostSession } from '../../session';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import { givenCells } from '../given-cells';
import { registrations } from '../registrations';
import { givenMentions, givenText, newReply, textProperties } from './text';

type CommentTypes = Pick<HandlerTable, 'Comment' | 'CommentCollection' | 'CommentReply' | 'CommentReplyCollection'>;
type Collection = HostObject<'CommentCollection'>;

const COMMENT_EVENTS: Readonly<Record<string, EventName>> = {
  AddedEvent: 'commentAdded',
  ChangedEvent: 'commentChanged',
  DeletedEvent: 'commentDeleted',
};

function stateOf(id: string, host: HostSession): CommentState {
  return orNotFound(host.model.comments.find((comment) => comment.id === id));
}

function replyOf(object: HostObject<'CommentReply'>, host: HostSession): ReplyState {
  return orNotFound(stateOf(object.comment, host).replies.find((reply) => reply.id === object.reply));
}

function listed(object: Collection, host: HostSession): readonly CommentState[] {
  return host.model.comments.filter((comment) => object.sheet === null || comment.sheet === object.sheet);
}

function commentObject({ id }: { readonly id: string }): HostObject<'Comment'> {
  return hostObject('Comment', { comment: id });
}

function replyObject(comment: string, { id }: ReplyState): HostObject<'CommentReply'> {
  return hostObject('CommentReply', { comment, reply: id });
}

function tell(event: EventName, comment: CommentState, replies: readonly string[], details: JsonObject, host: HostSession): void {
  host.events.send(event, [comment.sheet, WORKBOOK_TARGET], {
    worksheetId: comment.sheet,
    commentDetails: [{ commentId: comment.id, replyIds: replies }],
    ...details,
  });
}

function changed(comment: CommentState, changeType: string, replies: readonly string[], host: HostSession): void {
  tell('commentChanged', comment, replies, { changeType }, host);
}

/** @throws HostError `InvalidArgument` for more than one cell, `ItemAlreadyExists` where there is a comment */
function add(object: Collection, args: Arguments, host: HostSession): HostObject<'Comment'> {
  const { sheet, area } = givenCells(args, 0, object.sheet, host);
  if (area.row !== area.lastRow || area.column !== area.lastColumn) throw new HostError('InvalidArgument');
  const text = givenText(args, 1);
  host.guardSheet(sheet, 'allowEditObjects');
  if (at(listed(object, host), sheet, area.row, area.column) !== undefined) throw new HostError('ItemAlreadyExists');
  const made: CommentState = { ...newReply(text), sheet, cell: area, resolved: false, replies: [] };
  host.model.comments.push(made);
  tell('commentAdded', made, [], {}, host);
  return commentObject(made);
}

function at(comments: readonly CommentState[], sheet: string, row: number, column: number): CommentState | undefined {
  return comments.find((comment) => comment.sheet === sheet && comment.cell.row === row && comment.cell.column === column);
}

function byCell(object: Collection, args: Arguments, host: HostSession): HostObject<'Comment'> {
  const { sheet, area } = givenCells(args, 0, object.sheet, host);
  if (area.row !== area.lastRow || area.column !== area.lastColumn) throw new HostError('InvalidArgument');
  return commentObject(orNotFound(at(listed(object, host), sheet, area.row, area.column)));
}

function item<T>(items: readonly T[], index: number): T {
  const found = items[index];
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}

function location(comment: CommentState): HostObject<'Range'> {
  return hostObject('Range', { sheet: comment.sheet, area: comment.cell });
}

export const commentTypes: CommentTypes = {
  CommentCollection: {
    objects: {
      add,
      getItemAt: (object, args, host) => commentObject(item(listed(object, host), args.integer(0))),
      getItemByCell: byCell,
      getItemByReplyId: (object, args, host) => {
        const id = args.string(0);
        return commentObject(orNotFound(listed(object, host).find((comment) => comment.replies.some((reply) => reply.id === id))));
      },
      getItemOrNullObject: (object, args, host) => {
        const found = listed(object, host).find((comment) => comment.id === args.string(0));
        return found === undefined ? null : commentObject(found);
      },
    },
    methods: {
      getCount: (object, _, host) => listed(object, host).length,
      ...registrations<'CommentCollection'>(COMMENT_EVENTS, (object) => object.sheet ?? WORKBOOK_TARGET),
    },
    item: (object, key, host) => commentObject(orNotFound(listed(object, host).find((comment) => comment.id === key))),
    items: (object, host) => listed(object, host).map(commentObject),
  },
  Comment: {
    identity: (object) => ({ Id: object.comment }),
    properties: {
      ...textProperties<'Comment'>(
        (object, host) => stateOf(object.comment, host),
        (object, host) => changed(stateOf(object.comment, host), 'CommentEdited', [], host),
      ),
      resolved: {
        get: (object, host) => stateOf(object.comment, host).resolved,
        set: (object, value, host) => {
          const comment = stateOf(object.comment, host);
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          if (value === comment.resolved) return;
          comment.resolved = value;
          changed(comment, value ? 'CommentResolved' : 'CommentReopened', [], host);
        },
      },
    },
    objects: {
      replies: ({ comment }) => hostObject('CommentReplyCollection', { comment }),
      getLocation: (object, _, host) => location(stateOf(object.comment, host)),
    },
    methods: {
      delete: (object, _, host) => {
        const comment = stateOf(object.comment, host);
        host.guardSheet(comment.sheet, 'allowEditObjects');
        host.model.comments = host.model.comments.filter((each) => each !== comment);
        tell('commentDeleted', comment, comment.replies.map((reply) => reply.id), {}, host);
      },
      updateMentions: (object, args, host) => {
        const comment = stateOf(object.comment, host);
        comment.text = givenMentions(args);
        changed(comment, 'CommentEdited', [], host);
      },
    },
  },
  CommentReplyCollection: {
    objects: {
      add: (object, args, host) => {
        const comment = stateOf(object.comment, host);
        const reply = newReply(givenText(args, 0));
        comment.replies.push(reply);
        changed(comment, 'ReplyAdded', [reply.id], host);
        return replyObject(object.comment, reply);
      },
      getItemAt: (object, args, host) => replyObject(object.comment, item(stateOf(object.comment, host).replies, args.integer(0))),
      getItemOrNullObject: (object, args, host) => {
        const found = stateOf(object.comment, host).replies.find((reply) => reply.id === args.string(0));
        return found === undefined ? null : replyObject(object.comment, found);
      },
    },
    methods: { getCount: (object, _, host) => stateOf(object.comment, host).replies.length },
    item: (object, key, host) => replyObject(object.comment, orNotFound(stateOf(object.comment, host).replies.find((reply) => reply.id === key))),
    items: (object, host) => stateOf(object.comment, host).replies.map((reply) => replyObject(object.comment, reply)),
  },
  CommentReply: {
    identity: (object) => ({ Id: object.reply }),
    properties: {
      ...textProperties<'CommentReply'>(replyOf, (object, host) => changed(stateOf(object.comment, host), 'ReplyEdited', [object.reply], host)),
      // A reply is resolved with its thread.
      resolved: { get: (object, host) => stateOf(object.comment, host).resolved },
    },
    objects: {
      getParentComment: (object, _, host) => commentObject(stateOf(object.comment, host)),
      getLocation: (object, _, host) => location(stateOf(object.comment, host)),
    },
    methods: {
      delete: (object, _, host) => {
        const comment = stateOf(object.comment, host);
        const reply = replyOf(object, host);
        comment.replies = comment.replies.filter((each) => each !== reply);
        changed(comment, 'ReplyDeleted', [reply.id], host);
      },
      updateMentions: (object, args, host) => {
        replyOf(object, host).text = givenMentions(args);
        changed(stateOf(object.comment, host), 'ReplyEdited', [object.reply], host);
      },
    },
  },
};
