/** The samples that are served beside the pane's page, if any are. */
import type { InputFile, SamplePort } from '../app';

interface SampleEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Paths beside the index. */
  readonly targets: string;
  readonly units: string;
}

async function fetchFile(folder: string, path: string): Promise<InputFile> {
  const response = await fetch(folder + path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** @param folder address of the samples' folder with a trailing slash */
export function createServedSamples(folder: string): SamplePort {
  let index: Promise<readonly SampleEntry[]> | undefined;
  const entries = (): Promise<readonly SampleEntry[]> => {
    index ??= fetch(`${folder}index.json`).then(
      async (response) => (response.ok ? ((await response.json()) as readonly SampleEntry[]) : []),
      () => [],
    );
    return index;
  };
  return {
    list: entries,
    async open(id) {
      const entry = (await entries()).find((sample) => sample.id === id);
      if (entry === undefined) throw new Error(`sample ${id}`);
      const [targets, units] = await Promise.all([fetchFile(folder, entry.targets), fetchFile(folder, entry.units)]);
      return { targets, units };
    },
  };
}
