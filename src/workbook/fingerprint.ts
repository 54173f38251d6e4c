/** A fingerprint of a plan's figures: tells that cells were changed since, not by whom; no protection. */
import type { Plan } from '../domain';

const OFFSETS = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;

/**
 * Sixteen hexadecimal digits: targets and all figures of units and departments, whatever the order of
 * rows. FNV-1a (Fowler, Noll, Vo) from two offsets over the UTF-16 code units.
 */
export function fingerprintOf(plan: Plan): string {
  const lines: unknown[] = [];
  for (const { id, target, assigned, council } of plan.indicators) lines.push([id, target, assigned, council]);
  for (const { indicator, units, unitTotals, cells, monthTotals } of plan.allocations) {
    units.forEach((unit, index) => lines.push([indicator, unit, unitTotals[index], cells[index]]));
    lines.push([indicator, monthTotals]);
  }
  for (const { indicator, departments, yearTotals, cells } of plan.departmentAllocations) {
    departments.forEach((department, index) => lines.push([indicator, department, yearTotals[index], cells[index]]));
  }
  const text = lines.map((line) => JSON.stringify(line)).sort().join('\n');
  return OFFSETS.map((offset) => fnv(text, offset)).join('');
}

function fnv(text: string, offset: number): string {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
