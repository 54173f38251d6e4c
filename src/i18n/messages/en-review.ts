/** Words of the Thẩm định screen. */
import { formatNumber } from '../number';
import type { viReview } from './vi-review';

const n = (value: number): string => formatNumber(value, 'en');

export const enReview: typeof viReview = {
  title: 'Review submitted plans',
  hint: 'Drop the .xlsx workbooks that units sent; files are only read, never changed, and no figure leaves the machine.',
  basis: 'What was assigned',
  noBasis: 'The open workbook holds no plan; choose the plan, the record of assignments or a targets file to compare with.',
  basisIs: (place, year, units, isOpen) =>
    `Compared with ${isOpen ? 'the open workbook' : 'the chosen file'}: ${place} ${year}, ${units === 0 ? 'without a list of units' : `${n(units)} units`}.`,
  files: 'Workbooks to review',
  reading: (done, total, name) => `Read ${n(done)} of ${n(total)}${name === '' ? '' : `: ${name}`}`,
  summary: (files, came, all, faults) => `${n(files)} files · ${n(came)} of ${n(all)} units handed in · ${n(faults)} to be corrected`,
  standings: { missing: 'not handed in', faults: 'to be corrected', remarks: 'to be looked at', clean: 'holds' },
  origins: {
    identity: 'Whose file it is',
    tampering: 'Integrity',
    assignment: 'Against what was assigned',
    check: 'Whether the plan holds',
    completeness: 'What it must contain',
    peers: 'Beside the other units',
  },
  matrix: 'Units and indicators: plan against what was assigned',
  unit: 'Unit',
  standing: 'Result',
  indicator: 'Indicator',
  all: 'All',
  together: 'Whole place',
  waiting: (units) => `${n(units)} units missing`,
  cells: { notAssigned: 'added', missing: 'left out', notPlanned: 'no figure', changed: 'assignment changed', equal: '=' },
  legend: 'The sign = means as assigned; + and − above and below. Press a unit’s name to see what is to be said.',
  about: (unit) => `About ${unit}`,
  version: (version) => `version ${n(version)}`,
  cell: (sheet, address, content) => `[${sheet}, cell ${address}${content === '' ? '' : `: ${content}`}]`,
  otherFiles: (count) => `Files that do not count (${n(count)})`,
  missedSums: (count) => `Sums of the units that miss the target (${n(count)})`,
  correction: (unit, from, to) => `${unit}: ${from} → ${to}`,
  write: 'Write the report',
  written: 'The report was written as sheets of the open workbook.',
  clear: 'Remove all files',
};
