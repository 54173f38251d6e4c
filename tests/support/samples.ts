/** The product's own samples, as files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPlan, readTargets, readUnits, type InputFile } from '../../src/app';
import { unwrap, type Plan } from '../../src/domain';

const SAMPLES = join(__dirname, '../../assets/samples');

export function sampleFile(path: string): InputFile {
  return { name: path.split('/').at(-1) ?? path, bytes: new Uint8Array(readFileSync(join(SAMPLES, path))) };
}

/** A text as a file somebody hands in. */
export function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A sample's plan before anything is split. */
export async function samplePlan(targets: string, units: string): Promise<Plan> {
  const file = unwrap(await readTargets(sampleFile(targets)));
  const list = unwrap(await readUnits(sampleFile(units)));
  return unwrap(draftPlan({ targets: file, units: list, place: file.place ?? '', year: file.year ?? 0 }));
}

export const thaiNguyen = (): Promise<Plan> => samplePlan('thai-nguyen-2024/targets.json', 'thai-nguyen-2024/units.csv');
export const phuLuong = (): Promise<Plan> => samplePlan('phu-luong-2024/targets.json', 'phu-luong-2024/units.csv');
