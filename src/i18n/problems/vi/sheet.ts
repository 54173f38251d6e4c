import type { SheetProblems } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { enumerate } from '../parts';

interface Spot {
  readonly sheet: string;
  readonly address: string;
  readonly cells: number;
}

/** `Ô E5 trên trang "Chi tiết"`, and how many more say the same. */
const at = ({ sheet, address, cells }: Spot): string => {
  const shown = cells === 1 ? `Ô ${address}` : address.includes(':') ? `Các ô ${address}` : `Kể từ ô ${address}, ${formatNumber(cells, 'vi')} ô`;
  return `${shown} trên trang "${sheet}"`;
};
const each = ({ cells }: Spot): string => (cells === 1 ? '' : ' (ô đầu tiên)');
const shown = (value: string | number): string => (typeof value === 'number' ? formatNumber(value, 'vi') : value === '' ? 'để trống' : `"${value}"`);
const list = (names: readonly string[]): string => enumerate(names, (more) => `và ${more} dòng khác`);

export const sheetSentences: SentencesFor<SheetProblems> = {
  'sheet.overwritten': (data) =>
    data.shown === data.expected
      ? `${at(data)} vốn là công thức, nay là số nhập đè; số hiện vẫn đúng nhưng sẽ không đổi theo khi sửa số liệu, hãy khôi phục công thức.`
      : `${at(data)} vốn là công thức, nay bị nhập đè: đang ghi ${shown(data.shown)}, công thức cho ${shown(data.expected)}${each(data)}; hãy khôi phục công thức.`,
  'sheet.broken': (data) => `${at(data)} có công thức bị hỏng (${data.text}); hãy khôi phục công thức hoặc dòng, cột đã xóa.`,
  'sheet.changed': (data) =>
    data.shown === data.expected
      ? `${at(data)} có công thức khác với mẫu (=${data.formula}); kết quả hiện vẫn đúng, hãy xem lại hoặc khôi phục công thức.`
      : `${at(data)} có công thức khác với mẫu (=${data.formula}): cho ${shown(data.shown)}, công thức mẫu cho ${shown(data.expected)}${each(data)}; hãy khôi phục công thức.`,
  'sheet.skips': (data) => `${at(data)} có công thức bỏ sót dòng "${data.line}"; hãy khôi phục công thức để tính đủ các dòng.`,
  'sheet.notCalculated': (data) => `${at(data)} hiện kết quả cũ, chưa tính lại theo số liệu; hãy mở bằng Excel, bấm F9 (hoặc bật tính tự động) rồi lưu lại.`,
  'sheet.external': (data) => `${at(data)} lấy số từ tệp khác (=${data.formula}); hãy thay bằng số để người nhận vẫn thấy đúng.`,
  'sheet.twoReadings': ({ sheet, address, text, one, other }) =>
    `Ô ${address} trên trang "${sheet}" là chữ "${text}", có thể là ${formatNumber(one, 'vi')} hoặc ${formatNumber(other, 'vi')}; hãy nhập lại bằng số.`,
  'sheet.hiddenRows': ({ sheet, address, lines }) => `Trang "${sheet}" có dòng bị ẩn mà vẫn được tính (dòng ${address}: ${list(lines)}); hãy bỏ ẩn hoặc bỏ lọc để người xem thấy đủ.`,
  'sheet.hiddenColumns': ({ sheet, address, columns }) =>
    `Trang "${sheet}" có cột bị ẩn mà vẫn được tính (cột ${address}: ${enumerate(columns, (more) => `và ${more} cột khác`)}); hãy bỏ ẩn để người xem thấy đủ.`,
  'sheet.merged': (data) => `Các ô ${data.address} trên trang "${data.sheet}" bị gộp trong bảng số liệu, chỉ ô đầu còn giữ nội dung; hãy bỏ gộp và nhập lại số.`,
  'sheet.columnMoved': ({ sheet, column }) => `Cột "${column}" trên trang "${sheet}" không còn ở thứ tự cũ; số liệu vẫn được đọc theo tên cột, hãy xem lại việc di chuyển cột.`,
  'sheet.columnTwice': ({ sheet, address, column }) => `Trang "${sheet}" có hai cột "${column}", chỉ cột đầu được đọc, cột ở ${address} bị bỏ qua; hãy xóa hoặc đổi tên một cột.`,
  'sheet.lineWithoutKey': (data) => `${at(data)} có số trong một dòng không có mã, nên không thuộc chỉ tiêu hay đơn vị nào; hãy ghi mã ở hai cột đầu hoặc đưa dòng ra ngoài bảng.`,
  'sheet.unitDiffers': (data) =>
    `${data.indicator}: ô ${data.address} trên trang "${data.sheet}" ghi đơn vị tính "${data.found}", danh sách chỉ tiêu ghi "${data.expected}"; hãy thống nhất đơn vị tính.`,
  'sheet.renamed': ({ sheet, expected }) => `Trang "${sheet}" là trang "${expected}" đã được đổi tên; số liệu vẫn được đọc.`,
  'sheet.olderSchema': ({ found, known }) => `Sổ tính do phiên bản cũ lập (dạng ${found}, nay là dạng ${known}); các công thức không được đối chiếu, hãy lập lại các trang bằng một lần phân bổ.`,
};
