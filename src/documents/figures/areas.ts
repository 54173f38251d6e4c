/** Places that receive a target: "Xã An Bình", "thành phố Thái Nguyên". */
import { printed } from './units';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';

const AREA_WORDS = phraseSet('xã | phường | thị trấn | huyện | thành phố | thị xã | quận | tỉnh | tp | tp . | tx | tx . | đặc khu | thôn | ubnd xã | ubnd phường | ubnd huyện | ubnd thành phố | ubnd thị trấn | ubnd thị xã');

export interface Area {
  readonly text: string;
  readonly to: number;
}

/** The place that begins at a token: its kind and a name in capitals. */
export function areaAt(line: TokenLine, from: number): Area | null {
  const word = AREA_WORDS.at(line, from);
  if (word === null) return null;
  let to = word.to;
  while (isNamePart(line, to)) to += 1;
  return to === word.to ? null : { text: printed(line, from, to), to };
}

/** A word with a capital, not an abbreviation; "Quận 1", "Phường 12" have a number. */
function isNamePart(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  return token?.kind === 'word' && /^\p{Lu}(?:\p{Ll}|$)/u.test(token.text);
}

/** Whether a whole name is a place. */
export function isAreaName(line: TokenLine, from: number, to: number): boolean {
  return areaAt(line, from)?.to === to;
}
