/** Whether an indicator is GRDP, which is compiled for provinces only: districts and communes plan GTSX instead. */

const NAMES = /\bgrdp\b|tong san pham (?:tren|trong) dia ban/;

/**
 * Whether a name speaks of GRDP or of the tổng sản phẩm trên địa bàn, per head and its growth included.
 * Tone marks may be placed either way, composed or not (NFD), or lost; `ƣ` counts as `ư`.
 */
export function namesGrdp(name: string): boolean {
  return NAMES.test(plainLetters(name));
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ƣ/g, 'u')
    .replace(/\s+/g, ' ');
}
