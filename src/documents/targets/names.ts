/** Cutting a target's name out of the words around its figure. */
import { AGAINST, GOALS, HOLDS, LINKS, NOT_LINKS, PERIODS } from '../figures/words';
import { printed } from '../figures/units';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { areaAt } from '../figures/areas';
import { INDICATORS, TASKS, VERBS } from './indicators';
import { timeAt, timeBefore, type Time } from './times';

/** "trong đó": what follows is a part of what stands in front. */
export const PARTS = phraseSet('trong đó | trong đó : | trong đó , | gồm | bao gồm | gồm có | riêng | chia ra | trong tổng số');
/** Words that only join clauses. */
const JOINTS = phraseSet(', | ; | . | - | – | — | và | ; và | + | đồng thời | còn lại | ( | ) | ” | “ | * | • | : | ... | … | /');
/** Openings that say when or how a figure came about. */
const IS = phraseSet('là');
const WITH = phraseSet('với');
const REACHED = phraseSet('đạt');
const OPENINGS = phraseSet('do đó | do vậy | vì vậy | nhờ đó | nhờ vậy | nhìn chung | tính chung | trên cơ sở đó | trong khi đó | tuy nhiên | mặt khác | đặc biệt | nổi bật | đáng chú ý | bước sang | sang | theo kế hoạch | theo dự toán | theo nghị quyết | ước thực hiện | ước | kết quả | theo đó | ngoài ra | bên cạnh đó | đồng thời | dự kiến | riêng | thực hiện | kế hoạch | cùng với đó | cụ thể | tỉnh cũng | qua đó');
const CHANGING = phraseSet('tăng | giảm | đã tăng | đã giảm');
/** Sectors with a comma or a joint inside their names. */
const SECTORS = phraseSet(
  'công nghiệp , xây dựng | công nghiệp - xây dựng | công nghiệp và xây dựng | nông , lâm nghiệp | nông , lâm , thủy sản | nông nghiệp , lâm nghiệp | thương mại , dịch vụ | thương mại , du lịch | tiểu thủ công nghiệp , xây dựng | thôn , làng | xã , phường | xã , thị trấn | trâu , bò',
);
const PREPOSITIONS = phraseSet('cho | của | với | tại | ở | từ | về | đối với | bằng | theo | khoảng | là | đạt | trên | dưới | có | được | để | và | các | những | thêm');
/** In front of a name, and no part of it. */
const CONTINUES = phraseSet('tiếp tục | phấn đấu tiếp tục | toàn tỉnh | toàn huyện | toàn xã | toàn thành phố | toàn thị xã | toàn phường | cả tỉnh | cả nước | trên địa bàn | trên địa bàn tỉnh | trên địa bàn huyện | trên địa bàn xã');
const ACTORS = phraseSet('toàn quốc | việt nam | cả nước | tỉnh | huyện | xã | thành phố | thị xã | phường | toàn tỉnh | toàn huyện | toàn xã | toàn thành phố | đơn vị | ngành | toàn ngành');
const WHOLES = phraseSet('toàn tỉnh | toàn huyện | toàn xã | toàn thành phố | toàn thị xã | toàn phường | cả tỉnh | cả nước | cả huyện | trong đó toàn tỉnh');
const ASSIGNS = phraseSet('giao | giao cho');
/** "huyện có trên 40 sản phẩm …", "mỗi xóm có 01 tổ …": who has them names nothing. */
const HAVING = phraseSet('có | có ít nhất | có thêm');
const EACH = phraseSet('mỗi xã | mỗi thôn | mỗi xóm | mỗi huyện | mỗi phường | mỗi tổ | mỗi bản | mỗi ấp | mỗi trường | mỗi cơ quan | mỗi đơn vị | mỗi hộ | mỗi tổ dân phố');
/** Several who are to do it, said in front of the verb: "Các huyện hoàn thành …". */
const SEVERAL = phraseSet('các huyện | các xã | các phường | các đơn vị | các địa phương | các ngành | các sở , ngành | các cấp , các ngành | các xã , thị trấn | các xã , phường | các huyện , thành phố | các trường');
/** Offices begin so: "Giao Sở Xây dựng tham mưu triển khai …". */
const OFFICES = phraseSet('sở | cục | chi cục | ban | phòng | bhxh | bảo hiểm xã hội | công an | ubnd | hội | trung tâm | văn phòng | ngành | kho bạc | đoàn | liên đoàn | ủy ban | trường | công ty | bộ chỉ huy | ban chỉ huy | bệnh viện');
/** Verbs in front of a verb that say no more than that it is done. */
const BEGINS = phraseSet('hoàn thành | tiếp tục | triển khai | thực hiện | tập trung | tổ chức | hoàn thiện');
const ADVISES = phraseSet('tham mưu | chủ trì | chủ trì , phối hợp | phối hợp | chủ động | tham mưu , triển khai | chỉ đạo | tổ chức');
/** So many words the name of an office may have. */
const OFFICE_WORDS = 9;
const KEEP = phraseSet('giữ');
/** "… tăng thêm: 250 ha" says of the name what it counts. */
export const GAINS = phraseSet('tăng thêm');
/** In front of a season that belongs to the name. */
const CROPS = phraseSet('cây | rau | rau màu | cây trồng | sản xuất | cây màu | hoa màu');
/** Said of a name's figure, not part of the name. */
const YEARLY = phraseSet('bình quân mỗi năm | bình quân hằng năm | bình quân hàng năm | mỗi năm | trong 5 năm | 5 năm | 05 năm | bình quân / năm | bình quân năm');
const PRICE_WORDS = phraseSet('giá so sánh | giá cố định | giá ss | giá thực tế | giá hiện hành | so với | chuẩn nghèo | chuẩn');

