/** A document's own worker: what it answers, and how it ends. */
import { unwrap } from '../../src/domain';
import type { DocumentPort } from '../../src/app';
import { documentsInThread, documentsInWorker, type DocumentWorker } from '../../src/readers';

const FILE = { name: 'a.txt', bytes: new TextEncoder().encode('- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.') };
const nobody: DocumentPort = { read: () => Promise.reject(new Error('read elsewhere')) };

type Answer = Parameters<NonNullable<DocumentWorker['onmessage']>>[0]['data'];

/** A worker that does as told when it gets its order. */
function worker(onOrder: (say: (answer: Answer) => void, fail: (message: string) => void) => void): { readonly start: () => DocumentWorker; readonly ended: () => number } {
  let ended = 0;
  const start = (): DocumentWorker => {
    const made: DocumentWorker = {
      onmessage: null,
      onerror: null,
      postMessage: () =>
        void Promise.resolve().then(() =>
          onOrder(
            (data) => made.onmessage?.({ data } as MessageEvent<Answer>),
            (message) => made.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent),
          ),
        ),
      terminate: () => {
        ended += 1;
      },
    };
    return made;
  };
  return { start, ended: () => ended };
}

describe('a worker', () => {
  test('answers what a reader in the same thread would, with progress, and is ended', async () => {
    const told: string[] = [];
    const result = await documentsInThread().read(FILE);
    const { start, ended } = worker((say) => {
      say({ kind: 'started' });
      // The greeting of pdf.js.
      say({ sourceName: 'worker', targetName: 'main', action: 'ready', data: null } as Answer);
      say({ kind: 'progress', done: 1, total: 3 });
      say({ kind: 'done', result });
    });
    const read = await documentsInWorker(start, nobody).read(FILE, { onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(unwrap(read).targets.map(({ name, value }) => [name, value])).toEqual([['Thu ngân sách nhà nước trên địa bàn', 286.5]]);
    expect(told).toEqual(['1/3']);
    expect(ended()).toBe(1);
  });

  test.each([
    ['cannot be started', () => { throw new Error('no workers here'); }],
    ['fails before its script runs', worker((_, fail) => fail('blocked by the policy')).start],
  ])('that %s leaves the reading to the same thread', async (_, start) => {
    expect(unwrap(await documentsInWorker(start, documentsInThread()).read(FILE)).targets).toHaveLength(1);
  });

  test.each([
    ['says so', worker((say) => { say({ kind: 'started' }); say({ kind: 'failed', detail: 'a defect' }); })],
    ['runs out of memory', worker((say, fail) => { say({ kind: 'started' }); fail('a defect'); })],
  ])('that %s half-way is a defect, not a document', async (_, { start, ended }) => {
    await expect(documentsInWorker(start, nobody).read(FILE)).rejects.toMatchObject({ problem: { code: 'app.unexpected', data: { detail: 'a defect' } } });
    expect(ended()).toBe(1);
  });

  test('that never answers is ended when the time is up', async () => {
    const { start, ended } = worker((say) => say({ kind: 'started' }));
    expect(await documentsInWorker(start, nobody, 0.05).read(FILE)).toMatchObject({ ok: false, problem: { code: 'document.tooSlow', data: { name: 'a.txt', seconds: 0.05 } } });
    expect(ended()).toBe(1);
  });

  test('is ended when the planner gives up, also before it began', async () => {
    const { start, ended } = worker(() => undefined);
    const controller = new AbortController();
    const reading = documentsInWorker(start, nobody).read(FILE, { signal: controller.signal });
    controller.abort();
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'document.stopped' } });
    expect(await documentsInWorker(start, nobody).read(FILE, { signal: controller.signal })).toMatchObject({ problem: { code: 'document.stopped' } });
    expect(ended()).toBe(2);
  });
});
