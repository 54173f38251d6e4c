/** What words say of a figure besides its name: prices, means over years. */
import { phraseSet } from '../text/phrases';
import { tokenizeName, type TokenLine } from '../text/tokens';

export const PRICE_BASES = phraseSet('giá so sánh | giá so sánh năm | giá cố định | giá cố định năm | gss | giá ss');
const CURRENT_PRICES = phraseSet('giá hiện hành | giá thực tế | ghh | theo giá hiện hành');
const YEARLY_MEANS = phraseSet('bình quân / năm | bình quân năm | trung bình mỗi năm | trung bình hằng năm | trung bình hàng năm | bình quân mỗi năm | bình quân hằng năm | bình quân hàng năm');

/** The prices said between two tokens: a base year, `hiện hành`, or nothing. */
export function priceBasisBetween(line: TokenLine, from: number, to: number): { price_basis?: string } {
  if (CURRENT_PRICES.first(line, from, to) !== null) return { price_basis: 'hiện hành' };
  const found = PRICE_BASES.first(line, from, to);
  const year = found && line.tokens.slice(found.to, found.to + 3).find((token) => /^(?:19|20)\d{2}$/.test(token.text));
  return year ? { price_basis: year.text } : {};
}

/** The prices a name speaks of. */
export function priceBasisIn(name: string): { price_basis?: string } {
  const line = tokenizeName(name);
  return priceBasisBetween(line, 0, line.tokens.length);
}

/** Whether a mean over the years is said between two tokens. */
export function saysYearlyMean(line: TokenLine, from: number, to: number): boolean {
  return YEARLY_MEANS.first(line, from, to) !== null;
}

/** Whether a name is of a mean over the years. */
export function isYearlyMean(name: string): boolean {
  const line = tokenizeName(name);
  return saysYearlyMean(line, 0, line.tokens.length);
}
