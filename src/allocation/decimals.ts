/** Decimals that figures are planned or printed at. */
import { refusal, success, type Result } from '../domain';

/** Whole, 0…9, so that counts of 10^-decimals stay exact; refused with `allocation.decimalsInvalid`. */
export function checkDecimals(decimals: number): Result<true> {
  const isValid = Number.isInteger(decimals) && decimals >= 0 && decimals <= 9;
  return isValid ? success(true) : refusal('allocation.decimalsInvalid', { decimals: String(decimals) });
}
