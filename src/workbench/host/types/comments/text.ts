/** What a comment says, and the one who says it; shared by comments and replies. */
import type { CommentText, ReplyState } from '../../comments';
import { HostError, type Json, type JsonObject } from '../../protocol';
import type { HostSession } from '../../session';
import type { Arguments, PropertyHandler, TypeName } from '../../table';

const MENTION = /<at id="(\d+)">([^<]*)<\/at>/g;

export function plainText(content: string): CommentText {
  return { content, richContent: content, mentions: [] };
}

/** Every mention in the text has to be one of the list, by its number. */
function mentioning(value: JsonObject): CommentText {
  const { richContent, mentions } = value;
  if (typeof richContent !== 'string' || !Array.isArray(mentions)) throw new HostError('InvalidArgument');
  const listed = mentions as readonly Json[];
  const known = new Set(
    listed.map((each) => {
      if (typeof each !== 'object' || each === null || Array.isArray(each)) throw new HostError('InvalidArgument');
      const { id, email, name } = each as JsonObject;
      if (typeof id !== 'number' || typeof email !== 'string' || typeof name !== 'string') throw new HostError('InvalidArgument');
      return id;
    }),
  );
  for (const [, id] of richContent.matchAll(MENTION)) if (!known.has(Number(id))) throw new HostError('InvalidArgument');
  return { content: richContent.replace(MENTION, '@$2'), richContent, mentions: listed };
}

/** Content and kind of content as `add` takes them: a text, or a text with mentions. */
export function givenText(args: Arguments, index: number): CommentText {
  const value = args.json(index);
  const kind = args.optionalString(index + 1) ?? 'Plain';
  if (kind === 'Mention') return mentioning(asRecord(value));
  if (kind !== 'Plain' || typeof value !== 'string') throw new HostError('InvalidArgument');
  return plainText(value);
}

export function givenMentions(args: Arguments): CommentText {
  return mentioning(asRecord(args.json(0)));
}

function asRecord(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  return value as JsonObject;
}

export function newReply(text: CommentText): ReplyState {
  return { id: `{${crypto.randomUUID().toUpperCase()}}`, text, created: new Date().toISOString() };
}

/** Properties comments and replies have in common. */
export function textProperties<T extends TypeName>(
  stateOf: (object: Parameters<NonNullable<PropertyHandler<T>['get']>>[0], host: HostSession) => ReplyState,
  edited: (object: Parameters<NonNullable<PropertyHandler<T>['get']>>[0], host: HostSession) => void,
): Record<string, PropertyHandler<T>> {
  return {
    id: { get: (object, host) => stateOf(object, host).id },
    content: {
      get: (object, host) => stateOf(object, host).text.content,
      set: (object, value, host) => {
        if (typeof value !== 'string') throw new HostError('InvalidArgument');
        stateOf(object, host).text = plainText(value);
        edited(object, host);
      },
    },
    contentType: { get: (object, host) => (stateOf(object, host).text.mentions.length === 0 ? 'Plain' : 'Mention') },
    richContent: { get: (object, host) => stateOf(object, host).text.richContent },
    mentions: { get: (object, host) => stateOf(object, host).text.mentions },
    creationDate: { get: (object, host) => stateOf(object, host).created },
    authorName: { get: (_, host) => host.model.user.name },
    authorEmail: { get: (_, host) => host.model.user.email },
  };
}
