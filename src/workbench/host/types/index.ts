/** The whole handler table. */
import type { HandlerTable } from '../table';
import { areaTypes } from './areas';
import { borderTypes } from './borders';
import { commentTypes } from './comments';
import { conditionalTypes } from './conditional';
import { nameTypes } from './names';
import { pageLayoutTypes } from './page-layout';
import { partTypes } from './parts';
import { rangeTypes } from './range';
import { rangeFormatTypes } from './range-format';
import { rangeViewTypes } from './range-view';
import { sheetPartTypes } from './sheet-parts';
import { tableTypes } from './tables';
import { sortingTypes } from './range-sort';
import { validationTypes } from './validation';
import { workbookTypes } from './workbook';
import { worksheetTypes } from './worksheets';

export const handlerTable: HandlerTable = {
  ...workbookTypes,
  ...worksheetTypes,
  ...sheetPartTypes,
  ...partTypes,
  ...pageLayoutTypes,
  ...rangeTypes,
  ...areaTypes,
  ...tableTypes,
  ...nameTypes,
  ...validationTypes,
  ...conditionalTypes,
  ...commentTypes,
  ...rangeFormatTypes,
  ...borderTypes,
  ...rangeViewTypes,
  ...sortingTypes,
};
