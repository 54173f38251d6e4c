/** Numbers that number something or belong to a name: khóa 14, quý 2, trên 10.000 dân, tại 3 thị trấn, lúa 2 vụ. */
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { unitAt } from './units';

/** Words behind which a number numbers something: điều 3, quý 2, khóa 14. */
const ORDINAL_WORDS = phraseSet(
  'điều|khoản|mục|điểm|số|ngày|tháng|năm|quý|khóa|kỳ|thứ|loại|cấp|hạng|nhóm|đường|quốc lộ|tỉnh lộ|vành đai|đợt|phiên|lần thứ|nhiệm kỳ|chương|phần|phụ lục|biểu|mẫu|tập|trang|hình|lớp|mức độ|tổ|ngã|mùng|mồng|thế kỷ|top|vụ|vùng|khu vực|chuyên đề|dự án thành phần|tiểu dự án|nội dung thành phần|đại đội|tiểu đoàn|km',
);

/** Nouns and verbs as well: "rau các loại 2.700 ha", "trồng ở hai vùng 500 ha" measure; only what is counted is numbered by them. */
const ORDINAL_NOUNS = phraseSet('loại|cấp|hạng|nhóm|đường|đợt|phần|mẫu|tập|lớp|tổ|vụ|vùng|khu vực|kỳ|nhiệm kỳ');

/** Kinds, grades and teams are not numbered higher. */
const HIGHEST_ORDINAL = 30;

/** "Quy mô dân số 1.183 nghìn người": the last syllable of another word. */
const COMPOUNDS = phraseSet('dân số|tổng số|doanh số|chỉ số|quân số|hệ số|tổng đường');

/** "khóa 14", "quý 2", "con thứ 3"; a colon or a figure's own word between them frees the number. */
export function numbersSomething(line: TokenLine, at: number, floor: number): boolean {
  if (isBaseOfRate(line, at) || isPlaceCount(line, at) || isCropsAYear(line, at)) return true;
  const word = ORDINAL_WORDS.before(line, at);
  if (word === null || word.from < floor || COMPOUNDS.before(line, at) !== null) return false;
  const sense = unitAt(line, at + 1)?.sense;
  // "số 15" numbers; "lúa cả năm 9.800 ha" and "hằng năm 13 - 14%" do not: a year is a token of its own.
  const isYearWord = /^(?:năm|nam)$/iu.test(line.tokens[at - 1]?.text ?? '');
  const isMany = sense === 'things' && Number(line.tokens[at]?.text) > HIGHEST_ORDINAL;
  if (ORDINAL_NOUNS.before(line, at) !== null && (sense === 'amount' || sense === 'persons' || isMany)) return false;
  return sense !== 'percent' && !(isYearWord && sense !== 'time');
}

const RATE_BASES = ['1', '01', '100', '1.000', '1000', '10.000', '10000', '100.000', '100000'];
const RATE_PREPOSITIONS = phraseSet('trên|/|tính trên|bình quân|trên mỗi');
const RATED = phraseSet('ha|dân|vạn dân|người|người dân|ha đất|km2|hộ|lao động|trẻ đẻ sống|trẻ|m2|nghìn dân|đơn vị|sào|xã|bé gái');

/** "trên 10.000 dân đạt 34 giường": what the rate counts by belongs to the name; the figure follows. */
function isBaseOfRate(line: TokenLine, at: number): boolean {
  if (!RATE_BASES.includes(line.tokens[at]?.text ?? '') || RATE_PREPOSITIONS.before(line, at) === null || RATED.at(line, at + 1) === null) return false;
  return line.tokens.slice(at + 1).some((token) => token.kind === 'number');
}

const PLACES = phraseSet('tại|ở|thuộc|của|giữa|trên địa bàn|nằm trên|ở cả|tại cả');

/** "tại 3 thị trấn", "của 12 xã": where, not how many. */
function isPlaceCount(line: TokenLine, at: number): boolean {
  return PLACES.before(line, at) !== null && unitAt(line, at + 1)?.sense === 'things';
}

const FIELDS = phraseSet('lúa|lúa nước|đất lúa|đất trồng lúa|đất chuyên trồng lúa|ruộng');
const CROPS = phraseSet('vụ');

/** "lúa nước 2 vụ": fields of two crops a year. */
function isCropsAYear(line: TokenLine, at: number): boolean {
  return /^0?[1-3]$/.test(line.tokens[at]?.text ?? '') && CROPS.at(line, at + 1) !== null && FIELDS.before(line, at) !== null;
}
