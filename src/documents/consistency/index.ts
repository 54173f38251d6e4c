/**
 * Whether the targets of loaded documents can all be true. Published figures are intervals: a finding says
 * that no true values exist which print like these and satisfy an identity, by how much at least, and which
 * single slip of the pen would explain it.
 */
import { derivedFindings } from './derived';
import type { Finding } from './finding';
import { loadedFrom, type LoadedTargets } from './loaded';
import { partFindings } from './parts';
import { repeatedFindings } from './repeated';
import { structureFindings } from './structures';

export type { Finding as ConsistencyFinding } from './finding';
export type { LoadedTargets } from './loaded';

/** Contradictions among the targets of all documents: the certain ones first, then what is to be asked. */
export function consistencyOf(files: readonly LoadedTargets[]): Finding[] {
  const all = loadedFrom(files);
  const findings = [...structureFindings(all), ...partFindings(all), ...derivedFindings(all), ...repeatedFindings(all)];
  return [...findings.filter(({ isCertain }) => isCertain), ...findings.filter(({ isCertain }) => !isCertain)];
}