/** What a sentence says before it comes to its target. */
const LEADS = phraseSet(
  'phấn đấu | phấn đấu đến năm | quyết tâm | phân đấu | phấn đấu nâng | phấn đấu đưa | đặt mục tiêu | đặt chỉ tiêu | đề ra chỉ tiêu | thông qua chỉ tiêu | giao chỉ tiêu | thông qua mục tiêu | xác định mục tiêu | xác định chỉ tiêu | đề ra mục tiêu | thống nhất mục tiêu | với mục tiêu | mục tiêu là | mục tiêu đến | , nâng | ; nâng | , đưa | , bảo đảm | , đảm bảo | ; bảo đảm | ; đảm bảo | , để | , nhằm | cho biết | cho biết , | khẳng định | khẳng định , | cho thấy | cho thấy , | nêu rõ | nêu rõ ,',
);

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
  /** Said in front of the name or behind it. */
  readonly year: number | null;
  readonly period: string | null;
  /** A time was said, be it only "đến cuối nhiệm kỳ". */
  readonly hasTime: boolean;
  /** The year opens the clause and so holds for those behind it. */
  readonly opensYear: boolean;
  /** Who is to reach it, said in front: "Giao huyện Vân Sơn trồng mới …". */
  readonly area: string | null;
}

interface Said {
  isHeld: boolean;
  isPart: boolean;
  year: number | null;
  period: string | null;
  opensYear: boolean;
  hasTime: boolean;
  area: string | null;
}

/** The words between two tokens without what only leads up to a figure. */
export function nameBetween(line: TokenLine, start: number, end: number, keepsVerb: boolean): Name {
  const said: Said = { isHeld: false, isPart: false, year: null, period: null, opensYear: false, hasTime: false, area: null };
  let from = start;
  if (!keepsVerb) {
    from = behindLead(line, start, end);
    // The year in front of what is skipped holds for what follows.
    const opening = from > start ? timeAt(line, start) : null;
    if (opening && opening.to <= from) note(said, opening, true);
    const season = PERIODS.first(line, start, from);
    if (season !== null) said.period = printed(line, season.from, season.to);
    said.area = from > start ? (areaAt(line, start)?.text ?? null) : null;
  }
  from = behindFront(line, from, end, keepsVerb, said);
  const to = beforeBack(line, from, end, keepsVerb, said);
  const isHaving = GOALS.at(line, end) !== null || HAVING.at(line, to) !== null;
  // "Xã Phú Thịnh phấn đấu có 100% hộ …": who is to reach it, and no name.
  const area = keepsVerb || !isHaving ? null : areaAt(line, from);
  if (to > from && !keepsVerb && isHaving && (ACTORS.exactly(line, from, to) !== null || EACH.exactly(line, from, to) !== null || area?.to === to)) {
    said.area ??= area?.text ?? null;
    from = to;
  }
  // "Lũy kế đến hết năm 2022 toàn tỉnh có 96/137 xã …": the whole place names nothing.
  if (!keepsVerb && WHOLES.exactly(line, from, to) !== null) from = to;
  const isEmpty = to <= from;
  return { ...said, text: keepsVerb ? printed(line, from, to) : withoutTime(line, from, to, said), from, to: Math.max(from, to), isShort: isEmpty || isVerbal(line, from, to) };
}

