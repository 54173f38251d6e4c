/**
 * Shares of one structure. Taxes less subsidies on products may be folded into services, listed as a part,
 * or left out, and then the parts stop between 88 and 100: that is asked about, anything else is wrong.
 */
import type { Finding } from './finding';
import { contradictionOf, findingOf } from './finding';
import { exact, isAbove, roundedTo, sumOf } from './exact';
import { missOf, type Identity } from './identity';
import { decimalsOf, groupedBy, memberOf, nameKey, type Loaded } from './loaded';

const [LEAST_WITHOUT_TAXES, WHOLE] = [exact(88), exact(100)];
/** Fewer shares than three may be an extract of the structure. */
const FULL = 3;

export function structureFindings(all: readonly Loaded[]): Finding[] {
  const shares = all.filter(({ target }) => target.kind === 'structure-share' && target.unit === '%' && target.bound === '=' && target.parent !== null);
  const names = new Set(shares.map(({ name, scope }) => `${scope}|${name}`));
  return groupedBy(shares, ({ scope, target }) => {
    const parent = nameKey(target.parent ?? '');
    // Parts of a part ("trong đó công nghiệp") have another whole than 100.
    return names.has(`${scope}|${parent}`) ? null : `${scope}|${parent}`;
  }).flatMap((group) => structureFinding(group));
}

function structureFinding(group: readonly [Loaded, ...Loaded[]]): Finding[] {
  if (group.length < 2) return [];
  const members = group.map((part) => memberOf(part, 0));
  const identity: Identity = { left: members.map((member) => [member]), right: WHOLE, relation: group.length < FULL ? '<=' : '=', unit: '%', exponent: 0, decimals: decimalsOf(members) };
  const miss = missOf(identity);
  if (miss === null) return [];
  const { low, high } = sumOf(members.map(({ figure }) => roundedTo(figure)));
  const mayLackTaxes = low !== null && high !== null && isAbove(WHOLE, low) && !isAbove(LEAST_WITHOUT_TAXES, high) && !group.some(({ target }) => /thuế|trợ cấp/iu.test(target.name.normalize('NFC')));
  const data = { ...contradictionOf(miss, '%'), structure: group[0].target.parent ?? '' };
  return [findingOf(mayLackTaxes ? 'consistency.structureShort' : 'consistency.structureOpen', data, miss, !mayLackTaxes)];
}
