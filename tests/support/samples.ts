/** The product's own samples, as files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPlan, readTargets, readUnits, type DraftRequest, type InputFile } from '../../src/app';
import { unwrap, type Plan } from '../../src/domain';

const SAMPLES = join(__dirname, '../../assets/samples');

const FILES = {
  thaiNguyen: ['thai-nguyen-2024/targets.json', 'thai-nguyen-2024/units.csv'],
  thaiNguyenInMillions: ['thai-nguyen-2024/targets-trieu-dong.json', 'thai-nguyen-2024/units.csv'],
  phuLuong: ['phu-luong-2024/targets.json', 'phu-luong-2024/units.csv'],
} as const;

export function sampleFile(path: string): InputFile {
  return { name: path.split('/').at(-1) ?? path, bytes: new Uint8Array(readFileSync(join(SAMPLES, path))) };
}

/** A text as a file somebody hands in. */
export function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A sample as it is read from its two files. */
export async function sampleRequest(sample: keyof typeof FILES): Promise<DraftRequest> {
  const [targetsPath, unitsPath] = FILES[sample];
  const targets = unwrap(await readTargets(sampleFile(targetsPath)));
  const units = unwrap(await readUnits(sampleFile(unitsPath)));
  return { targets, units, place: targets.place ?? '', year: targets.year ?? 0 };
}

/** A sample's plan before anything is split. */
export async function samplePlan(sample: keyof typeof FILES): Promise<Plan> {
  return unwrap(draftPlan(await sampleRequest(sample)));
}
