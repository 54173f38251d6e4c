import type { ConsistencyProblems, Contradiction, Slip } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { enumerate, printedFigure } from '../parts';

const SLIPS: Record<Slip, string> = {
  swapped: 'đảo hai chữ số',
  doubled: 'thừa một chữ số',
  dropped: 'thiếu một chữ số',
  decimalSign: 'sai dấu thập phân',
  thousandfold: 'sai đơn vị nghìn lần',
  replaced: 'sai một chữ số',
};

const print = (value: string, unit: string): string => printedFigure(`${value} ${unit}`.trim(), 'vi');
const members = ({ members: all }: Contradiction): string => enumerate(all.map(({ name, value, unit }) => `${short(name)} ${print(value, unit)}`), (more) => `và ${more} mục khác`);
const gap = ({ gap: size, unit }: Contradiction): string => print(size, unit);

/** Names of documents run long; the figure behind them must stay on the line. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name;
}

function advice({ repairs: [first] }: Contradiction): string {
  return first === undefined ? 'hãy đối chiếu lại văn bản' : `có thể ${SLIPS[first.slip]}: ${print(first.from, first.unit)} thành ${print(first.to, first.unit)}`;
}

export const consistencySentences: SentencesFor<ConsistencyProblems> = {
  'consistency.structureOpen': (data) => `"${short(data.structure)}" không khép về 100 %, lệch ít nhất ${gap(data)}; ${advice(data)}.`,
  'consistency.structureShort': (data) => `"${short(data.structure)}" thiếu ít nhất ${gap(data)} so với 100 %, có phải không kể thuế sản phẩm; nếu không thì ${advice(data)}.`,
  'consistency.partExceedsWhole': (data) => `"${short(data.part)}" lớn hơn "${short(data.whole)}" ít nhất ${gap(data)}; ${advice(data)}.`,
  'consistency.partsDiffer': (data) => `Các phần cộng lại khác "${short(data.whole)}" ít nhất ${gap(data)}; ${advice(data)}.`,
  'consistency.partsExceed': (data) => `Các phần cộng lại vượt "${short(data.whole)}" ít nhất ${gap(data)}, có phải các phần trùng nhau; nếu không thì ${advice(data)}.`,
  'consistency.perHeadDiffers': (data) => `Bình quân đầu người nhân dân số không ra tổng số (${members(data)}), lệch ít nhất ${gap(data)}; ${advice(data)}.`,
  'consistency.growthDiffers': (data) => `"${short(data.level)}" không khớp tốc độ tăng và số năm trước, lệch ít nhất ${gap(data)}; ${advice(data)}.`,
  'consistency.shareDiffers': (data) => `"${short(data.part)}" không khớp tỷ lệ nhân tổng số, lệch ít nhất ${gap(data)}; ${advice(data)}.`,
  'consistency.twice': (data) =>
    `"${short(data.target)}" có hai số khác nhau${data.documents.length === 0 ? '' : ` ở ${data.documents.join(' và ')}`}: ${data.members.map(({ value, unit }) => print(value, unit)).join(' và ')}; hãy chọn số đúng.`,
  'consistency.jump': (data) =>
    `Kế hoạch và thực hiện của "${short(data.target)}" chênh nhau khoảng ${data.factor} lần: ${data.members.map(({ value, unit }) => print(value, unit)).join(' và ')}; ${advice(data)}.`,
};