/** "Giá trị sản xuất năm 2025 (giá hiện hành)": the year in front of the bracket goes, the bracket stays. */
function withoutTime(line: TokenLine, from: number, to: number, said: Said): string {
  if (line.tokens[to - 1]?.text !== ')') return printed(line, from, to);
  let open = to - 2;
  while (open > from && line.tokens[open]?.text !== '(') open -= 1;
  const time = open > from ? timeBefore(line, open, from + 1) : null;
  if (time?.year == null || time.isSpan || PRICE_WORDS.before(line, time.from) !== null) return printed(line, from, to);
  note(said, time, false);
  return `${printed(line, from, time.from)} ${printed(line, open, to)}`;
}

function note(said: Said, time: Time, opens: boolean): void {
  said.hasTime = true;
  said.period ??= time.period;
  if (time.year === null) return;
  said.year ??= time.year;
  if (opens) said.opensYear = true;
}

/** Past everything in front of the name: joints, times, goal verbs, who is to reach it. */
function behindFront(line: TokenLine, start: number, end: number, keepsVerb: boolean, said: Said): number {
  let from = start;
  for (let before = -1; before !== from && from < end; ) {
    before = from;
    from = stepBehindFront(line, from, end, keepsVerb, said);
  }
  return from;
}

function stepBehindFront(line: TokenLine, from: number, end: number, keepsVerb: boolean, said: Said): number {
  const fits = <Found extends { readonly to: number }>(found: Found | null): Found | null => (found !== null && found.to <= end ? found : null);
  const part = fits(PARTS.at(line, from));
  if (part) {
    said.isPart = true;
    return part.to;
  }
  const time = fits(timeAt(line, from));
  if (time) {
    note(said, time, true);
    return time.to;
  }
  const joint = fits(JOINTS.at(line, from));
  if (joint) return joint.to;
  // "2) Diện tích sắn …", "b/ Sản lượng …" in the middle of a line.
  const isMark = line.tokens[from]?.kind === 'number' || /^[a-zđ]$/u.test(line.tokens[from]?.text ?? '');
  if (isMark && line.tokens[from + 1]?.text === (line.tokens[from]?.kind === 'number' ? ')' : '/') && from + 2 < end) return from + 2;
  const hold = fits(HOLDS.at(line, from) ?? (INDICATORS.at(line, from + 1) === null ? null : KEEP.at(line, from)));
  if (hold && isLower(line, hold.to, end)) {
    said.isHeld = true;
    return hold.to;
  }
  if (keepsVerb) return from;
  const opening = fits(OPENINGS.at(line, from));
  if (opening && (line.tokens[opening.to]?.text === ',' || timeAt(line, opening.to) !== null)) return opening.to;
  const area = fits(areaAt(line, from));
  if (area && area.to < end && isLower(line, area.to, end) && line.tokens[area.to]?.kind === 'word') {
    said.area = area.text;
    return area.to;
  }
  const assigns = fits(ASSIGNS.at(line, from));
  if (assigns && areaAt(line, assigns.to) !== null) return assigns.to;
  const office = officeAt(line, assigns?.to ?? from, end, assigns !== null);
  if (office !== null) {
    said.area ??= office.area;
    return office.to;
  }
  const field = behindField(line, from, end);
  if (field !== null) return field;
  const goal = fits(GOALS.at(line, from));
  // "nang suat" without its marks is "năng suất" before it is "nâng".
  if (goal && !(line.isBare && (INDICATORS.at(line, from)?.to ?? 0) > goal.to)) return goal.to;
  const skipped = fits(CONTINUES.at(line, from));
  return skipped && isLower(line, skipped.to, end) ? skipped.to : from;
}

const ABOUT = phraseSet('về | đối với | trong lĩnh vực | riêng về');
/** So many words tell what a sentence is about. */
const FIELD_WORDS = 6;

/** "Về xã hội, tỷ lệ hộ nghèo …": behind what the sentence is about. */
function behindField(line: TokenLine, from: number, end: number): number | null {
  if (ABOUT.at(line, from) === null) return null;
  for (let at = from + 1; at < end - 1 && at <= from + FIELD_WORDS; at += 1) if (/^[,:]$/.test(line.tokens[at]?.text ?? '')) return INDICATORS.at(line, at + 1) === null ? null : at + 1;
  return null;
}

