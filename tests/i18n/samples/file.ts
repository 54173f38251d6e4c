import type { FileProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const fileSamples: SamplesOf<FileProblems> = {
  'file.unreadable': [{ name: 'ke-hoach.xlsx' }],
  'file.empty': [{ name: 'a.csv' }],
  'file.tooLarge': [{ name: 'a.xlsx', bytes: 64_000_001, limit: 64_000_000 }],
  'file.unknownType': [{ name: 'a.rar' }],
  'file.notText': [{ name: 'a.csv' }],
  'file.encryptedOrOldFormat': [{ name: 'a.xls' }],
  'file.brokenZip': [{ name: 'a.xlsx' }],
  'file.bomb': [
    { name: 'a.xlsx', what: 'entries' },
    { name: 'a.xlsx', what: 'bytes' },
    { name: 'a.xlsx', what: 'cells' },
    { name: 'a.xlsx', what: 'depth' },
  ],
  'file.unsafeEntry': [{ name: 'a.xlsx', entry: '../x' }],
  'file.brokenXml': [{ name: 'a.xlsx', part: 'xl/workbook.xml' }],
  'file.missingPart': [{ name: 'a.xlsx', part: 'xl/workbook.xml' }],
  'file.brokenJson': [{ name: 'a.json' }],
  'file.badReference': [{ name: 'a.xlsx', part: 'xl/worksheets/sheet1.xml', reference: 'ZZZ9' }],
  'file.brokenCsv': [{ name: 'a.csv', row: 3 }],
  'file.textTooLong': [{ sheet: 'Chi tiết', address: 'B2', length: 40_000, limit: 32_767 }],
  'file.oddContent': [
    { sheet: 'Chi tiết', address: 'B2', what: 'number' },
    ...(
      [
        'stringIndex',
        'styleIndex',
        'boolean',
        'cellType',
        'sharedFormula',
        'noResult',
        'duplicateCell',
        'misplacedCell',
        'rowsHiddenByDefault',
        'sheetMissing',
        'sheetWithoutCells',
        'duplicateSheetName',
        'customXml',
        'macros',
        'externalLinks',
        'more',
      ] as const
    ).map((what) => ({ sheet: what === 'macros' ? null : 'Chi tiết', address: null, what })),
  ],
};
