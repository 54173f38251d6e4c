/** What is odd about a workbook that could be read all the same. */
import type { ProblemData } from '../../domain';
import type { Language } from '../language';

type FileOddity = ProblemData['file.oddContent'];

const ODDITIES: Record<Language, Record<FileOddity['what'], string>> = {
  vi: {
    stringIndex: 'ô trỏ đến một đoạn chữ không có trong tệp; hãy nhập lại ô này',
    styleIndex: 'ô trỏ đến một định dạng không có trong tệp; hãy xem lại cách hiển thị',
    number: 'ô được ghi là số nhưng nội dung không phải là số; hãy nhập lại ô này',
    boolean: 'ô đúng/sai có nội dung lạ; hãy nhập lại ô này',
    cellType: 'ô có kiểu dữ liệu lạ; hãy nhập lại ô này',
    sharedFormula: 'công thức dùng chung bị hỏng; hãy nhập lại công thức',
    noResult: 'công thức chưa có kết quả vì tệp chưa từng được tính; hãy mở bằng Excel và lưu lại',
    duplicateCell: 'ô được ghi hai lần trong tệp; hãy kiểm tra lại số ở ô này',
    misplacedCell: 'ô nằm sai vị trí trong tệp; hãy kiểm tra lại số ở ô này',
    rowsHiddenByDefault: 'trang ẩn mọi dòng theo mặc định; hãy bỏ ẩn để thấy hết số liệu',
    sheetMissing: 'trang có tên nhưng không có nội dung trong tệp; hãy xin lại tệp',
    sheetWithoutCells: 'trang chỉ có biểu đồ, không có ô; trang này được bỏ qua, hãy xem nếu cần',
    duplicateSheetName: 'có hai trang cùng tên; hãy đổi tên một trang',
    customXml: 'phần dữ liệu kèm theo tệp bị hỏng; hãy nạp lại kế hoạch từ bản gốc',
    macros: 'tệp có macro; macro không được chạy, hãy lưu lại dạng .xlsx nếu không cần',
    externalLinks: 'tệp có liên kết tới tệp khác; hãy thay liên kết bằng số',
    more: 'còn nhiều điểm lạ khác không liệt kê hết; hãy mở bằng Excel và lưu lại',
  },
  en: {
    stringIndex: 'the cell points to a text that is not in the file; enter it again',
    styleIndex: 'the cell points to a format that is not in the file; look at how it is shown',
    number: 'the cell claims to be a number and is not; enter it again',
    boolean: 'the true/false cell holds something else; enter it again',
    cellType: 'the cell has an unknown type; enter it again',
    sharedFormula: 'a shared formula is damaged; enter it again',
    noResult: 'a formula has no result because the file was never calculated; open and save it in Excel',
    duplicateCell: 'the cell is stored twice; check its figure',
    misplacedCell: 'the cell is stored out of place; check its figure',
    rowsHiddenByDefault: 'all rows of the sheet are hidden by default; unhide them to see every figure',
    sheetMissing: 'the sheet is listed but not in the file; ask for the file again',
    sheetWithoutCells: 'the sheet is a chart without cells and was left out; look at it if needed',
    duplicateSheetName: 'two sheets have the same name; rename one',
    customXml: 'data kept beside the sheets is damaged; load the plan again from the original',
    macros: 'the file holds macros, which are not run; save it as .xlsx if they are not needed',
    externalLinks: 'the file links to other files; replace the links by figures',
    more: 'there are more odd points than are listed; open and save the file in Excel',
  },
};

export function oddity({ sheet, address, what }: FileOddity, lang: Language): string {
  const cell = lang === 'vi' ? 'ô' : 'cell';
  const page = lang === 'vi' ? 'Trang' : 'Sheet';
  const whole = lang === 'vi' ? 'Sổ tính' : 'Workbook';
  const place = sheet === null ? whole : `${page} "${sheet}"${address === null ? '' : `, ${cell} ${address}`}`;
  return `${place}: ${ODDITIES[lang][what]}.`;
}
