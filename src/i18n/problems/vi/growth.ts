import { PERIODS, type GrowthProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { periodName } from '../../terms';
import { enumerate } from '../parts';
import { amount } from './words';

const FIGURES = { growth: 'Tốc độ tăng', base: 'Số cùng kỳ năm trước', level: 'Mức năm nay' };

const percent = (growth: number, decimals: number): string => amount(growth, { unit: '%', decimals });
const points = (growth: number, decimals: number): string => amount(growth, { unit: 'điểm %', decimals });

/** A unit, a sector, or a period with its name in running text: `quý I`, `6 tháng`. */
function part(id: string): string {
  const period = PERIODS.find((each) => each.id === id);
  if (period === undefined) return `"${id}"`;
  const name = periodName(period.id, 'vi');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const parts = (ids: readonly string[]): string => enumerate(ids.map(part), (more) => `và ${more} mục khác`);
const of = (id: string | null): string => (id === null ? '' : ` của ${part(id)}`);

export const growthSentences: SentencesFor<GrowthProblems> = {
  'growth.notANumber': ({ what, id, column }) =>
    `${FIGURES[what]}${of(id)}${column === undefined ? '' : ` (${part(column)})`} không phải là số hợp lệ; hãy nhập lại bằng chữ số.`,
  'growth.missingBase': ({ ids }) => `Chưa có số năm trước của ${parts(ids)} để tính tăng trưởng; hãy điền số năm trước (giá so sánh).`,
  'growth.negativeBase': ({ id, column, base, lattice }) =>
    `Số năm trước của ${part(id)}${column === undefined ? '' : ` (${part(column)})`} là ${amount(base, lattice)}, số âm không tính được tốc độ tăng; hãy sửa lại.`,
  'growth.noBase': ({ ids }) =>
    `Số năm trước của ${parts(ids)} bằng 0 nên không tính được tốc độ tăng; hãy nhập thẳng mức năm nay (0 nếu không có).`,
  'growth.emptyPlace': () => 'Tổng số năm trước bằng 0 nên không có căn cứ tính tốc độ tăng; hãy kiểm tra lại số năm trước.',
  'growth.missingLast': ({ ids }) =>
    `Chưa có tốc độ tăng năm trước của ${parts(ids)} để cộng thêm cùng một mức; hãy điền hoặc chọn cách giao cùng tốc độ.`,
  'growth.givenTwice': ({ id }) => `Với ${part(id)} đã nhập cả tốc độ tăng lẫn mức năm nay; hãy bỏ một trong hai.`,
  'growth.belowMinusHundred': ({ id, growth, decimals }) =>
    `Tốc độ tăng${of(id)} là ${percent(growth, decimals)}, không thể giảm quá 100 %; hãy sửa lại.`,
  'growth.tooCoarse': ({ id, target, base, level, shown, decimals, lattice }) =>
    `Từ số năm trước ${amount(base, lattice)}${of(id)} không có mức nào thể hiện đúng ${percent(target, decimals)}, gần nhất là ${amount(level, lattice)} ứng với ${percent(shown, decimals)}; hãy dùng đơn vị tính nhỏ hơn.`,
  'growth.periodsCross': ({ left, right }) =>
    left === right
      ? `Tốc độ tăng của ${part(left)} đã được giao rồi; hãy chỉ giữ một số.`
      : `Các kỳ ${part(left)} và ${part(right)} chồng lên nhau một phần; hãy bỏ tốc độ tăng của một kỳ.`,
  'growth.notTwelve': ({ id, months }) => `Số năm trước của ${part(id)} có ${months} tháng thay vì 12 tháng; hãy điền đủ 12 tháng.`,
  'growth.alreadyAbove': ({ target, needed, fixed, excess, decimals, lattice }) =>
    `Các phần đã có cộng lại ${amount(fixed, lattice)}, vượt mức ${amount(needed, lattice)} ứng với mục tiêu ${percent(target, decimals)} là ${amount(excess, lattice)}; hãy nâng mục tiêu hoặc giảm các phần đó.`,
  'growth.nothingOpen': ({ target, reached, difference, decimals }) =>
    `Mọi phần đều đã có số, đạt ${percent(reached, decimals)} so với mục tiêu ${percent(target, decimals)}, lệch ${points(difference, decimals)}; hãy bỏ trống ít nhất một phần để tính.`,
  'growth.partsMissTarget': ({ target, reached, changes, decimals }) => {
    const [first] = changes;
    const advice =
      first === undefined
        ? 'hãy sửa tốc độ tăng của các phần hoặc mục tiêu chung'
        : `hãy sửa ${part(first.id)} từ ${percent(first.from, decimals)} thành ${percent(first.to, decimals)}, hoặc sửa phần khác`;
    return `Tốc độ tăng của các phần gộp lại là ${percent(reached, decimals)}, không khớp mục tiêu ${percent(target, decimals)}; ${advice}.`;
  },
  'growth.notFolded': () => 'Chưa chọn phần để gộp thuế sản phẩm vào; hãy chọn một phần.',
  'growth.undefined': ({ ids }) => `Số năm trước của ${parts(ids)} bằng 0 nên không nêu được tốc độ tăng; hãy chỉ báo cáo mức năm nay.`,
  'growth.shownDiffers': ({ ids }) =>
    `Tốc độ tăng đã giao cho ${parts(ids)} không thể hiện được đúng vì số quá nhỏ so với đơn vị tính; hãy dùng đơn vị tính nhỏ hơn nếu cần.`,
  'growth.meanDiffers': ({ target, mean, decimals }) =>
    `Bình quân gia quyền các tốc độ tăng in ra là ${percent(mean, decimals)}, khác mục tiêu ${percent(target, decimals)} do làm tròn; hãy in thêm một chữ số thập phân nếu cần đối chiếu.`,
};
