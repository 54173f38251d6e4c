/** The head of an official document (decree 30/2020): number, place and day, issuer, kind, title. */
import type { DocumentHead } from '../document-reading';
import { isoDate } from './days';
import { isCapitals, letterLines, type LetterLine } from './lines';

/** The head ends well before this many lines. */
const HEAD_LINES = 90;
const LONGEST_TITLE = 600;

/** Kinds as they stand over a title, with the letters they have in numbers (decree 30/2020, appendix III). */
const KINDS: readonly (readonly [kind: string, bare: string, letters: string])[] = [
  ['nghị quyết', 'nghi quyet', 'NQ'],
  ['quyết định', 'quyet dinh', 'QĐ'],
  ['chỉ thị', 'chi thi', 'CT'],
  ['thông báo', 'thong bao', 'TB'],
  ['kế hoạch', 'ke hoach', 'KH'],
  ['báo cáo', 'bao cao', 'BC'],
  ['chương trình', 'chuong trinh', 'CTr'],
  ['kết luận', 'ket luan', 'KL'],
  ['tờ trình', 'to trinh', 'TTr'],
  ['hướng dẫn', 'huong dan', 'HD'],
  ['công điện', 'cong dien', 'CĐ'],
  ['đề án', 'de an', 'ĐA'],
  ['phương án', 'phuong an', 'PA'],
  ['quy định', 'quy dinh', 'QyĐ'],
];
const NUMBER = /(?:^|\s)so\s?[:.]\s*(\d*)\s*([/-])\s*/;
/** Letters of a number: NQ-HĐND, UBND-TH, KL/TU. */
const LETTERS = /^\p{Lu}[\p{L}\d]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d]*)*/u;
const DAY = /(?:^|\s)((?:\p{Lu}[\p{L}.]{0,20}\s){0,6}\p{Lu}[\p{L}.]{0,20})\s?,\s*(?:ngày|ngay)\s*(\d{0,2})[\s.…]*(?:tháng|thang)\s*(\d{0,2})[\s.…]*(?:năm|nam)\s*(\d{4})/u;
const SUBJECT = /^v\s?\/\s?v\s*:?\s*/i;
const ISSUER = /^(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|thu tuong chinh phu|chinh phu|quoc hoi|bo |so |cuc |chi cuc |tong cuc |ban chap hanh|tinh uy|thanh uy|huyen uy|dang uy|thi uy|van phong|uy ban mat tran|phong )/;
const SEAT = /^(tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong)\s/;
const PLACE = /\b(tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s+(?=\S)/g;
const NOT_ISSUER = /^(cong hoa|doc lap|dang cong san)/;
const PLANS = /(?:ke hoach|muc tieu|nhiem vu|chi tieu|du toan|phuong huong|chuong trinh|xay dung)[^.;]{0,200}?nam\s+((?:19|20)\d{2})/g;

/** @param text as {@link readSource} leaves it */
export function readHead(text: string): DocumentHead {
  const lines = letterLines(text, HEAD_LINES);
  const numbered = numberIn(lines);
  const day = dayIn(lines);
  const issuer = issuerIn(lines);
  const heading = lines.findIndex((line) => isKindHeading(line));
  const subject = lines.findIndex((line) => SUBJECT.test(line.text) || /(?:\s|^)v\s?\/\s?v\s/i.test(line.text));
  // A letter that sends a resolution has the resolution's heading further down.
  const isLetter = subject >= 0 && (heading < 0 || subject < heading);
  const kind = heading >= 0 && !isLetter ? kindNamed(lines[heading]) : kindOfNumber(numbered.letters) ?? (subject >= 0 ? 'công văn' : null);
  const title = isLetter ? subjectFrom(lines, subject) : heading >= 0 ? titleBelow(lines, heading) : null;
  return {
    number: numbered.number,
    date: day.date,
    issuer,
    kind,
    title,
    year: title === null ? null : yearOf(title),
    place: placeOf(issuer ?? '', text) ?? placeOf(title ?? '', text),
    ...replacedBy(text),
  };
}

/** "Nghị quyết này thay thế Nghị quyết số 15/NQ-HĐND ngày …"; a law in the preamble has no such number. */
const REPLACES = /(?:thay thế|thay cho|bãi bỏ)\s+(?:các\s+)?(?:nghị quyết|quyết định|kế hoạch|công văn|thông báo|chương trình|biểu)\s+(?:số\s*:?\s*)?(\d+(?:\/\d{4})?\s?[/-]\s?[A-ZĐ][A-ZĐ\d]*(?:[-–/][A-ZĐ][A-ZĐ\d]*)*)/giu;

function replacedBy(text: string): Pick<DocumentHead, 'replaces'> {
  const numbers = [...new Set([...text.matchAll(REPLACES)].map(([, number = '']) => number.replace(/\s/g, '')))];
  return numbers.length === 0 ? {} : { replaces: numbers };
}

/** The number is blank in drafts: "Số:   /TB-UBND" still says what kind it is. */
function numberIn(lines: readonly LetterLine[]): { readonly number: string | null; readonly letters: string } {
  for (const { text, bare } of lines) {
    const found = NUMBER.exec(bare);
    if (!found) continue;
    const letters = LETTERS.exec(text.slice(found.index + found[0].length))?.[0].replace(/\s/g, '') ?? '';
    if (letters.length < 2) continue;
    return { number: found[1] === '' ? null : `${found[1] ?? ''}${found[2] ?? '/'}${letters}`, letters };
  }
  return { number: null, letters: '' };
}

function dayIn(lines: readonly LetterLine[]): { readonly date: string | null } {
  for (const { text } of lines) {
    const [, , day = '', month = '', year = ''] = DAY.exec(text) ?? [];
    if (year === '') continue;
    if (month === '') return { date: null };
    return { date: day === '' ? `${year}-${month.padStart(2, '0')}` : isoDate(Number(day), Number(month), Number(year)) };
  }
  return { date: null };
}

/** In capitals above the number, over one line or two; the state's motto may stand beside it. */
function issuerIn(lines: readonly LetterLine[]): string | null {
  for (const [index, line] of lines.entries()) {
    const words = besideMotto(line.text);
    if (!isCapitals(words) || !ISSUER.test(`${line.bare} `) || NOT_ISSUER.test(line.bare)) continue;
    const next = lines.slice(index + 1, index + 3).find(({ text }) => text !== '');
    const seat = next !== undefined && SEAT.test(next.bare) ? besideMotto(next.text) : '';
    const whole = `${words} ${isCapitals(seat) ? seat : ''}`.replace(/\s+KH[ÓO]A\s.*$|\s*,.*$/u, '').trim();
    return whole.replace(/[\s._-]+$/u, '');
  }
  return null;
}

function besideMotto(text: string): string {
  return text.replace(/\s*(?:CỘNG H(?:ÒA|OÀ)|Độc lập|ĐẢNG CỘNG SẢN).*$/u, '').trim();
}

function isKindHeading(line: LetterLine): boolean {
  return isCapitals(line.text) && kindNamed(line) !== null;
}

function kindNamed(line: LetterLine | undefined): string | null {
  const words = line?.bare.replace(/[^a-z ]/g, '').trim() ?? '';
  return KINDS.find(([, bare]) => words === bare)?.[0] ?? null;
}

function kindOfNumber(letters: string): string | null {
  const [first = ''] = letters.split(/[-/]/);
  const named = KINDS.find(([, , known]) => known === first)?.[0];
  return named ?? (letters === '' ? null : 'công văn');
}

/** The lines below the kind, up to a blank line behind them, the issuer's line or what the document is based on. */
function titleBelow(lines: readonly LetterLine[], heading: number): string | null {
  const words: string[] = [];
  for (const line of lines.slice(heading + 1, heading + 12)) {
    if (line.text === '' || /^[-–—_=]+$/.test(line.text)) {
      if (words.length > 0) break;
      continue;
    }
    if (words.length > 0 && (isCapitals(line.text) || /^(can cu|kinh gui|thuc hien |dieu 1)/.test(line.bare))) break;
    words.push(line.text);
  }
  return tidy(words);
}

/** "V/v …" goes on over the next lines, up to a blank line that follows a finished phrase. */
function subjectFrom(lines: readonly LetterLine[], at: number): string | null {
  const words: string[] = [];
  for (const line of lines.slice(at, at + 8)) {
    if (line.text === '' || /^kinh gui/.test(line.bare)) break;
    words.push(words.length === 0 ? line.text.replace(/^.*?(?=v\s?\/\s?v)/i, '').replace(SUBJECT, '') : line.text);
  }
  return tidy(words);
}

function tidy(words: readonly string[]): string | null {
  const title = words.join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return title === '' ? null : title;
}

/** The last year the title names with a plan, else the last it names. */
function yearOf(title: string): number | null {
  const bare = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const planned = [...bare.matchAll(PLANS)].map((match) => Number(match[1]));
  const named = [...bare.matchAll(/nam\s+((?:19|20)\d{2})/g)].map((match) => Number(match[1]));
  const years = planned.length > 0 ? planned : named;
  return years.length === 0 ? null : Math.max(...years);
}

/** "TỈNH THÁI NGUYÊN" as the text spells it in small letters elsewhere. */
function placeOf(words: string, text: string): string | null {
  const bare = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const composed = words.normalize('NFC');
  for (const match of bare.matchAll(PLACE)) {
    const printed = composed.slice(match.index).replace(/[,;.(].*$/u, '');
    const name = isCapitals(printed) ? printed : /^\p{L}+(?:\s\p{Ll}+)?(?:\s\p{Lu}[\p{L}]*)+/u.exec(printed)?.[0];
    if (name === undefined || !/\s\p{Lu}/u.test(name)) continue;
    const spelled = isCapitals(name) ? smallSpelling(name.trim(), text) : name;
    return spelled.charAt(0).toUpperCase() + spelled.slice(1);
  }
  return null;
}

function smallSpelling(name: string, text: string): string {
  const lower = name.toLowerCase();
  const within = text.slice(0, 60_000);
  const folded = within.toLowerCase();
  for (let at = folded.indexOf(lower); at >= 0; at = folded.indexOf(lower, at + 1)) {
    const printed = within.slice(at, at + lower.length);
    if (!isCapitals(printed) && /\s\p{Lu}/u.test(printed)) return printed;
  }
  return lower.replace(/(^|\s)(\p{L})/gu, (_, blank: string, letter: string) => blank + letter.toUpperCase());
}
