/** Lengths as Office.js wants them: points. */

/** Calibri 11, Excel's default: its widest digit has 7 pixels at 96 dpi, a column 5 pixels of padding and gridline. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 72 / 96;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * A column's width in points from its width in characters of the default font, as Excel's dialog
 * counts them: 8.43 characters are 64 pixels are 48 points. `RangeFormat.columnWidth` is in points
 * (office-js issues 187 and 3036); pixels per character: ECMA-376 part 1, 18.3.1.13.
 */
export function columnPoints(characters: number): number {
  return (Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** Page margins: millimetres to points. */
export function pagePoints(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}
