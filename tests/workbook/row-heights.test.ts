import { rowHeights } from '../../src/workbook/row-heights';

const NAME_WIDTH = 46;
const linesOf = (text: string): number => (rowHeights([[{ value: text, style: 'wrapped' }]], [NAME_WIDTH])[0] ?? 0) / 17.25;

it.each([
  // As the programs that show the sheet break them: a name that all but fills its line needs a second one.
  ['Tỷ lệ dân số tham gia bảo hiểm y tế', 1],
  ['Dịch vụ và thuế sản phẩm trừ trợ cấp sản phẩm', 2],
  ['Tỷ lệ người lao động tham gia bảo hiểm xã hội', 2],
  ['Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp', 2],
  ['', 1],
])('%p takes %p lines of the names\' column', (text, lines) => {
  expect(linesOf(text)).toBe(lines);
});

it('leaves rows without cells to the program, and texts that do not wrap on one line', () => {
  expect(rowHeights([[], [{ value: 'x'.repeat(200), style: 'text' }]], [NAME_WIDTH])).toEqual([undefined, 17.25]);
});
