/** The whole handler table. */
import type { HandlerTable } from '../table';
import { pageLayoutTypes } from './page-layout';
import { partTypes } from './parts';
import { rangeTypes } from './range';
import { rangeFormatTypes } from './range-format';
import { workbookTypes } from './workbook';
import { worksheetTypes } from './worksheets';

export const handlerTable: HandlerTable = {
  ...workbookTypes,
  ...worksheetTypes,
  ...partTypes,
  ...pageLayoutTypes,
  ...rangeTypes,
  ...rangeFormatTypes,
};
