/**
 * The journal of a write under way, in a custom XML part of the workbook itself: put there before the
 * first write and gone after the last. A workbook that holds one was left half-written, and the part
 * travels with it, so whoever opens it next can bring back what was, or finish what was wanted.
 */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { bytesOf, call, type Operation } from './batches';
import type { Snapshot } from './snapshot';

export const JOURNAL_NAMESPACE = 'urn:phan-bo-chi-tieu:journal';
const SCHEMA = 1;

/** What a written transaction still has to drop. */
export interface LeftOver {
  /** Names of sheets. */
  readonly sheets: readonly string[];
  /** Ids of custom XML parts. */
  readonly parts: readonly string[];
}

/** What the part says: bring back the snapshot, or, once all is written and compared, drop the rest. */
export type Entry = { readonly state: 'begun'; readonly snapshot: Snapshot } | { readonly state: 'written'; readonly leftOver: LeftOver };

/** One transaction's part. Its calls belong to one request context. */
export class Journal {
  private part: Excel.CustomXmlPart | null = null;

  /** Comes before every other write. */
  begin(snapshot: Snapshot): Operation {
    const xml = journalXml({ state: 'begun', snapshot });
    return { ...call((context) => void (this.part = context.workbook.customXmlParts.add(xml))), sent: bytesOf(xml) };
  }

  /** From here on the transaction is finished, not taken back. */
  written(leftOver: LeftOver): Operation {
    const xml = journalXml({ state: 'written', leftOver });
    return { ...call(() => this.part?.setXml(xml)), sent: bytesOf(xml) };
  }

  end(): Operation {
    return call(() => this.part?.delete());
  }
}

/** Takes journals away by their ids. */
export function journalsDropped(ids: readonly string[]): Operation[] {
  return ids.map((id) => call(({ workbook }) => workbook.customXmlParts.getItem(id).delete()));
}

/** A snapshot repeats itself cell by cell: compressed it stays far below the limit of a request. */
function journalXml(entry: Entry): string {
  const packed = btoa(strFromU8(gzipSync(strToU8(JSON.stringify(entry)), { level: 1 }), true));
  return `<journal xmlns="${JOURNAL_NAMESPACE}" schema="${SCHEMA}">${packed}</journal>`;
}

/** The entry of a part; null where it is damaged or of another version. */
export function readJournal(xml: string): Entry | null {
  const [, schema, packed] = /<journal [^>]*schema="(\d+)"[^>]*>([^<]*)<\/journal>/.exec(xml) ?? [];
  if (Number(schema) !== SCHEMA || packed === undefined) return null;
  try {
    const entry: unknown = JSON.parse(strFromU8(gunzipSync(strToU8(atob(packed), true))));
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (check: (value: unknown) => boolean) => (value: unknown): boolean => Array.isArray(value) && value.every(check);
const hasTexts = (...keys: readonly string[]) => (value: unknown): boolean => isRecord(value) && keys.every((key) => isText(value[key]));

/** Whether a workbook's text is an entry: lists where lists must be, with what finds the way in them. */
function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  if (value['state'] === 'written') {
    const { leftOver } = value;
    return isRecord(leftOver) && isListOf(isText)(leftOver['sheets']) && isListOf(isText)(leftOver['parts']);
  }
  const { snapshot } = value;
  if (value['state'] !== 'begun' || !isRecord(snapshot)) return false;
  return (
    isText(snapshot['activeSheet']) &&
    isListOf(hasTexts('id', 'name'))(snapshot['sheets']) &&
    isListOf(isText)(snapshot['created']) &&
    isListOf((backup) => hasTexts('id', 'name', 'copy')(backup) && isRecord(backup) && isRecord(backup['state']))(snapshot['backups']) &&
    isListOf((write) => hasTexts('sheet')(write) && isRecord(write) && Array.isArray(write['inputs']))(snapshot['cells']) &&
    isListOf(hasTexts('name'))(snapshot['names']) &&
    isListOf(hasTexts('id', 'xml'))(snapshot['planParts'])
  );
}
