/** What a letter on plans asks of a plan: a checklist of codes, each with the words that ask for it. */
import type { Duty, Requirement, RequirementCode } from '../document-reading';
import { printed } from '../figures/units';
import type { TextLine } from '../text/layout';
import { Phrases } from '../text/phrases';
import { tokenize, type TokenLine } from '../text/tokens';
import { BODIES } from './words';

const phrasesFor = (code: RequirementCode, text: string): (readonly [string, RequirementCode])[] => text.split('|').map((phrase) => [phrase.trim(), code]);

/** The words that ask for each; longest first by nature of the lookup. */
const ASKED = new Phrases<RequirementCode>([
  ...phrasesFor('assign-departments', 'đến các phòng , ban | đến các phòng ban | cho các phòng , ban | đến từng phòng , ban | đến từng cơ quan , đơn vị | đến từng phòng | cho từng phòng , ban | đến các phòng | cho các cơ quan , đơn vị'),
  ...phrasesFor('assign-communes', 'các xã , phường , thị trấn | các xã , thị trấn | các xã , phường | từng xã , phường , thị trấn | từng xã , phường | từng xã , thị trấn | từng xã'),
  ...phrasesFor('phase-months', 'theo từng tháng | theo tháng | từng tháng | hằng tháng , quý | hàng tháng , quý | chi tiết từng tháng | phân kỳ theo tháng'),
  ...phrasesFor('phase-quarters', 'theo từng quý | theo quý | từng quý | tháng , quý | tháng và quý | hàng quý | hằng quý | quý , năm'),
  ...phrasesFor('phase-half-years', 'quý , 6 tháng | quý , 06 tháng | từng quý , 6 tháng | theo 6 tháng | 6 tháng và cả năm | 6 tháng , cả năm | 6 tháng , năm'),
  ...phrasesFor('revenue-sources', 'các nguồn thu | nguồn thu , biện pháp thu | rõ các nguồn thu | từng nguồn thu | biện pháp thu'),
  ...phrasesFor('leaders', 'phân công lãnh đạo | lãnh đạo phụ trách | phân công rõ lãnh đạo | lãnh đạo chịu trách nhiệm | phân công đồng chí lãnh đạo | lãnh đạo phụ trách chỉ đạo | người đứng đầu chịu trách nhiệm'),
  ...phrasesFor('headroom', 'dư địa | dư địa phát triển | dư địa tăng trưởng | tiềm năng tăng trưởng | động lực tăng trưởng mới'),
  ...phrasesFor('figures', 'số liệu mang tính thuyết phục | dẫn chứng số liệu | con số cụ thể | số liệu cụ thể | số liệu chứng minh | minh chứng số liệu | lượng hóa | bằng con số'),
  ...phrasesFor('solutions', 'giải pháp cụ thể | định hướng giải pháp | đề ra giải pháp | nhiệm vụ , giải pháp | các giải pháp | giải pháp thực hiện | giải pháp trọng tâm'),
  ...phrasesFor('key-projects', 'dự án trọng tâm | dự án trọng điểm | dự án trọng tâm , trọng điểm | công trình trọng điểm | dự án , công trình trọng điểm | dự án động lực'),
  ...phrasesFor('appraisal', 'thẩm định | xem xét , thẩm định | cho ý kiến thẩm định | lấy ý kiến thẩm định'),
]);
/** Those that only such a letter asks for; without several of them a document is none. */
const TELLING: readonly RequirementCode[] = ['assign-departments', 'assign-communes', 'phase-months', 'phase-quarters', 'leaders', 'headroom', 'figures', 'key-projects', 'revenue-sources'];
const LEAST_TELLING = 3;
/** Near enough to the others to be about the same plan. */
const PLANNING = /(?:phân giao|phân kỳ|phân bổ|xây dựng kế hoạch|phân khai|giao chỉ tiêu|chỉ tiêu kế hoạch|mục tiêu thực hiện|kế hoạch hành động|dư địa)/iu;
const SENDING = new Phrases<true>(['gửi', 'báo cáo', 'lấy ý kiến', 'xin ý kiến', 'trình'].map((word): [string, true] => [word, true]));

