/**
 * What has been handed in: documents one after the other through the port, the list of units, and the
 * proposals made of them with what the planner decided. Nothing here touches the workbook.
 */
import { useCallback, useRef, useState } from 'react';
import { keepDecisions, proposalsOf, type InputFile, type LoadedDocument, type Proposal } from '../../../app';
import { ProblemError, refusal, type Problem, type Result, type Unit } from '../../../domain';
import { LARGEST_DOCUMENT, type TableMapping } from '../../../documents';
import { usePane } from '../../pane';
import { problemOf } from '../../problem-of';

/** Something to read; its content is asked for when its turn comes. */
export interface Handed {
  readonly name: string;
  readonly bytes: number;
  readonly content: () => Promise<InputFile>;
  /** `units` where the planner said so; else the content tells. */
  readonly as: 'units' | 'any';
}

export interface ReadUnits {
  readonly name: string;
  readonly result: Result<readonly Unit[]>;
}

export interface Loaded {
  readonly documents: readonly LoadedDocument[];
  readonly proposals: readonly Proposal[];
  /** Documents that could not be read. */
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[];
  readonly units: ReadUnits | null;
}

export interface ReadingProgress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Files that come after this one. */
  readonly waiting: number;
}

export interface Documents {
  readonly loaded: Loaded;
  readonly progress: ReadingProgress | null;
  /** Reads after what is under way. `fresh` forgets everything read before. */
  readonly hand: (files: readonly Handed[], fresh: boolean) => void;
  /** Reads a sheet again with columns said by the planner. */
  readonly rematch: (key: string, mapping: TableMapping) => void;
  readonly remove: (key: string) => void;
  /** Gives up what is being read and what waits. */
  readonly stop: () => void;
  readonly setProposals: (change: (proposals: readonly Proposal[]) => readonly Proposal[]) => void;
}

interface Job extends Handed {
  /** Key of the document that is read again, with the columns to take. */
  readonly again?: { readonly key: string; readonly mapping: TableMapping };
}

const NOTHING: Loaded = { documents: [], proposals: [], refused: [], units: null };
const TABLE = /\.(?:xlsx|csv)$/i;

/** @param onDocument called with each document that was read */
export function useDocuments(onDocument: (document: LoadedDocument) => void): Documents {
  const { documents: port, useCases } = usePane();
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const queue = useRef<Job[]>([]);
  const isBusy = useRef(false);
  const running = useRef(new AbortController());
  const nextKey = useRef(1);
  /** Counts the fresh starts: what an earlier one still reads is forgotten. */
  const round = useRef(0);
  /** Sheets are kept for reading them again with other columns. */
  const sheets = useRef(new Map<string, InputFile>());

  const take = useCallback(
    async (job: Job): Promise<void> => {
      const { signal } = running.current;
      const ofRound = round.current;
      const isForgotten = (): boolean => ofRound !== round.current;
      if (job.bytes > LARGEST_DOCUMENT) throw refused(refusal('document.tooLarge', { name: job.name, bytes: job.bytes, limit: LARGEST_DOCUMENT }));
      const file = await job.content();
      if (job.as === 'units' || (job.again === undefined && (await useCases.isUnitsFile(file)))) {
        const result = await useCases.readUnits(file);
        if (!isForgotten()) setLoaded((before) => ({ ...before, units: { name: file.name, result } }));
        return;
      }
      const result = await port.read(file, {
        signal,
        onProgress: (done, total) => setProgress((before) => before && { ...before, done, total }),
        ...(job.again && { mapping: job.again.mapping }),
      });
      if (isForgotten()) return;
      if (!result.ok) throw refused(result);
      const key = job.again?.key ?? `d${nextKey.current++}`;
      if (TABLE.test(file.name)) sheets.current.set(key, file);
      const document: LoadedDocument = { key, name: file.name, reading: result.value, isTargetsFile: /\.json$/i.test(file.name) };
      setLoaded((before) => withDocument(before, document));
      onDocument(document);
    },
    [port, useCases, onDocument],
  );

  const work = useCallback(async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let job = queue.current.shift(); job !== undefined; job = queue.current.shift()) {
      running.current = new AbortController();
      const { name } = job;
      const ofRound = round.current;
      setProgress({ name, done: 0, total: 0, waiting: queue.current.length });
      try {
        await take(job);
      } catch (error) {
        if (ofRound !== round.current) continue;
        const reason = problemOf(error);
        setLoaded((before) => ({ ...before, refused: [...before.refused.filter((each) => each.name !== name), { name, problem: reason }] }));
      }
    }
    isBusy.current = false;
    setProgress(null);
  }, [take]);

  const setProposals: Documents['setProposals'] = useCallback((change) => setLoaded((before) => ({ ...before, proposals: change(before.proposals) })), []);

  return {
    loaded,
    progress,
    hand: (files, fresh) => {
      if (fresh) {
        round.current += 1;
        queue.current = [];
        running.current.abort();
        sheets.current.clear();
      }
      const names = new Set(files.map((file) => file.name));
      setLoaded((before) => (fresh ? NOTHING : { ...before, refused: before.refused.filter(({ name }) => !names.has(name)) }));
      queue.current.push(...files);
      void work();
    },
    rematch: (key, mapping) => {
      const file = sheets.current.get(key);
      if (file === undefined) return;
      queue.current.push({ name: file.name, bytes: file.bytes.length, content: () => Promise.resolve(file), as: 'any', again: { key, mapping } });
      void work();
    },
    remove: (key) => {
      sheets.current.delete(key);
      setLoaded((before) => ({
        ...before,
        documents: before.documents.filter((document) => document.key !== key),
        proposals: before.proposals.filter(({ document }) => document !== key),
      }));
    },
    stop: () => {
      queue.current = [];
      running.current.abort();
    },
    setProposals,
  };
}

/** The document in the place of one of the same name, or behind the others; what was decided about the same readings stays. */
function withDocument(loaded: Loaded, document: LoadedDocument): Loaded {
  const former = loaded.documents.find(({ key, name }) => key === document.key || name === document.name);
  const own = (each: Proposal): boolean => each.document === former?.key;
  const documents = former === undefined ? [...loaded.documents, document] : loaded.documents.map((each) => (each === former ? document : each));
  const fresh = keepDecisions(proposalsOf(document), loaded.proposals.filter(own));
  const first = loaded.proposals.findIndex(own);
  const others = loaded.proposals.filter((each) => !own(each));
  const at = first < 0 ? others.length : first;
  return { ...loaded, documents, proposals: [...others.slice(0, at), ...fresh, ...others.slice(at)] };
}

function refused({ problem: reason }: { readonly problem: Problem }): ProblemError {
  return new ProblemError(reason);
}
