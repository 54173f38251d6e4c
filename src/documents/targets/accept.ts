/** Which figures of a line are there to be reached, and which only happen to stand in it. */
import { isAreaName } from '../figures/areas';
import { HOLDS } from '../figures/words';
import { phraseSet } from '../text/phrases';
import { tokenizeName, type TokenLine } from '../text/tokens';
import { isGoal, type Clause } from './clauses';
import { ERRANDS, INDICATORS, VERBS, WEAK_VERBS } from './indicators';

export interface Standing {
  readonly isAmongTargets: boolean;
  readonly isItem: boolean;
  readonly parent: string | null;
}

/** What is said of a level that stands in running text: "dư nợ đạt 31.200 tỷ đồng". */
const REACHES = phraseSet('đạt | ước đạt | là | còn | chiếm | đạt mức | hoàn thành | giải ngân | xuống còn | lên');
/** "Chương trình gồm 6 dự án" describes. */
const COMPRISES = phraseSet('gồm | bao gồm | gồm có | chia thành');
const UNIT_IN_BRACKETS = /\([^()]{1,20}\)$/;
/** Names of what a law or a drawing sets. */
const NO_TARGETS = phraseSet('phạt tiền | mức phạt | xử phạt | tốc độ thiết kế | tải trọng | điện áp | vốn điều lệ | định mức | bón | bón lót | bón thúc | liều lượng | lượng giống | được bầu | giữ chức | không có | không còn | không để | lượt xem | lượt truy cập | bí thư | là');
/** Of meetings: "198 đại biểu thay mặt cho 4.600 đảng viên". */
const STANDS_FOR = phraseSet('đại biểu | thay mặt | đại diện cho | thay mặt cho | tốc độ thiết kế | số phiếu | phiếu bầu | phiếu tín nhiệm | phiếu tán thành | giữ chức | được bầu');
const LASTING = phraseSet('tuổi thọ | thời gian | số ngày | số năm');
const NUMBERED = phraseSet('điện thoại | fax | số tài khoản | mã số | hộp thư | đt');
/** Tokens in front of a sentence's first words: a mark, a time. */
const LATEST_START = 4;
/** Longer than this, words behind a comma are a sentence and no item of an enumeration. */
const LONGEST_ITEM = 14;

/** The clauses of a line that are targets, in their order. */
export function targetsAmong(line: TokenLine, clauses: readonly Clause[], standing: Standing): Clause[] {
  const targets: Clause[] = [];
  for (const found of clauses) {
    // "Vụ xuân: 30.200 ha" below "Diện tích lúa": the season of what stands above.
    const clause = found.name === '' && found.period !== null && standing.parent !== null ? { ...found, name: standing.parent } : found;
    if (isTarget(line, clause, standing, targets.at(-1))) targets.push(clause);
  }
  return targets;
}

function isTarget(line: TokenLine, clause: Clause, standing: Standing, before: Clause | undefined): boolean {
  const { figure, name } = clause;
  if (!/\p{L}{2}/u.test(name) || /^trong$/iu.test(name)) return false;
  const words = tokenizeName(name);
  if (COMPRISES.before(words, words.tokens.length) !== null || NO_TARGETS.at(words, 0) !== null || STANDS_FOR.first(words, 0) !== null) return false;
  if (ERRANDS.before(words, words.tokens.length) !== null && INDICATORS.at(words, 0) === null) return false;
  const sense = figure.unit?.sense;
  const isIndicator = INDICATORS.at(words, 0) !== null;
  const isLabelled = line.tokens[figure.from]?.text === ':' || line.tokens[figure.from - 1]?.text === ':';
  const isReached = REACHES.first(line, clause.from, figure.number) !== null;
  if (sense === 'time') return LASTING.first(words, 0) !== null;
  // "Diện tích lúa (ha): xã Bản Ngoại 285"
  if (figure.unit === null && clause.parent !== null && UNIT_IN_BRACKETS.test(clause.parent) && isAreaName(words, 0, words.tokens.length)) return true;
  if (figure.unit === null) return (isLabelled || (isReached && isIndicator) || (isIndicator && figure.bound !== '=')) && clause.also === null && NUMBERED.first(words, 0) === null;
  if (sense === 'things' && figure.of === null && (COMPRISES.before(line, figure.number) !== null || line.tokens[figure.number - 1]?.text === '(') && before === undefined) return false;
  const isListed = standing.isItem || standing.isAmongTargets || standing.parent !== null;
  if (isLabelled || standing.isAmongTargets || figure.of !== null || isGoal(line, clause) || clause.isHeld) return true;
  if (sense === 'percent' || sense === 'points') return isListed || clause.isInFront || isIndicator || clause.area !== null || isReached || HOLDS.isIn(line, figure.number) || before?.figure.unit?.sense === 'percent' || (VERBS.at(words, 0) !== null && clause.start <= LATEST_START) || /đạt|hoàn thành|giải ngân|chiếm/iu.test(line.text);
  if (isListed && (!clause.isCut || clause.isInFront)) return true;
  const verb = tokenizeName(clause.verb);
  if (clause.verb !== '' && (sense !== 'things' || WEAK_VERBS.exactly(verb, 0, verb.tokens.length) === null)) return true;
  // "Đào tạo nghề cho 1.850 người": work that a sentence begins with.
  const isWork = VERBS.at(words, 0) !== null && WEAK_VERBS.at(words, 0) === null && clause.start <= LATEST_START;
  return isIndicator || isReached || clause.area !== null || isWork || (clause.isCarried && before?.figure.unit?.sense === sense) || goesOn(clause, before);
}

/** "…, đàn lợn 240.000 con": an enumeration goes on with a short name. */
function goesOn(clause: Clause, before: Clause | undefined): boolean {
  return before !== undefined && clause.from - before.to <= 3 && clause.figure.from - clause.from <= LONGEST_ITEM;
}
