/**
 * Text from before Unicode: Windows-1258, TCVN 5712:1993 (TCVN3, fonts named .Vn…) and VNI for Windows.
 * Which it is shows in the words: only the right table makes words of officialese out of the bytes.
 */

const TCVN3_HIGH = 'ĂÂÊÔƠƯĐăâêôơưđ';
/** Bytes from B5 on; a point where the standard has no letter. */
const TCVN3_TONES = 'àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const [TCVN3_FIRST_HIGH, TCVN3_FIRST_TONE] = [0xa1, 0xb5];

/** Behind a vowel: what VNI adds to it, as combining marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323',
  â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323',
  ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = { ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

/** Words that hardly a document of the administration does without. */
const WORDS = /(?<!\p{L})(?:của|và|các|năm|chỉ|tiêu|tỷ|đồng|triển|kế|hoạch|xã|huyện|tỉnh|thực|hiện|tổng|số|giá|trị|người|về|được|để|đạt|tế|hội|dân|ủy|nhân|nghị|quyết|tỉ|lệ|trên|với|từ|đến|những|trong|phố|quận|thị|ngân|sách|nhà|nước)(?!\p{L})/giu;
/** Fewer words than this prove nothing. */
const LEAST_WORDS = 4;
const SAMPLE = 20_000;

/** The text the bytes make in the old encoding that fits, or null where none does clearly. */
export function decodeLegacy(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const counts = TABLES.map((read) => read(sample).match(WORDS)?.length ?? 0);
  const most = Math.max(...counts);
  const isClear = most >= LEAST_WORDS && counts.filter((count) => count * 2 > most).length === 1;
  return isClear ? (TABLES[counts.indexOf(most)]?.(bytes) ?? null) : null;
}

const TABLES: readonly ((bytes: Uint8Array) => string)[] = [
  (bytes) => decode('windows-1258', bytes).normalize('NFC'),
  (bytes) => fromTcvn3(decode('windows-1252', bytes)),
  (bytes) => fromVni(decode('windows-1252', bytes)),
];

/**
 * A document's text in Unicode where its letters were typed for old fonts: Word and PDF keep "ChØ tiªu" for
 * what .VnTime shows as "Chỉ tiêu". Only lines that gain words of officialese are changed.
 */
export function withoutOldFonts(text: string): string {
  if (!OLD_LETTERS.test(text)) return text;
  const sample = text.slice(0, SAMPLE);
  const [tcvn3, vni] = [countWords(fromTcvn3(sample)), countWords(fromVni(sample))];
  const [read, most] = tcvn3 >= vni ? [fromTcvn3, tcvn3] : [fromVni, vni];
  const own = countWords(sample);
  if (most - own < LEAST_WORDS) return text;
  // Where the text has no letters of its own all is old type, short lines too.
  const isAllOld = own * 4 < most && !VIETNAMESE.test(sample);
  return text
    .split('\n')
    .map((line) => (OLD_LETTERS.test(line) && !VIETNAMESE.test(line) && (isAllOld || countWords(read(line)) > countWords(line)) ? read(line) : line))
    .join('\n');
}

/** Letters and signs that both old tables put Vietnamese letters on. */
const OLD_LETTERS = /[\u00A1-\u00FF]/;
/** Letters only Unicode has. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const countWords = (text: string): number => text.match(WORDS)?.length ?? 0;

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** @param text as Windows-1252 shows the bytes */
function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FF]/g, (letter) => {
    const byte = letter.charCodeAt(0);
    const read = byte >= TCVN3_FIRST_TONE ? TCVN3_TONES[byte - TCVN3_FIRST_TONE] : byte >= TCVN3_FIRST_HIGH ? TCVN3_HIGH[byte - TCVN3_FIRST_HIGH] : undefined;
    return read === undefined || read === '.' ? letter : read;
  });
}

function fromVni(text: string): string {
  let result = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const isCapital = lower !== letter;
    const mark = VNI_MARKS[lower];
    if (mark !== undefined && /[aeouyơư]$/iu.test(result)) result += mark;
    else {
      const read = VNI_LETTERS[lower] ?? lower;
      result += isCapital ? read.toUpperCase() : read;
    }
  }
  return result.normalize('NFC');
}
