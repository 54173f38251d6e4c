/** Texts compared as people retype them: without tones, case and repeated blanks. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}