/**
 * @param paragraphs as {@link paragraphsOf} puts them together
 * @param duties the document's duties: the day a required thing is due is taken from them
 * @returns empty where the document is no letter that asks for plans
 */
export function readRequirements(paragraphs: readonly TextLine[], duties: readonly Duty[], origin: (place: number) => number): Requirement[] {
  const found = new Map<RequirementCode, Requirement>();
  const asking: TextLine[] = [];
  for (const block of paragraphs) {
    // What a letter is based on ends with a colon and asks for nothing.
    if (!PLANNING.test(block.text) || (block.mark.kind === 'plain' && /:[\s*]*$/.test(block.text))) continue;
    const line = tokenize(block.text.replace(/\*/g, ' '));
    const here = requirementsIn(block, line, origin);
    if (new Set(here.map(({ code }) => code).filter((code) => TELLING.includes(code))).size === 0) continue;
    asking.push(block);
    for (const requirement of here) if (!found.has(requirement.code)) found.set(requirement.code, requirement);
  }
  const telling = TELLING.filter((code) => found.has(code));
  if (telling.length < LEAST_TELLING) return [];
  const due = duties.find((duty) => asking.some((block) => duty.position >= origin(block.start) && duty.position < origin(block.start + block.text.length)));
  return [
    ...found.values(),
    ...(due === undefined ? [] : [{ code: 'deadline' as const, due: due.due, evidence: due.evidence, position: due.position }]),
  ];
}

function requirementsIn(block: TextLine, line: TokenLine, origin: (place: number) => number): Requirement[] {
  const found: Requirement[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    const asked = ASKED.at(line, at);
    if (asked === null) continue;
    const span = clauseAround(line, asked.from, asked.to);
    const count = asked.value === 'key-projects' ? countBefore(line, asked.from) : null;
    // Projects are asked for by their number; "các dự án trọng điểm" only speaks of them.
    if (asked.value === 'key-projects' && count === null) continue;
    const by = asked.value === 'appraisal' ? sentTo(line, span.from, asked.from) : [];
    if (asked.value === 'appraisal' && by.length === 0) continue;
    const start = line.tokens[span.from]?.start ?? 0;
    found.push({
      code: asked.value,
      ...(count !== null && { count }),
      ...(by.length > 0 && { by }),
      evidence: printed(line, span.from, span.to),
      position: origin(block.start + start),
    });
  }
  return found;
}

/** The words between the signs that end a sentence or a part of one. */
function clauseAround(line: TokenLine, from: number, to: number): { readonly from: number; readonly to: number } {
  const isEnd = (at: number): boolean => /^[.;:]$/.test(line.tokens[at]?.text ?? '');
  let [start, end] = [from, to];
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  while (end < line.tokens.length && !isEnd(end)) end += 1;
  return { from: start, to: end };
}

/** "từ 02 dự án", "ít nhất 2 dự án". */
function countBefore(line: TokenLine, at: number): number | null {
  const token = line.tokens[at - 1];
  return token?.kind === 'number' && /^\d{1,3}$/.test(token.text) ? Number(token.text) : null;
}

/** Who appraises: those named between "gửi" and the word itself. */
function sentTo(line: TokenLine, from: number, to: number): string[] {
  let start = -1;
  for (let at = from; at < to; at += 1) {
    const sent = SENDING.at(line, at);
    if (sent !== null && BODIES.at(line, sent.to) !== null) start = sent.to;
  }
  if (start < 0) return [];
  const names: string[] = [];
  let begin = start;
  for (let at = start + 1; at <= to; at += 1) {
    const isJoint = /^(?:,|và)$/.test(line.tokens[at]?.text ?? '') && BODIES.at(line, at + 1) !== null;
    const isEnd = at === to || /^(?:để|xem)$/.test(line.tokens[at]?.text ?? '');
    if (!isJoint && !isEnd) continue;
    const name = printed(line, begin, at).replace(/[\s,]+$/u, '');
    if (name !== '') names.push(name);
    if (isEnd) break;
    begin = at + 1;
  }
  return names;
}
