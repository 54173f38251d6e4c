import type { HostProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const hostSamples: SamplesOf<HostProblems> = {
  'host.tooOld': [{ required: 'ExcelApi 1.14' }],
  'host.busyEditing': [{}],
  'host.protectedSheet': [{ sheet: 'Chi tiết' }, { sheet: '' }],
  'host.protectedWorkbook': [{}],
  'host.filteredSheet': [{ sheet: 'Chi tiết' }, { sheet: '' }],
  'host.mergedCells': [{ sheet: 'Chi tiết', address: 'B2' }, { sheet: '', address: '' }],
  'host.sheetMissing': [{ sheet: 'Chi tiết' }],
  'host.changedMeanwhile': [{ sheet: 'Chi tiết', address: 'B2' }, { sheet: 'Chi tiết', address: '' }],
  'host.readBackDiffers': [{ sheet: 'Chi tiết', address: 'B2' }],
  'host.failedAndRestored': [{ officeCode: 'AccessDenied' }],
  'host.failedNotRestored': [{ officeCode: 'AccessDenied' }],
  'host.unfinished': [{}],
  'host.journalUnreadable': [{}],
  'host.refused': [{ officeCode: 'GeneralException' }],
};
