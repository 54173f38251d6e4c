/** The whole handler table. */
import type { HandlerTable } from '../table';
import { areaTypes } from './areas';
import { autoFilterTypes } from './auto-filter';
import { borderTypes } from './borders';
import { bindingTypes } from './bindings';
import { cellStyleTypes } from './cell-styles';
import { chartTypes } from './charts';
import { commentTypes } from './comments';
import { conditionalTypes } from './conditional';
import { customPropertyTypes } from './custom-properties';
import { functionTypes } from './functions';
import { nameTypes } from './names';
import { headerFooterTypes } from './headers-footers';
import { pageBreakTypes } from './page-breaks';
import { pageLayoutTypes } from './page-layout';
import { partTypes } from './parts';
import { rangeTypes } from './range';
import { rangeFormatTypes } from './range-format';
import { rangeViewTypes } from './range-view';
import { sheetPropertyTypes } from './sheet-properties';
import { sheetPartTypes } from './sheet-parts';
import { tableStyleTypes } from './table-styles';
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
  ...headerFooterTypes,
  ...pageBreakTypes,
  ...autoFilterTypes,
  ...sheetPropertyTypes,
  ...rangeTypes,
  ...areaTypes,
  ...tableTypes,
  ...nameTypes,
  ...validationTypes,
  ...conditionalTypes,
  ...commentTypes,
  ...chartTypes,
  ...bindingTypes,
  ...cellStyleTypes,
  ...tableStyleTypes,
  ...customPropertyTypes,
  ...functionTypes,
  ...rangeFormatTypes,
  ...borderTypes,
  ...rangeViewTypes,
  ...sortingTypes,
};
