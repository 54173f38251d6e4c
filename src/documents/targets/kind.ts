/** What a target is, by its figure first and its name second. */
import type { Figure } from '../figures/figure';
import { phraseSet, type Phrases } from '../text/phrases';
import { tokenizeName, type TokenLine } from '../text/tokens';
import type { TargetKind } from '../proposed-target';

/** A name that is itself a rate of growth. */
const GROWTH_NAMES = phraseSet('tốc độ tăng | tốc độ tăng trưởng | tăng trưởng | mức tăng | tốc độ phát triển | mức tăng trưởng | chỉ số sản xuất | chỉ số phát triển | tỷ lệ tăng trưởng | tỷ lệ tăng | tăng bình quân | tốc độ tăng bình quân');
/** Rates that hold the word growth and are none. */
const NOT_GROWTH = phraseSet('tỷ lệ tăng dân số | tỷ lệ tăng tự nhiên | tăng dân số | tăng tự nhiên | tỷ suất tăng | tốc độ tăng dân số | tỷ lệ tăng dân | đóng góp vào tăng trưởng | đóng góp vào tốc độ tăng | vào tăng trưởng | vào tốc độ tăng trưởng');
/** Names of a number of things whose unit is not printed. */
const NUMBERS = phraseSet('số | tổng số | số lượng');
const SHARE_NAMES = phraseSet('cơ cấu | tỷ trọng | tỉ trọng');
const STRUCTURES = phraseSet('cơ cấu | tỷ trọng');
const FALL_NAMES = phraseSet('giảm | kéo giảm | kiềm chế | kiềm chế , kéo giảm | kiềm chế và kéo giảm | giảm thiểu | mức giảm | tỷ lệ giảm | tốc độ giảm | giảm tỷ lệ | giảm nghèo');
/** "Số hộ nghèo giảm: 150 hộ". */
const FALLS = phraseSet('giảm | giảm bình quân | giảm bình quân / năm | giảm bình quân hằng năm | giảm bình quân hàng năm | giảm bình quân mỗi năm | giảm hằng năm | giảm hàng năm | giảm mỗi năm | giảm / năm');
const FALL_INSIDE = phraseSet('giảm trong năm | giảm so với | giảm bình quân | nghèo giảm | giảm / năm');
const PER_HEAD_NAMES = phraseSet('bình quân đầu người | / người | bình quân nhân khẩu | bình quân một người | bình quân / người');
/** Per ten thousand people and the like, said in the name. */
const PER_MANY = phraseSet('/ vạn dân | / 1 vạn dân | trên vạn dân | trên 1 vạn dân | / 10.000 dân | / 1.000 dân | / 100 dân | / 100 trẻ | trên 10.000 dân | / nghìn dân');
const INDEXES = phraseSet('chỉ số | điểm');
const MEANS = phraseSet('bình quân | trung bình');
const HEADS = phraseSet('đầu người | một người | mỗi người');
const PER_HEAD_UNITS = /^(?:người|nguoi|nhân khẩu|khẩu)/i;

/**
 * @param name as printed
 * @param parent name of the line it belongs under: the parts of a "Cơ cấu" are shares
 */
export function kindOf(figure: Pick<Figure, 'unit' | 'change' | 'start'>, name: string, parent: string | null): TargetKind {
  const { unit, change } = figure;
  const words = tokenizeName(name);
  const isFallNamed = FALLS.before(words, words.tokens.length) !== null;
  if (unit?.sense === 'percent' || unit?.sense === 'points') {
    if (change === 'times' || change === 'rise' || change === 'more') return 'growth';
    if (change === 'fall') return 'reduction';
    if (has(words, SHARE_NAMES) || (parent !== null && has(tokenizeName(parent), STRUCTURES))) return 'structure-share';
    if (change === 'to') return 'ratio';
    if (begins(words, FALL_NAMES) || isFallNamed || has(words, FALL_INSIDE)) return 'reduction';
    if (has(words, NOT_GROWTH)) return 'ratio';
    // The parts of a growth grow themselves: "Tốc độ tăng giá trị sản xuất: 10,8 %, trong đó nông nghiệp: 4,1 %".
    return has(words, GROWTH_NAMES) || (parent !== null && startsWith(parent, GROWTH_NAMES)) ? 'growth' : 'ratio';
  }
  if (unit?.sense === 'times') return 'growth';
  if (change === 'fall' || (isFallNamed && change === null)) return 'reduction';
  // "68 điểm" of an index measures it.
  if (unit?.base === 'điểm' && begins(words, INDEXES)) return 'level';
  if (unit !== null && unit.per !== null) {
    if (unit.base === 'tiêu chí') return 'ratio';
    if (PER_HEAD_UNITS.test(unit.per) || has(words, PER_HEAD_NAMES)) return 'per-capita';
    return /dân|dan\b|lao động|trẻ|bà mẹ|bé|km2|km²|phụ nữ/i.test(unit.per) && !unit.isMoney ? 'ratio' : 'level';
  }
  if (unit !== null && (has(words, PER_HEAD_NAMES) || (has(words, MEANS) && has(words, HEADS)))) return 'per-capita';
  if (begins(words, FALL_NAMES) && change === null) return 'reduction';
  if (has(words, PER_MANY)) return 'ratio';
  if (unit?.sense === 'things' || (unit === null && begins(words, NUMBERS))) return 'count';
  return 'level';
}

function has(line: TokenLine, set: Phrases<true>): boolean {
  return set.first(line, 0) !== null;
}

function begins(line: TokenLine, set: Phrases<true>): boolean {
  return set.at(line, 0) !== null;
}

function startsWith(text: string, set: Phrases<true>): boolean {
  return begins(tokenizeName(text), set);
}
