import { addsOverUnits } from '../../domain';
import { entriesOf, entryKey, placeOfEntry } from '../entries';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** What can only be counted: a scale word in front (nghìn người) makes an amount of it that may have decimals. */
const COUNTED = /^(?:người|lao động|học sinh|trẻ|hộ|xã|phường|thị trấn|thôn|xóm|bản|tổ dân phố|đơn vị|cơ quan|trường|lớp|doanh nghiệp|hợp tác xã|dự án|công trình|sản phẩm|giường|bác sĩ|con|căn|nhà|vụ|mô hình)(?:\s|$)/iu;

/** Persons, households, communes come whole. */
export const fraction = rule(
  { id: 'figure.fraction', family: 'figures', severity: 'warning', identity: 'x ∈ ℤ' },
  ({ tables }) => tables.flatMap((table) => (addsOverUnits(table.indicator.behaviour) && table.indicator.lattice.decimals > 0 && COUNTED.test(table.indicator.lattice.unit.normalize('NFC').trim()) ? [[table] as const] : [])),
  (table) => {
    const { name, lattice } = table.indicator;
    return entriesOf(table, (figure) => figure % 10 ** lattice.decimals !== 0, true).map((entry) =>
      foundOf({
        problem: miss('figure.fraction', { indicator: name, recipient: entry.name, period: entry.period, figure: entry.figure, lattice }),
        at: entryKey(table, entry),
        places: [placeOfEntry(table, entry)],
        severity: 'warning',
      }),
    );
  },
);
