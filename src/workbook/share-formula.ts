/**
 * Shares that close: the largest remainder written as one ordinary formula, cell for cell equal to
 * `closeShares` of the engine (ROUND of three thirds would print 99,9). A part gets the whole units
 * of its share and one more when it is among the largest remainders; ties go to the larger amount,
 * then to the earlier line. A negative whole mirrors all amounts first.
 */

/** Addresses of a structure's amounts: `parts` e.g. `G5:G7`, `whole` e.g. `G8`, `part` e.g. `G5`. */
export interface ShareAddresses {
  readonly part: string;
  readonly parts: string;
  readonly whole: string;
}

/**
 * The greatest product of a whole's count and the units of its shares (1000 for percent with one
 * decimal). Above it spreadsheets take a remainder of 1 for none, and shares would not close.
 */
export const MOST_SHARED = 2 ** 47;

/**
 * The formula (without `=`) of one part's share in percent; the empty text where the whole is zero.
 * @param amountDecimals decimals of the amounts, which are turned into whole counts first so that
 *   remainders are compared exactly
 * @param shareDecimals decimals the share is printed with
 */
export function shareFormula(addresses: ShareAddresses, amountDecimals: number, shareDecimals: number): string {
  const wholeCount = countFormula(addresses.whole, amountDecimals);
  const count = (address: string): string => `${countFormula(address, amountDecimals)}*SIGN(${wholeCount})`;
  const units = 100 * 10 ** shareDecimals;
  const [part, parts, whole] = [count(addresses.part), count(addresses.parts), `ABS(${wholeCount})`];
  const remainder = `MOD(${part}*${units},${whole})`;
  const remainders = `MOD(${parts}*${units},${whole})`;
  const ahead =
    `(${remainders}>${remainder})+(${remainders}=${remainder})*` +
    // Not ROW(…)<ROW(…): the embedded spreadsheet compares arrays of row numbers wrongly, differences rightly.
    `((${parts}>${part})+(${parts}=${part})*(ROW(${addresses.parts})-ROW(${addresses.part})<0))`;
  const left = `${units}-SUMPRODUCT(INT(${parts}*${units}/${whole}))`;
  const share = `INT(${part}*${units}/${whole})+IF(SUMPRODUCT(${ahead})<${left},1,0)`;
  return `IF(${wholeCount}=0,"",(${share})/${10 ** shareDecimals})`;
}

/** What the parts' shares add up to; the empty text where the whole is zero. */
export function sharesTotalFormula(shares: string, whole: string, amountDecimals: number, shareDecimals: number): string {
  return `IF(${countFormula(whole, amountDecimals)}=0,"",ROUND(SUM(${shares}),${shareDecimals}))`;
}

/** Counts, so that parts that cancel are 0 and not the dust their doubles leave. */
function countFormula(address: string, decimals: number): string {
  return decimals === 0 ? address : `ROUND(${address}*10^${decimals},0)`;
}
