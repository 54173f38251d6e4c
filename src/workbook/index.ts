/** The plan as an ordinary workbook: every sheet declared once, plan ⇄ grids, change sets. */
export * from './change-set';
