/** Cutting a target's name out of the words around its figure. */
import { GOALS, HOLDS, LINKS, PERIODS } from '../figures/words';
import { printed } from '../figures/units';
import { Phrases } from '../text/phrases';
import type { TokenLine } from '../text/tokens';

const phrases = (text: string): Phrases<true> => new Phrases<true>(text.split('|').map((word): [string, true] => [word.trim(), true]));

/** "trong đó": what follows is a part of what stands in front. */
export const PARTS = phrases('trong đó | trong đó : | trong đó , | gồm | bao gồm | gồm có | riêng | chia ra | trong tổng số');
/** Words that only join clauses. */
const JOINTS = phrases(', | ; | . | - | – | — | và | ; và | + | đồng thời | còn lại | ( | ) | ” | “ | * | • | : | ... | …');
/** "Năm 2024," and the like in front of a name. */
const TIMES = phrases('năm | đến năm | đến cuối năm | đến hết năm | trong năm | cuối năm | hết năm | đến | tới năm | tính đến | hàng năm | hằng năm | mỗi năm | cả năm | giai đoạn | trong giai đoạn');
/** Verbs too short to name a target by themselves: the name goes on behind the figure. */
const VERBS = phrases(
  'giải ngân | hoàn thành | thực hiện | xây dựng | tổ chức | trồng | trồng mới | giải quyết | tạo | thu hút | cấp | hỗ trợ | đào tạo | công nhận | thành lập | có | xây mới | khởi công | triển khai | đầu tư | sửa chữa | cải tạo | thành lập mới | phát triển | kết nạp | tuyển | xử lý | thu gom | xóa | công nhận mới | phát triển mới | cứng hóa | bê tông hóa | duy trì | sắp xếp | tiếp tục | có ít nhất | tập trung | thu | đưa | cung cấp | tiếp nhận | khám | tiêm | phủ sóng | hoàn thiện | nâng cấp | xuất khẩu | đón | phục vụ | chuyển đổi | sản xuất | lắp đặt | toàn tỉnh | toàn huyện | toàn xã | toàn thành phố | cả tỉnh | toàn thị xã | toàn phường | trên địa bàn | cả nước | toàn tỉnh có | toàn huyện có | tổng số | thu hút được | đón được | đón tiếp | tăng | cho | công bố | ban hành | kiểm tra | thanh tra',
);
/** Openings that say when or how a figure came about. */
const OPENINGS = phrases('ước thực hiện | ước | kết quả | theo đó | ngoài ra | bên cạnh đó | đồng thời | dự kiến | riêng | thực hiện | kế hoạch');
const PREPOSITIONS = phrases('cho | của | với | tại | ở | từ | về | đối với | bằng | theo | khoảng | là | đạt | trên | dưới | có | được | để | và | các | những | thêm');

/** What a sentence says before it comes to its target. */
const LEADS = phrases('phấn đấu | phấn đấu đến năm | quyết tâm | phân đấu | phấn đấu nâng | phấn đấu đưa | đặt mục tiêu | mục tiêu là');

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
  if (!keepsVerb) from = behindLead(line, from, to);
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
    else if (!keepsVerb && opensTime(line, from, to)) [from, moved] = [(OPENINGS.at(line, from)?.to ?? from), true];
    else if (isPeriod(line, from, to)) [from, moved] = [to, true];
    else if (hold && hold.to <= to && isLower(line, hold.to, to)) [from, isHeld, moved] = [hold.to, true, true];
    else if (goal && goal.to <= to) [from, moved] = [goal.to, true];
  }
  for (let moved = true; moved && from < to; ) {
    moved = false;
    const link = LINKS.before(line, to) ?? JOINTS.before(line, to) ?? (keepsVerb ? null : PREPOSITIONS.before(line, to));
    const period = PERIODS.before(line, to);
    if (link && link.from >= from && !closesBracket(line, from, to)) [to, moved] = [link.from, true];
    else if (period && period.from > from) [to, moved] = [period.from, true];
  }
  const goal = from < to && !keepsVerb ? HOLDS.exactly(line, from, to) : null;
  if (goal) [to, isHeld] = [from, true];
  return { text: printed(line, from, to), from, to, isHeld, isPart, isShort: to - from === 0 || VERBS.exactly(line, from, to) !== null };
}

/** Longer than a name is likely to be. */
const LONG_NAME = 25;

/** In running text the name begins behind the last goal verb, or, in a long sentence, behind its last comma. */
function behindLead(line: TokenLine, from: number, to: number): number {
  for (let at = to - 2; at > from; at -= 1) {
    const goal = LEADS.before(line, at);
    if (goal && goal.from >= from) return at;
  }
  if (to - from <= LONG_NAME) return from;
  for (let at = to - 2; at > from; at -= 1) if (line.tokens[at - 1]?.text === ',') return at;
  return from;
}

/** Nothing but a part of the year: the name is the one in front. */
function isPeriod(line: TokenLine, from: number, to: number): boolean {
  const period = PERIODS.at(line, from);
  return period !== null && (period.to >= to || LINKS.exactly(line, period.to, to) !== null);
}

/** "Ước thực hiện năm 2025, …" */
function opensTime(line: TokenLine, from: number, to: number): boolean {
  const opening = OPENINGS.at(line, from);
  const time = opening && TIMES.at(line, opening.to);
  return time !== null && isTime(line, time.to, to);
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
