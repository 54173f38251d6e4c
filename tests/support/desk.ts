/** What a command needs of the outside, in memory. */
import { sha256 } from '../../src/readers';
import { sampleFile } from './samples';

/** A disk and two streams in memory. */
export function desk(extra: Readonly<Record<string, Uint8Array>> = {}) {
  const disk = new Map<string, Uint8Array>(Object.entries(extra));
  const out: string[] = [];
  const told: string[] = [];
  return {
    disk,
    out,
    told,
    io: {
      readFile: (path: string) => {
        const bytes = disk.get(path) ?? sampleFile(path).bytes;
        return Promise.resolve(bytes);
      },
      writeFile: (path: string, bytes: Uint8Array) => {
        if (path.startsWith('/readonly')) return Promise.reject(new Error('EROFS'));
        disk.set(path, bytes);
        return Promise.resolve();
      },
      listFiles: (path: string) => {
        const inside = [...disk.keys()].filter((name) => name.startsWith(`${path}/`)).sort();
        return Promise.resolve(inside.length === 0 ? null : inside);
      },
      now: () => '2026-12-08T09:30',
      digest: sha256,
      print: (text: string) => void out.push(text),
      tell: (text: string) => void told.push(text),
    },
  };
}
