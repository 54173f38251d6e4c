/** The words of the command line; both languages have exactly these keys. */
import type { Language } from '../language';

const vi = {
  usage: [
    'Cách dùng:',
    '  phan-bo plan  --targets TỆP --units TỆP --out TỆP.xlsx [--place TÊN] [--year NĂM]',
    '  phan-bo check TỆP.xlsx…',
    'Tùy chọn chung: --json (chỉ in một tài liệu JSON), --lang vi|en',
    'Mã thoát: 0 xong và không có lỗi, 1 xong nhưng có lỗi cần xử lý, 2 sai cách dùng hoặc không đọc được tệp.',
  ].join('\n'),
  unknownCommand: (command: string) => `Không có lệnh “${command}”; hãy dùng một trong các lệnh dưới đây.`,
  badArguments: (detail: string) => `Tham số không hợp lệ (${detail}); hãy xem cách dùng dưới đây.`,
  missingOption: (option: string) => `Thiếu tham số --${option}; hãy bổ sung rồi chạy lại.`,
  missingFile: 'Chưa có tệp nào để kiểm tra; hãy ghi đường dẫn của một hay nhiều sổ tính .xlsx.',
  placeMissing: 'Tệp chỉ tiêu không cho biết địa phương; hãy thêm --place "Tên địa phương".',
  yearMissing: 'Tệp chỉ tiêu không cho biết năm kế hoạch; hãy thêm --year NĂM.',
  strayArgument: (text: string) => `Không hiểu tham số “${text}”; tên tệp đi sau --targets, --units và --out.`,
  outIsInput: (file: string) => `Tệp ${file} vừa là tệp vào vừa là tệp ra; hãy chọn tên khác cho --out.`,
  cannotRead: (file: string) => `Không mở được tệp ${file}; hãy kiểm tra đường dẫn và quyền đọc.`,
  cannotWrite: (file: string) => `Không ghi được tệp ${file}; hãy kiểm tra đường dẫn, quyền ghi và đóng tệp nếu đang mở.`,
  planned: (place: string, year: number) => `Kế hoạch ${place} năm ${year}`,
  targets: (count: number) => `${count} chỉ tiêu`,
  units: (count: number) => `${count} đơn vị nhận`,
  split: 'Đã phân bổ theo đơn vị và 12 tháng',
  undecided: 'Chờ quyết định cách tính',
  written: (file: string) => `Đã ghi ${file}`,
  closes: 'khớp',
  differs: (amount: string) => `lệch ${amount}`,
  nothingWrong: 'không có lỗi',
  errors: (count: number) => `${count} lỗi`,
};

export type CommandWords = typeof vi;

const en: CommandWords = {
  usage: [
    'Usage:',
    '  phan-bo plan  --targets FILE --units FILE --out FILE.xlsx [--place NAME] [--year YEAR]',
    '  phan-bo check FILE.xlsx…',
    'For all: --json (print one JSON document and nothing else), --lang vi|en',
    'Exit status: 0 done and nothing found, 1 done with errors found, 2 bad arguments or unreadable input.',
  ].join('\n'),
  unknownCommand: (command) => `There is no command “${command}”; use one of those below.`,
  badArguments: (detail) => `The arguments are not valid (${detail}); see the usage below.`,
  missingOption: (option) => `The option --${option} is missing; add it and run again.`,
  missingFile: 'There is no file to check; give the path of one or more .xlsx workbooks.',
  placeMissing: 'The targets file does not name its place; add --place "Name of the place".',
  yearMissing: 'The targets file does not name its year; add --year YEAR.',
  strayArgument: (text) => `The argument “${text}” is not understood; files follow --targets, --units and --out.`,
  outIsInput: (file) => `The file ${file} is both read and written; choose another name for --out.`,
  cannotRead: (file) => `The file ${file} cannot be opened; check its path and your right to read it.`,
  cannotWrite: (file) => `The file ${file} cannot be written; check its path, your right to write, and close it if it is open.`,
  planned: (place, year) => `Plan of ${place}, year ${year}`,
  targets: (count) => `${count} targets`,
  units: (count) => `${count} recipients`,
  split: 'Split over units and 12 months',
  undecided: 'Waiting for a decision on how to split',
  written: (file) => `Written ${file}`,
  closes: 'adds up',
  differs: (amount) => `off by ${amount}`,
  nothingWrong: 'nothing wrong',
  errors: (count) => `${count} errors`,
};

const WORDS: Readonly<Record<Language, CommandWords>> = { vi, en };

export function commandWords(lang: Language): CommandWords {
  return WORDS[lang];
}
