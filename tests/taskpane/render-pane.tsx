/** The whole pane in jsdom over a workbook in memory, with the real use cases and the shipped samples. */
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import * as app from '../../src/app';
import type { DocumentPort, InputFile, SamplePort } from '../../src/app';
import { unwrap } from '../../src/domain';
import { documentsInThread, sha256 } from '../../src/readers';
import { App } from '../../src/taskpane/App';
import { Jobs, type Shown } from '../../src/taskpane/Jobs';
import type { ScreenId } from '../../src/taskpane/pane';
import { createSession } from '../../src/taskpane/session';
import type { UseCases } from '../../src/taskpane/use-cases';
import { readPlan } from '../../src/workbook';
import { createMemoryWorkbook, type MemoryWorkbook } from './memory-workbook';

// Browsers have these, jsdom leaves them out.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
window.matchMedia = (query) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;

// Under load a step may take longer than the library's second; whether something is hidden is asked where it matters.
configure({ asyncUtilTimeout: 8000, defaultHidden: true });
jest.setTimeout(60_000);

const FOLDER = path.resolve(__dirname, '../../assets/samples');

interface SampleEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly targets: string;
  readonly units: string;
}

export function sampleFile(name: string): InputFile {
  return { name: path.basename(name), bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) };
}

export const shippedSamples: SamplePort = {
  list: () => Promise.resolve(index()),
  open(id) {
    const entry = index().find((sample) => sample.id === id);
    if (entry === undefined) return Promise.reject(new Error(`no sample ${id}`));
    return Promise.resolve({ targets: sampleFile(entry.targets), units: sampleFile(entry.units) });
  },
};

function index(): readonly SampleEntry[] {
  return JSON.parse(readFileSync(path.join(FOLDER, 'index.json'), 'utf8')) as readonly SampleEntry[];
}

export interface RenderedPane {
  readonly workbook: MemoryWorkbook;
  readonly unmount: () => void;
}

interface RenderOptions {
  readonly workbook?: MemoryWorkbook;
  readonly samples?: SamplePort | null;
  readonly screen?: ScreenId;
  readonly lang?: 'vi' | 'en';
  readonly useCases?: Partial<UseCases>;
  readonly documents?: DocumentPort;
}

export function renderPane(options: RenderOptions = {}): RenderedPane {
  cleanup();
  const workbook = options.workbook ?? createMemoryWorkbook();
  const useCases: UseCases = { ...app, readPlan, ...options.useCases };
  const session = createSession(workbook, useCases);
  const samples = options.samples === undefined ? shippedSamples : options.samples;
  const documents = options.documents ?? documentsInThread();
  const Work = (shown: Shown) => <Jobs session={session} useCases={useCases} samples={samples} documents={documents} submissions={() => app.submissionsInThread(sha256)} digest={sha256} {...shown} />;
  const { unmount } = render(
    // A renderer without a document: no style sheets, which jsdom would work through at every look-up.
    <RendererProvider renderer={createDOMRenderer(undefined)}>
    <App
      jobs={Work}
      hostTheme={{ isDark: () => null, subscribe: () => () => undefined }}
      lang={options.lang ?? 'vi'}
      screen={options.screen ?? 'load'}
    />
    </RendererProvider>,
  );
  return { workbook, unmount };
}

/** Reads a sample through its card and writes it into the workbook. */
export async function loadSample(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
  const write = await screen.findByRole('button', { name: 'Ghi vào sổ' });
  await screen.findByRole('list', { name: /chỉ tiêu/ });
  await settled(() => expect(write.getAttribute('aria-disabled')).not.toBe('true'));
  fireEvent.click(write);
  await screen.findByText(/^Đã ghi/);
}

/** Waits until an expectation holds; like waitFor, with room for a machine under load. */
export function settled(expectation: () => void): Promise<void> {
  return waitFor(expectation);
}

/**
 * Presses a button until something is there. A button rests while the pane re-reads the workbook after
 * a write, and may begin to at any moment; while it rests a press does nothing, as for a person.
 */
export function pressUntil(button: HTMLElement, isThere: () => unknown): Promise<void> {
  return waitFor(() => {
    if (isThere() === null) fireEvent.click(button);
    expect(isThere()).not.toBeNull();
  });
}

/** Lets a debounce of the pane run out. */
export async function pause(milliseconds: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

/** A file as a browser hands it over. */
export function browserFile(file: InputFile): File {
  const made = new File([new Uint8Array(file.bytes)], file.name);
  // jsdom's File has no arrayBuffer.
  Object.defineProperty(made, 'arrayBuffer', { value: () => Promise.resolve(new Uint8Array(file.bytes).buffer) });
  return made;
}

export function textFile(name: string, content: string): InputFile {
  return { name, bytes: new Uint8Array(new TextEncoder().encode(content)) };
}

export function choose(label: RegExp, ...files: InputFile[]): void {
  fireEvent.change(screen.getByLabelText(label), { target: { files: files.map(browserFile) } });
}

/** Writes the plan of a sample into the workbook as the Nạp screen would. */
export async function planInMemory(workbook: MemoryWorkbook, sample: string): Promise<void> {
  const files = await shippedSamples.open(sample);
  const targets = unwrap(await app.readTargets(files.targets));
  const units = unwrap(await app.readUnits(files.units));
  const plan = unwrap(app.draftPlan({ targets, units, place: targets.place ?? 'Địa bàn', year: targets.year ?? 2024 }));
  await workbook.apply(app.previewLoad(plan, null).changes);
}
