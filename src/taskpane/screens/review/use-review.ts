/** What the Thẩm định screen knows: what it reviews by, what was read so far, and the review of all of it. */
import { useMemo, useRef, useState } from 'react';
import { unwrap, type Problem } from '../../../domain';
import { basisOfPlan, reviewOf, type Review, type ReviewBasis, type SubmittedFile } from '../../../review';
import { usePane, useSessionState, useTask } from '../../pane';
import { contentOf } from '../../parts/FilePicker';

export interface ReviewState {
  /** Name of the file it goes by, or null where it is the open workbook. */
  readonly basisFile: string | null;
  readonly basis: ReviewBasis | null;
  readonly review: Review | null;
  readonly progress: { readonly done: number; readonly total: number; readonly name: string } | null;
  readonly problem: Problem | null;
  readonly chooseBasis: (file: File) => void;
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly clear: () => void;
}

export function useReview(): ReviewState {
  const { session, submissions, digest, useCases } = usePane();
  const plan = useSessionState(session).open?.report.plan ?? null;
  const reading = useTask();
  const [chosen, setChosen] = useState<{ readonly name: string; readonly basis: ReviewBasis } | null>(null);
  const [files, setFiles] = useState<readonly SubmittedFile[]>([]);
  const [progress, setProgress] = useState<ReviewState['progress']>(null);
  const stopping = useRef<AbortController | null>(null);

  // A plan without units of its own to receive anything is no basis for a review.
  const own = useMemo(() => (plan === null ? null : basisOfPlan(plan)), [plan]);
  const basis = chosen?.basis ?? own;
  const review = useMemo(() => (basis === null || files.length === 0 ? null : reviewOf(files, basis)), [basis, files]);

  const chooseBasis = (file: File): void => {
    void reading.run(async () => setChosen({ name: file.name, basis: unwrap(await useCases.readBasis(await contentOf(file))) }));
  };
  const add = (sent: readonly File[]): void => {
    void reading.run(async () => {
      const controller = new AbortController();
      stopping.current = controller;
      const port = submissions();
      setProgress({ done: 0, total: sent.length, name: '' });
      try {
        const opened = sent.map((file) => ({ name: file.name, open: async () => (await contentOf(file)).bytes }));
        const onProgress = (done: number, total: number, name: string): void => setProgress({ done, total, name });
        const read = await useCases.readSubmissions(opened, port, digest, { onProgress, signal: controller.signal });
        // A file of the same name sent again takes the place of the former one.
        if (read !== null) setFiles((list) => [...list.filter((former) => !read.some(({ name }) => name === former.name)), ...read]);
      } finally {
        port.close();
        setProgress(null);
      }
    });
  };
  return {
    basisFile: chosen?.name ?? null,
    basis,
    review,
    progress,
    problem: reading.problem,
    chooseBasis,
    add,
    stop: () => stopping.current?.abort(),
    clear: () => setFiles([]),
  };
}

