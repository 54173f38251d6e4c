/** The year a document plans, out of its title and headings. */

/** A title goes on over the next line, not over a blank one. */
const PLANNED = /(?:kế hoạch|mục tiêu|nhiệm vụ|chỉ tiêu|dự toán|phương hướng|phát triển kinh tế)(?:[^.;:\n%]|\n(?!\s*\n)){0,160}?năm\s+((?:19|20)\d{2})(?!\s*[-–]\s*\d{4})/giu;
const YEAR = /năm\s+((?:19|20)\d{2})(?!\s*[-–]\s*\d{4})/giu;
/** In front of a year that something is compared with, or at whose prices it is reckoned. */
const NOT_PLANNED = /(?<!\p{L})(?:so với|so|giá|chuẩn|từ|sinh|tháng\s+\d{1,2}|giai đoạn)(?:\s+[\p{L}-]+){0,4}\s*$/iu;
const HEAD = 6000;
const BODY = 20_000;
/** A year nobody plans expressly counts only when it comes back. */
const OFTEN = 2;

/** The year of the plan, or null where the text names none for certain. */
export function planYearOf(text: string): number | null {
  const planned = yearsIn(text.slice(0, HEAD), PLANNED);
  if (planned.length > 0) return Math.max(...planned.slice(0, 4));
  const years = yearsIn(text.slice(0, BODY), YEAR);
  const often = years.filter((year) => years.filter((other) => other === year).length >= OFTEN);
  return often.length === 0 ? null : Math.max(...often);
}

export interface Signed {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

const SIGNED = /(?<!\p{L})ngày\s+[\d…. ]{0,8}\s*tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})/iu;

/** Year and month of the day a document was signed, "…, ngày 03 tháng 11 năm 2023", or null. */
export function signedIn(text: string): Signed | null {
  const [, month, year] = SIGNED.exec(text.slice(0, HEAD)) ?? [];
  return month === undefined || year === undefined || Number(month) < 1 || Number(month) > 12 ? null : { year: Number(year), month: Number(month) };
}

function yearsIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].search(/năm\s+\d{4}$/iu);
    return NOT_PLANNED.test(text.slice(Math.max(0, end - 40), end)) ? [] : [Number(match[1])];
  });
}