/** Who is to do it in front of a verb: an office by its name, or several ("các huyện"). */
function officeAt(line: TokenLine, from: number, end: number, isAssigned: boolean): { readonly to: number; readonly area: string | null } | null {
  const several = SEVERAL.at(line, from);
  if (several !== null) return several.to < end && VERBS.at(line, several.to) !== null ? { to: several.to, area: null } : null;
  // "Hội nghị bố trí 120 phòng" tells; "Giao Hội Nông dân tỉnh phát triển …" assigns.
  if (!isAssigned || OFFICES.at(line, from) === null || !/^\p{Lu}/u.test(line.tokens[from]?.text ?? '')) return null;
  for (let at = from + 2; at < end && at <= from + OFFICE_WORDS && line.tokens[at]?.kind === 'word'; at += 1) {
    if (!/^\p{Ll}/u.test(line.tokens[at]?.text ?? '')) continue;
    let to = at;
    for (let told = ADVISES.at(line, to); told !== null && told.to < end; told = ADVISES.at(line, to)) to = told.to;
    const goal = GOALS.at(line, to);
    if (VERBS.at(line, to) !== null || (goal !== null && goal.to <= end)) return { to, area: printed(line, from, at) };
  }
  return null;
}

/** Back over links, prepositions and times behind the name. */
function beforeBack(line: TokenLine, from: number, end: number, keepsVerb: boolean, said: Said): number {
  let to = end;
  for (let before = -1; before !== to && to > from; ) {
    before = to;
    if (GAINS.before(line, to) !== null || NOT_LINKS.before(line, to) !== null) break;
    const compared = keepsVerb ? null : comparedFrom(line, from, to);
    if (compared !== null) {
      to = compared;
      continue;
    }
    const hold = keepsVerb ? null : HOLDS.before(line, to);
    const link = JOINTS.before(line, to) ?? (keepsVerb ? null : (LINKS.before(line, to) ?? PREPOSITIONS.before(line, to)));
    const time = timeBefore(line, to, from);
    if (hold && hold.from >= from) {
      said.isHeld = true;
      to = hold.from;
    } else if (time !== null && isOfCrop(line, time) && time.year !== null && timeBefore(line, to, time.from + 1)?.year != null) {
      // "cây vụ đông năm 2010": the season is the crop's.
      const year = timeBefore(line, to, time.from + 1);
      if (year !== null) note(said, year, false);
      to = year?.from ?? to;
    } else if (time && !isOfCrop(line, time) && (!time.isVague || YEARLY.exactly(line, time.from, to) !== null) && !isOfPrices(line, time)) {
      note(said, time, false);
      to = time.from;
    } else if (link && link.from >= from && !closesBracket(line, from, to)) to = link.from;
  }
  return to;
}

/** "giá so sánh năm 2010"; "giá hiện hành đến năm 2025" says until when. */
function isOfPrices(line: TokenLine, time: Time): boolean {
  return /^(?:năm|nam|\d.*)$/iu.test(line.tokens[time.from]?.text ?? '') && PRICE_WORDS.before(line, time.from) !== null;
}

/** "cây vụ đông", "sản xuất vụ xuân". */
function isOfCrop(line: TokenLine, time: Time): boolean {
  return time.period !== null && /^vụ/iu.test(time.period) && CROPS.before(line, time.from) !== null;
}

/** "… đã tăng so với năm 2016, ước đạt": where the comparison in front of a comma begins. */
function comparedFrom(line: TokenLine, from: number, to: number): number | null {
  if (line.tokens[to]?.text !== ',') return null;
  for (let at = to - 1; at > from && to - at < 8; at -= 1) {
    const changing = AGAINST.at(line, at) === null ? null : CHANGING.before(line, at);
    if (changing !== null && changing.from > from) return changing.from;
  }
  return null;
}

/** Longer than a name is likely to be. */
const LONG_NAME = 25;
/** As short as a sentence with a clause of its own behind a comma may be. */
const SENTENCE = 7;

