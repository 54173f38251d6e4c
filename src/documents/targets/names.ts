/** Cutting a target's name out of the words around its figure. */
import { GOALS, HOLDS, LINKS } from '../figures/words';
import { printed } from '../figures/units';
import { Phrases } from '../text/phrases';
import type { TokenLine } from '../text/tokens';

const phrases = (text: string): Phrases<true> => new Phrases<true>(text.split('|').map((word): [string, true] => [word.trim(), true]));

/** "trong đó": what follows is a part of what stands in front. */
export const PARTS = phrases('trong đó | trong đó có | trong đó : | gồm | bao gồm | gồm có | riêng | chia ra | trong tổng số');
/** Words that only join clauses. */
const JOINTS = phrases(', | ; | . | - | – | — | và | ; và | + | đồng thời | còn lại | ( | ) | ” | “ | * | • | : | ... | …');
/** "Năm 2024," and the like in front of a name. */
const TIMES = phrases('năm | đến năm | đến cuối năm | đến hết năm | trong năm | cuối năm | hết năm | đến | tới năm | tính đến | hàng năm | hằng năm | mỗi năm | cả năm | giai đoạn | trong giai đoạn');
/** Verbs too short to name a target by themselves: the name goes on behind the figure. */
const VERBS = phrases(
  'giải ngân | hoàn thành | thực hiện | xây dựng | tổ chức | trồng | trồng mới | giải quyết | tạo | thu hút | cấp | hỗ trợ | đào tạo | công nhận | thành lập | có | xây mới | khởi công | triển khai | đầu tư | sửa chữa | cải tạo | thành lập mới | phát triển | kết nạp | tuyển | xử lý | thu gom | xóa | công nhận mới | phát triển mới | cứng hóa | bê tông hóa | duy trì | sắp xếp | tiếp tục | có ít nhất | tập trung | thu | đưa | cung cấp | tiếp nhận | khám | tiêm | phủ sóng | hoàn thiện | nâng cấp | xuất khẩu | đón | phục vụ | chuyển đổi | sản xuất | lắp đặt | cho | công bố | ban hành | kiểm tra | thanh tra',
);
const PREPOSITIONS = phrases('cho | của | với | tại | ở | từ | về | đối với | bằng | theo | khoảng | là | đạt | trên | dưới | có | được | để | và | các | những | thêm');

export interface Name {
  readonly text: string;
  /** Tokens the name was read from. */
  readonly from: number;
  readonly to: number;
  readonly isHeld: boolean;
  /** Introduced by "trong đó". */
  readonly isPart: boolean;
  /** Only a verb or nothing: look behind the figure. */
  readonly isShort: boolean;
}

/** The words between two tokens without what only leads up to a figure. */
export function nameBetween(line: TokenLine, start: number, end: number, keepsVerb: boolean): Name {
  let [from, to] = [start, end];
  let isHeld = false;
  let isPart = false;
  for (let moved = true; moved && from < to; ) {
    moved = false;
    const part = PARTS.at(line, from);
    const joint = JOINTS.at(line, from);
    const time = TIMES.at(line, from);
    const hold = HOLDS.at(line, from);
    const goal = keepsVerb ? null : GOALS.at(line, from);
    if (part && part.to <= to) [from, isPart, moved] = [part.to, true, true];
    else if (joint && joint.to <= to) [from, moved] = [joint.to, true];
    else if (time && isTime(line, time.to, to)) [from, moved] = [time.to + 1, true];
    else if (hold && hold.to <= to && isLower(line, hold.to, to)) [from, isHeld, moved] = [hold.to, true, true];
    else if (goal && goal.to <= to) [from, moved] = [goal.to, true];
  }
  for (let moved = true; moved && from < to; ) {
    moved = false;
    const link = LINKS.before(line, to) ?? JOINTS.before(line, to) ?? (keepsVerb ? null : PREPOSITIONS.before(line, to));
    if (link && link.from >= from && !closesBracket(line, from, to)) [to, moved] = [link.from, true];
  }
  const goal = from < to && !keepsVerb ? HOLDS.exactly(line, from, to) : null;
  if (goal) [to, isHeld] = [from, true];
  return { text: printed(line, from, to), from, to, isHeld, isPart, isShort: to - from === 0 || VERBS.exactly(line, from, to) !== null };
}

/** Whether a year follows "năm", so that the two are a time and not a name. */
function isTime(line: TokenLine, at: number, end: number): boolean {
  const kind = line.tokens[at]?.kind;
  return at < end && (kind === 'year' || kind === 'date');
}

function isLower(line: TokenLine, at: number, end: number): boolean {
  return at >= end || /^\p{Ll}/u.test(line.tokens[at]?.text ?? '');
}

/** A bracket that was opened inside the name is closed by its last token. */
function closesBracket(line: TokenLine, from: number, to: number): boolean {
  if (line.tokens[to - 1]?.text !== ')') return false;
  for (let at = to - 2; at >= from; at -= 1) if (line.tokens[at]?.text === '(') return true;
  return false;
}
