/**
 * Words, numbers and signs of a line with their places. Numbers that are no figures (dates, document
 * numbers, years, articles) are told apart here, so that the grammar of figures never sees them.
 */
import { bareOf, hasLostDiacritics, keyOf } from './spelling';

export type TokenKind = 'word' | 'number' | 'sign' | 'date' | 'reference' | 'year';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Spelling key of a word: tone marks in one place, or bare where the text lost its diacritics. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A line cut into tokens. */
export interface TokenLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Keys are bare words. */
  readonly isBare: boolean;
}

const DATE = /^(?:(?:[01]?\d|2[0-3])[:h][0-5]\d(?![\d%.,])|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\/\d{4}|(?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2}(?!%|[.,]\d))(?![\d\p{L}])/u;
/** 94/NQ-HĐND, 19-CT/TU, 2086/QĐ-TTg, 73/2023/NĐ-CP, 9495/UBND-TH. */
const REFERENCE = /^\d+(?:\/\d{4})?\s?[/-]\s?(?:\p{Lu}[\p{L}\d]*(?:[-–]\p{Lu}[\p{L}\d]*)*)(?:\/\p{Lu}[\p{L}]*)*(?![\p{Ll}])/u;
/** TCVN 4054:2005, QCVN 01-1:2018/BYT. */
const STANDARDS = /^(?:TCVN|QCVN|TCXDVN|ISO)$/;
const STANDARD = /^\d[\d.:-]{0,20}(?:\/\p{Lu}{1,10})?/u;
const NUMBER = /^\d+(?:[.,]\d+)*/;
/** Blanks between thousands, and a scanner's blank beside the decimal sign of a percentage: 1 250 000, 94 ,5 %. */
const SPACED_NUMBER = /^(?:\d{1,3}(?: \d{3})+(?=(?:,\d+)?\s+\p{L})|\d{1,3}(?: ,|, )\d{1,2}(?=\s*%))/u;
/** A scanner's letter in the place of the first digit: l.250. */
const NOISY_START = /^[lI]\d*[.,]\d/;
/** A scanner's letter inside a number: 1O5, l2,5. */
const NOISY_NUMBER = /^(?=[\dlIOo.,]*\d)[\dlIO][\dlIOo]*(?:[.,][\dlIOo]+)*(?![\p{L}\d])/u;
const WORD = /\p{L}[\p{L}\p{M}\d²³]*/uy;
/** Codes that begin with letters and hold digits: Covid-19, QL3, VNeID. */
const CODE = /^(?:\p{Lu}[\p{L}]*-\d+|\p{Lu}{1,4}\d+\p{L}*)(?![\p{L}\d])/u;
const [BLANK, TAB] = [0x20, 0x09];
const SIGNS = ['%0', '%o', '>=', '<=', '...'];

function match(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}

/** Tokens of a line. */
export function tokenize(text: string): TokenLine {
  const isBare = hasLostDiacritics(text);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === TAB) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, tokens.at(-1), isBare);
    tokens.push(token);
    at = token.end;
  }
  return { text, tokens, isBare };
}

/** Names and headings are looked at from many sides; the limit keeps hostile text from filling memory. */
const NAMED = new Map<string, TokenLine>();
const MOST_NAMED = 2000;

/** Tokens of a name or a heading, cut once. */
export function tokenizeName(name: string): TokenLine {
  let line = NAMED.get(name);
  if (line === undefined) {
    line = tokenize(name);
    if (NAMED.size >= MOST_NAMED) NAMED.clear();
    NAMED.set(name, line);
  }
  return line;
}

function tokenAt(text: string, at: number, before: Token | undefined, isBare: boolean): Token {
  const make = (kind: TokenKind, length: number): Token => {
    const printed = text.slice(at, at + length);
    const key = kind === 'word' ? (isBare ? bareOf(printed) : keyOf(printed)) : printed.toLowerCase();
    return { kind, text: printed, key, start: at, end: at + length };
  };
  const word = match(WORD, text, at);
  const isNoisy = (word === 'l' || word === 'I') && NOISY_START.test(text.slice(at, at + 8));
  if (word !== null && !isNoisy && !/[\dA-ZĐ]/.test(word.slice(-1)) && text.charAt(at + word.length) !== '-') return make('word', word.length);
  const rest = text.slice(at, at + 120);
  const isDigit = /^\d/.test(rest);
  if (isDigit) {
    const standard = before !== undefined && STANDARDS.test(before.text) ? STANDARD.exec(rest) : null;
    if (standard) return make('reference', standard[0].length);
    const date = DATE.exec(rest);
    if (date) return make('date', date[0].length);
    const reference = REFERENCE.exec(rest);
    if (reference && isReference(reference[0], before)) return make('reference', reference[0].length);
    const spaced = SPACED_NUMBER.exec(rest);
    if (spaced) return make('number', spaced[0].length);
    const noisy = NOISY_NUMBER.exec(rest);
    const number = NUMBER.exec(rest)?.[0] ?? '';
    if (noisy && noisy[0].length > number.length) return make('number', noisy[0].length);
    const isYear = /^(?:19|20)\d{2}$/.test(number) && isYearAfter(before, rest.slice(number.length));
    return make(isYear ? 'year' : 'number', number.length);
  }
  const code = CODE.exec(rest);
  if (code) return make('reference', code[0].length);
  if (NOISY_START.test(rest)) {
    const noisy = NOISY_NUMBER.exec(rest);
    if (noisy) return make('number', noisy[0].length);
  }
  if (word !== null) return make('word', word.length);
  const sign = SIGNS.find((candidate) => rest.startsWith(candidate) && !(/^%[0o]/.test(candidate) && /^%[0o][\d\p{L}]/u.test(rest)));
  return make('sign', sign?.length ?? 1);
}

const REFERENCE_WORDS = ['số', 'so', 'luật', 'luat'].map(keyOf);

/** "2086/QĐ-TTg" always; "45/KH" after "số"; never "9/10 xã" or "12-CSGT" by themselves. */
function isReference(found: string, before: Token | undefined): boolean {
  const letters = found.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase().replace(/TTG/, 'TTg')
    ? !/^(?:USD|HA|KM|KWH|MW|VND)$/.test(letters)
    : before !== undefined && REFERENCE_WORDS.includes(before.key);
}

const YEAR_WORDS = new Set(['với', 'voi', 'năm', 'nam', 'kỳ', 'ky', 'đến', 'den', 'đoạn', 'doan', 'và', 'va', 'so', 'vụ', 'vu', 'tháng', 'thang', 'quý', 'quy', 'sánh', 'sanh', 'định', 'dinh', 'cuối', 'cuoi', 'đầu', 'dau'].map(keyOf));

/** A number of four digits is a year behind the words that announce one, unless a unit follows it. */
function isYearAfter(before: Token | undefined, rest: string): boolean {
  if (/^\s*(?:%|t[ỷỉ](?!\s+(?:lệ|trọng|suất|số))|triệu|nghìn|ngàn|đồng|ha\b|xã|hộ|người|tấn)/iu.test(rest)) return false;
  if (before === undefined) return /^\s*[:;,)]|^\s*$|^\s*-\s*(?:19|20)\d{2}/.test(rest);
  return YEAR_WORDS.has(before.key) || /^[-–/(]$/.test(before.text) || before.kind === 'year';
}
