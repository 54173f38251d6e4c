import type { SheetProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const ONE = { sheet: 'Chi tiết', address: 'E20', cells: 1 } as const;
const ROW = { sheet: 'Chi tiết', address: 'E20:P20', cells: 12 } as const;
const MANY = { sheet: 'Chi tiết', address: 'E20', cells: 1234 } as const;

export const sheetSamples: SamplesOf<SheetProblems> = {
  'sheet.overwritten': [
    { ...ONE, shown: 1250, expected: 1200.5 },
    { ...ROW, shown: 1200, expected: 1200 },
    { ...MANY, shown: '', expected: 'Đã phân bổ' },
  ],
  'sheet.broken': [{ ...ONE, text: '#REF!' }, { ...ROW, text: '#REF!' }],
  'sheet.changed': [
    { ...ONE, formula: 'SUM(E5:E9)', shown: 900, expected: 1200 },
    { ...ROW, formula: 'SUM(E5:E19)+0', shown: 1200, expected: 1200 },
  ],
  'sheet.skips': [{ ...ONE, line: 'Xã Yên Ninh' }, { ...ROW, line: 'Xã Yên Ninh' }],
  'sheet.notCalculated': [ONE, MANY],
  'sheet.external': [{ ...ONE, formula: "'[kế hoạch cũ.xlsx]Chi tiết'!E20" }],
  'sheet.twoReadings': [{ sheet: 'Chi tiết', address: 'E7', text: '1.234', one: 1234, other: 1.234 }],
  'sheet.hiddenRows': [{ sheet: 'Chi tiết', address: '7:9', lines: ['Xã Phú Đô', 'Xã Yên Lạc'] }],
  'sheet.hiddenColumns': [{ sheet: 'Chi tiết', address: 'G:H', columns: ['Tháng 3', 'Tháng 4'] }],
  'sheet.merged': [{ ...ROW }],
  'sheet.columnMoved': [{ sheet: 'Chi tiết', column: 'Tháng 3' }],
  'sheet.columnTwice': [{ sheet: 'Chi tiết', address: 'R4', column: 'Tháng 3' }],
  'sheet.lineWithoutKey': [ONE, ROW],
  'sheet.unitDiffers': [{ ...ONE, indicator: 'Thu ngân sách', found: 'tỷ đồng', expected: 'triệu đồng' }],
  'sheet.renamed': [{ sheet: 'Chi tiet 2025', expected: 'Chi tiết' }],
  'sheet.olderSchema': [{ found: 1, known: 2 }],
};
