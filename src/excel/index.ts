/** The door to Excel: the only folder that names Office.js. */
export { createOfficeWorkbook, type OfficeWorkbookOptions } from './office-workbook';
export { demandRequirements, meetsRequirements } from './requirements';
