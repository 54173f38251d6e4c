/** The category of the dialogue Format Cells a number format belongs to (Excel.NumberFormatCategory). */

/** Formats Excel lists under "Special": postal codes, telephone and insurance numbers. */
const SPECIAL = new Set(['00000', '00000-0000', '000-00-0000', '[<=9999999]###-####;(###) ###-####']);
const NUMBER = /^(?:#,##)?0(?:\.0+)?(?:_\)|_ )?(?:;(?:\[Red\])?\(?-?(?:#,##)?0(?:\.0+)?\)?)?$/i;

export function numberFormatCategory(format: string): string {
  const [first = ''] = format.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_./g, '');
  if (/^general$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  if (SPECIAL.has(format)) return 'Special';
  if (NUMBER.test(format)) return 'Number';
  if (/^_.*\*/.test(first)) return 'Accounting';
  if (/[$€£¥₫]|\[\$/.test(first) && /[0#]/.test(bare) && !/[dmy]/i.test(bare.replace(/\[[^\]]*\]/g, ''))) return 'Currency';
  const plain = bare.replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  if (/[dy]|m{3,}/i.test(plain)) return 'Date';
  if (/[hs]|am\/pm/i.test(plain)) return 'Time';
  if (/^[0#,.]+%$/.test(plain)) return 'Percentage';
  if (/^#?\s*\?+\/(?:\?+|\d+)$/.test(plain.trim())) return 'Fraction';
  return /^[0#.]+e[+-]0+$/i.test(plain) ? 'Scientific' : 'Custom';
}
