/** Tables: the handlers of all their types, and what follows cells that change under them. */
import { tableAutoFilterTypes } from './auto-filter';
import { columnTypes } from './columns';
import { tableCollectionTypes } from './collection';
import { filterTypes } from './filter';
import { rowTypes } from './rows';
import { tableSortTypes } from './sort';
import { tableTypes as oneTableTypes } from './table';

export { tablesTouching } from './collection';
export { followCells } from './following';
export { registerTable } from './state';

export const tableTypes = {
  ...tableCollectionTypes,
  ...oneTableTypes,
  ...columnTypes,
  ...rowTypes,
  ...filterTypes,
  ...tableAutoFilterTypes,
  ...tableSortTypes,
};
