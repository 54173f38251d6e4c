import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { draw } from '../../scripts/mutate/draw.mjs';
import { estimate, summary } from '../../scripts/mutate/summary.mjs';

const mutants = Array.from({ length: 40 }, (_, index) => ({
  id: String(index),
  fileName: '/any/folder/src/allocation/shares.ts',
  mutatorName: 'EqualityOperator',
  replacement: index % 2 === 0 ? '<' : '<=',
  location: { start: { line: 1 + Math.floor(index / 2), column: 4 }, end: { line: 1 + Math.floor(index / 2), column: 9 } },
}));

describe('a sample of mutants', () => {
  it('is of the size asked for, or everything', () => {
    expect(draw(mutants, 7, '1').size).toBe(7);
    expect(draw(mutants, 100, '1').size).toBe(40);
  });

  it('goes by the seed and the code, neither by the order nor by the folder', () => {
    const drawn = draw(mutants, 7, '1');
    expect(draw([...mutants].reverse(), 7, '1')).toEqual(drawn);
    expect(draw(mutants.map((mutant) => ({ ...mutant, fileName: 'src/allocation/shares.ts' })), 7, '1')).toEqual(drawn);
    expect(draw(mutants, 7, '2')).not.toEqual(drawn);
  });

  it('draws every mutant about equally often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1) for (const id of draw(mutants, 10, String(seed))) times.set(id, (times.get(id) ?? 0) + 1);
    // 100 expected; five standard deviations are 43.
    for (const { id } of mutants) expect(Math.abs((times.get(id) ?? 0) - 100)).toBeLessThan(43);
  });
});

describe('the estimate from samples', () => {
  it('weighs every part by its mutants', () => {
    const large = { part: 'large', all: 900, killed: 80, timedOut: 10, survived: 10 };
    const small = { part: 'small', all: 100, killed: 5, timedOut: 0, survived: 5 };
    // 0,9 × 90/100 + 0,1 × 5/10; by plus-four 92/104 and 7/14, of 900 and 100 a ninth and a tenth drawn.
    const { mean, halfWidth } = estimate([large, small]);
    expect(mean).toBeCloseTo(0.86, 12);
    const variance = (0.81 * (8 / 9) * (92 / 104) * (12 / 104)) / 100 + (0.01 * 0.9 * 0.25) / 10;
    expect(halfWidth).toBeCloseTo(1.96 * Math.sqrt(variance), 12);
  });

  it('has no doubt left where everything was drawn', () => {
    expect(estimate([{ part: 'all', all: 10, killed: 9, timedOut: 0, survived: 1 }])).toEqual({ mean: 0.9, halfWidth: 0 });
  });

  it('is tabled from the reports, what was not drawn counting among all', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mutation-'));
    try {
      const report = (...statuses: string[]): string =>
        JSON.stringify({ files: { 'a.ts': { mutants: statuses.map((status) => ({ status, ...(status === 'CompileError' && { statusReason: 'not drawn' }) })) } } });
      writeFileSync(path.join(folder, 'src-allocation-shares.json'), report('Killed', 'RuntimeError', 'Timeout', 'Survived', 'CompileError', 'CompileError', 'Ignored'));
      writeFileSync(path.join(folder, 'src-domain.json'), report('Killed', 'NoCoverage'));
      const rows = summary(folder).split('\n').slice(2);
      expect(rows.map((row) => row.split(' | ').slice(0, 7))).toEqual([
        ['| domain', '2', '2', '1', '0', '1', '50.0'],
        ['| shares', '6', '4', '2', '1', '1', '75.0'],
        ['| **all**', '8', '6', '3', '1', '2', '**68.8**'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