/** Where the name begins in running text: behind the last goal verb, "trong đó", or a task told in front of it. */
function behindLead(line: TokenLine, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const lead = LEADS.before(line, at);
    if (lead && lead.from >= from) return at;
    // "… FDI với tổng vốn đăng ký": a name of its own behind "với".
    if (WITH.before(line, at) !== null && INDICATORS.at(line, at) !== null) return at;
    if (IS.before(line, at) !== null && (INDICATORS.at(line, at) !== null || timeAt(line, at) !== null)) return at;
    if (/^[,;]$/.test(line.tokens[at - 1]?.text ?? '') && PARTS.at(line, at) !== null && isOutsideBrackets(line, at, to)) return at;
  }
  // A verb right in front of the figure, behind whatever is told before it.
  const isSentence = to - from >= SENTENCE && INDICATORS.at(line, from) === null;
  for (let at = to - 1; isSentence && at > from && at > to - 5; at -= 1) if (line.tokens[at - 1]?.text === ',' && isVerbal(line, at, to) && !isInSector(line, at)) return at;
  const isTask = TASKS.at(line, from) !== null;
  for (let at = to - 1; isTask && at > from; at -= 1) if (REACHED.before(line, at) !== null && INDICATORS.at(line, at) !== null) return at;
  const isIndicator = INDICATORS.at(line, from) !== null;
  // Behind "650 ha" the words up to the comma are of those hectares.
  const isRest = from > 0 && line.tokens[from - 1]?.kind === 'word';
  for (let at = to - 1; !isTask && !isIndicator && at > from + (isRest ? 0 : SENTENCE_START); at -= 1) {
    if (/^[,;]$/.test(line.tokens[at - 1]?.text ?? '') && MEASURED.at(line, at) !== null) return at;
  }
  if (!isTask && to - from <= LONG_NAME) return from;
  let lastComma = from;
  for (let at = to - 1; at > from; at -= 1) {
    if (!/^[,;]$/.test(line.tokens[at - 1]?.text ?? '') || isInSector(line, at)) continue;
    if (INDICATORS.at(line, at) !== null || (!isIndicator && (VERBS.at(line, at) !== null || GOALS.at(line, at) !== null))) return at;
    if (lastComma === from) lastComma = at;
  }
  return isTask || isIndicator ? from : lastComma;
}

/** Behind these a comma begins a new name, whatever is told in front of it. */
const MEASURED = phraseSet('khu vực | tỷ lệ | tỷ trọng | tổng số | tổng thu | tổng vốn | tổng giá trị | giá trị | thu nhập bình quân | sản lượng | diện tích | năng suất | doanh thu | kim ngạch | tốc độ tăng | độ che phủ | số hộ | số lượng');
/** Words in front of the comma that tell something of their own. */
const SENTENCE_START = 4;

/** A comma or joint inside a sector's name stands in front of this token. */
function isInSector(line: TokenLine, at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from += 1) {
    const sector = SECTORS.at(line, from);
    if (sector !== null && sector.to > at) return true;
  }
  return false;
}

function isOutsideBrackets(line: TokenLine, from: number, to: number): boolean {
  return !line.tokens.slice(from, to).some((token) => token.text === ')');
}

/** Nothing but verbs too short to name a target: "xây dựng, sửa chữa". */
function isVerbal(line: TokenLine, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    // The longest verb first; "xây mới" before "xây".
    const verb = VERBS.at(line, at);
    if (verb === null || verb.to > to) return false;
    if (verb.to === to) return true;
    const isJoined = /^(?:,|và)$/.test(line.tokens[verb.to]?.text ?? '');
    // "Hoàn thành trồng mới 387,5 ha"; "Thu hút đầu tư" is a name.
    if (!isJoined && BEGINS.exactly(line, at, verb.to) === null) return false;
    at = isJoined ? verb.to + 1 : verb.to;
  }
  return false;
}

function isLower(line: TokenLine, at: number, end: number): boolean {
  return at >= end || /^\p{Ll}/u.test(line.tokens[at]?.text ?? '') || /^\p{Lu}{2}/u.test(line.tokens[at]?.text ?? '');
}

const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', '”': '“', '"': '"' };

/** A bracket or quotation that was opened inside the name is closed by its last token. */
function closesBracket(line: TokenLine, from: number, to: number): boolean {
  const opening = OPENED_BY[line.tokens[to - 1]?.text ?? ''];
  if (opening === undefined) return false;
  for (let at = to - 2; at >= from; at -= 1) if (line.tokens[at]?.text === opening) return true;
  return false;
}
