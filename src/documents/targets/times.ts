/**
 * When a figure is meant for, said around its name:
 *
 *     time := prefix? (year-word year | span | date | period ("/"? "năm"? year)?) | year-words alone
 *
 * "đến cuối năm 2025", "giai đoạn 2021 - 2025", "quý I/2024", "tháng 12", "hằng năm".
 */
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { PERIODS } from '../figures/words';
import { printed } from '../figures/units';

const PREFIXES = phraseSet('lũy kế | lũy kế đến | lũy kế đến hết | lũy kế đến cuối | tính chung | ước đến | đến | tới | đến hết | đến cuối | hết | cuối | đầu | trong | vào | tính đến | từ nay đến | từ nay đến hết | tính đến hết | tính đến cuối | vào cuối | cả | riêng | kế hoạch | dự kiến | ước | ước thực hiện | thực hiện | kết quả thực hiện | bình quân | trước | xong trước | trước thời điểm');
const YEAR_WORDS = phraseSet('năm');
const DATE_WORDS = phraseSet('ngày | hết ngày | thời điểm | thời điểm ngày | tháng');
const SPAN_WORDS = phraseSet('năm học | giai đoạn | thời kỳ | 5 năm | 05 năm | năm năm | 3 năm | nhiệm kỳ | cả giai đoạn | cả nhiệm kỳ');
const ALONE = phraseSet(
  'trong 5 năm | 5 năm | 05 năm | trong 05 năm | năm năm | hằng năm | hàng năm | mỗi năm | bình quân mỗi năm | bình quân hằng năm | bình quân hàng năm | trong năm | cả năm | cuối năm | đến cuối năm | đến hết năm | năm nay | trong năm nay | đến cuối nhiệm kỳ | cuối nhiệm kỳ | trong nhiệm kỳ | đến năm cuối nhiệm kỳ | ước cả năm | ước thực hiện cả năm | thực hiện cả năm',
);

export interface Time {
  readonly from: number;
  /** Behind its last token. */
  readonly to: number;
  readonly year: number | null;
  /** Part of the year as printed. */
  readonly period: string | null;
  readonly isSpan: boolean;
  /** Words like "trong năm" that name no year: they may belong to a name. */
  readonly isVague: boolean;
}

/** The longest time that begins at a token, or null. */
export function timeAt(line: TokenLine, from: number): Time | null {
  let start = from;
  for (let prefix = PREFIXES.at(line, start); prefix !== null; prefix = PREFIXES.at(line, start)) start = prefix.to;
  // "5 năm 2016 - 2020" begins with a number, "kế hoạch năm" with what is a prefix elsewhere.
  for (const at of start === from ? [from] : [start, from]) {
    const exact = coreAt(line, at);
    if (exact !== null) return { ...exact, from };
  }
  const alone = ALONE.at(line, from);
  return alone === null ? null : { from, to: alone.to, year: null, period: null, isSpan: false, isVague: true };
}

/** The longest time that ends in front of a token and begins behind `floor`, or null. */
export function timeBefore(line: TokenLine, to: number, floor: number): Time | null {
  for (let from = Math.max(floor, to - 9); from < to; from += 1) {
    const time = timeAt(line, from);
    if (time?.to === to) return time;
  }
  return null;
}

function coreAt(line: TokenLine, from: number): Time | null {
  const time = { from, year: null, period: null, isSpan: false, isVague: false };
  const period = periodAt(line, from);
  if (period !== null) return { ...time, ...period };
  const span = SPAN_WORDS.at(line, from);
  if (span !== null && isSpan(line, span.to)) return { ...time, to: span.to + 1, year: lastYear(line, span.to), isSpan: true };
  const date = DATE_WORDS.at(line, from)?.to ?? from;
  if (isSpan(line, from)) return { ...time, to: from + 1, year: lastYear(line, from), isSpan: true };
  if (line.tokens[date]?.kind === 'date') return { ...time, to: date + 1, year: isDay(line, date) && !isReckonedTo(line, from) ? null : lastYear(line, date), period: monthOf(line, date) };
  const word = YEAR_WORDS.at(line, from)?.to ?? from;
  if (line.tokens[word]?.kind === 'year') return { ...time, to: word + 1, year: Number(line.tokens[word].text) };
  return null;
}

function periodAt(line: TokenLine, from: number): Pick<Time, 'to' | 'period' | 'year'> | null {
  const found = PERIODS.at(line, from);
  const month = /^(?:tháng|thang)$/.test(line.tokens[from]?.text.toLowerCase() ?? '') && line.tokens[from + 1]?.kind === 'number' ? from + 2 : null;
  const to = found?.to ?? month;
  if (to === null) return null;
  const sign = line.tokens[to]?.text === '/' ? to + 1 : (YEAR_WORDS.at(line, to)?.to ?? to);
  const year = line.tokens[sign]?.kind === 'year' ? Number(line.tokens[sign].text) : null;
  return { to: year === null ? to : sign + 1, period: printed(line, from, to), year };
}

const UNTIL = phraseSet('đến | ước đến | tính đến | tính đến hết | đến hết | hết | lũy kế đến | lũy kế đến hết | từ nay đến | từ nay đến hết');
const isDay = (line: TokenLine, at: number): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]/.test(line.tokens[at]?.text ?? '');
/** "ước đến 31/12/2023": figures counted to that day; "ngày 14/12/2019" is when somebody met, the 31st of January a deadline of the year before. */
const isReckonedTo = (line: TokenLine, from: number): boolean =>
  UNTIL.before(line, from) !== null && !line.tokens.slice(from, from + 4).some((token) => /^\d{1,2}[/.-]0?1[/.-]/.test(token.text));
/** "tháng 11/2023" is a part of the year. */
const monthOf = (line: TokenLine, at: number): string | null => {
  const [, month] = /^(\d{1,2})\/\d{4}$/.exec(line.tokens[at]?.text ?? '') ?? [];
  return month !== undefined && /^(?:tháng|thang)$/iu.test(line.tokens[at - 1]?.text ?? '') ? `tháng ${month}` : null;
};
const isSpan = (line: TokenLine, at: number): boolean => line.tokens[at]?.kind === 'date' && /^\d{4}\s*[-–—]\s*\d{4}$/.test(line.tokens[at].text);

function lastYear(line: TokenLine, at: number): number | null {
  const digits = /\d{4}$/.exec(line.tokens[at]?.text ?? '');
  return digits === null ? null : Number(digits[0]);
}

const QUARTERS = ['i', 'ii', 'iii', 'iv'];

/** The last month of a part of the year, 1–12: of "9 tháng đầu năm" 9, of "quý II" 6; null for another part. */
export function monthsUpTo(period: string): number | null {
  const [, count] = /^0?(\d{1,2}) tháng(?: đầu năm)?$/iu.exec(period) ?? [];
  if (count !== undefined) return Number(count);
  const [, quarter] = /^quý (i{1,3}|iv|[1-4])$/iu.exec(period) ?? [];
  if (quarter === undefined) return null;
  return 3 * (/\d/.test(quarter) ? Number(quarter) : QUARTERS.indexOf(quarter.toLowerCase()) + 1);
}
