/** The words of the workbench's bar, apart from the pane's: neither bundle carries the other's. */
import type { Language } from '../language';

export interface WorkbenchWords {
  readonly title: string;
  readonly skip: string;
  readonly open: string;
  readonly save: string;
  readonly newWorkbook: string;
  readonly nature: string;
  readonly loading: string;
  readonly sheet: string;
  readonly separator: string;
  readonly dockBelow: string;
  readonly dockRight: string;
  readonly untitled: string;
  readonly discardQuestion: string;
  readonly discard: string;
  readonly keep: string;
  readonly spreadsheetFailed: string;
  readonly saveFailed: string;
  readonly openFailed: string;
  readonly lossQuestion: string;
  readonly saveAnyway: string;
  readonly back: string;
  /** @param at day and time in the reader's notation */
  readonly lostSession: (name: string, at: string) => string;
  readonly lostOpen: string;
  readonly lostForget: string;
  readonly windowForbidden: string;
  readonly locked: string;
  readonly refused: string;
  readonly enterAnyway: string;
  readonly understood: string;
}

const WORDS: Record<Language, WorkbenchWords> = {
  vi: {
    title: 'Phân bổ chỉ tiêu',
    skip: 'Tới ngăn tác vụ (F6)',
    open: 'Mở .xlsx',
    save: 'Lưu .xlsx',
    newWorkbook: 'Sổ mới',
    nature: 'Đây là bảng tính để dùng thử ngay trong trình duyệt, không phải Excel; biểu đồ không hiện hình. Không số liệu nào rời khỏi máy này.',
    loading: 'Đang mở bảng tính…',
    sheet: 'Bảng tính',
    separator: 'Cỡ ngăn tác vụ',
    dockBelow: 'Ngăn xuống dưới',
    dockRight: 'Ngăn sang phải',
    untitled: 'Phân bổ chỉ tiêu.xlsx',
    discardQuestion: 'Sổ đang mở có thay đổi chưa lưu. Bỏ các thay đổi đó?',
    discard: 'Bỏ thay đổi',
    keep: 'Ở lại',
    spreadsheetFailed: 'Không mở được bảng tính trong trình duyệt này. Hãy tải lại trang hoặc dùng Chrome, Edge bản mới.',
    saveFailed: 'Không lưu được tệp; sổ đang mở vẫn nguyên như cũ.',
    openFailed: 'Không mở được tệp; sổ đang mở vẫn nguyên như cũ.',
    lossQuestion: 'Tệp .xlsx lưu từ đây không giữ được những thứ sau; ô, công thức và số liệu vẫn đủ:',
    saveAnyway: 'Vẫn lưu',
    back: 'Quay lại',
    lostSession: (name, at) => `Sổ “${name}” đang làm lúc ${at} chưa được lưu.`,
    lostOpen: 'Mở lại sổ đó',
    lostForget: 'Bỏ hẳn',
    windowForbidden: 'Trình duyệt không cho mở thẻ mới; hãy cho phép trang này mở cửa sổ rồi thử lại.',
    locked: 'Ô này bị khóa vì trang tính đang được bảo vệ; số vừa gõ không được ghi.',
    refused: 'Giá trị vừa gõ không đúng quy định kiểm tra dữ liệu của ô này.',
    enterAnyway: 'Vẫn ghi',
    understood: 'Đã hiểu',
  },
  en: {
    title: 'Target allocation',
    skip: 'To the task pane (F6)',
    open: 'Open .xlsx',
    save: 'Save .xlsx',
    newWorkbook: 'New workbook',
    nature: 'This is a trial spreadsheet inside the browser, not Excel; charts are not drawn. No figure leaves this machine.',
    loading: 'Opening the spreadsheet…',
    sheet: 'Spreadsheet',
    separator: 'Size of the task pane',
    dockBelow: 'Pane below',
    dockRight: 'Pane to the right',
    untitled: 'Target allocation.xlsx',
    discardQuestion: 'The open workbook has unsaved changes. Discard them?',
    discard: 'Discard changes',
    keep: 'Stay',
    spreadsheetFailed: 'The spreadsheet cannot be opened in this browser. Reload the page or use a current Chrome or Edge.',
    saveFailed: 'The file could not be saved; the open workbook is as it was.',
    openFailed: 'The file could not be opened; the open workbook is as it was.',
    lossQuestion: 'An .xlsx file saved here does not keep the following; cells, formulas and figures are complete:',
    saveAnyway: 'Save all the same',
    back: 'Back',
    lostSession: (name, at) => `The workbook “${name}”, worked on at ${at}, was not saved.`,
    lostOpen: 'Open it again',
    lostForget: 'Discard it',
    windowForbidden: 'The browser does not let this page open a tab; allow it to open windows and try again.',
    locked: 'This cell is locked because the sheet is protected; what you typed was not entered.',
    refused: 'What you typed does not meet the data validation of this cell.',
    enterAnyway: 'Enter all the same',
    understood: 'OK',
  },
};

export function workbenchWords(lang: Language): WorkbenchWords {
  return WORDS[lang];
}

/** What a saved file does not keep, each with how many of it. */
export type LossWords = Readonly<
  Record<
    | 'tables' | 'comments' | 'charts' | 'conditionalFormats' | 'validations' | 'hyperlinks'
    | 'filters' | 'outlines' | 'pageBreaks' | 'headersFooters' | 'protectionDetails' | 'formats',
    (count: number) => string
  >
>;

/** `1 table`, `2 tables`. */
function counted(one: string, more: string): (count: number) => string {
  return (count) => `${count} ${count === 1 ? one : more}`;
}

const LOSSES: Record<Language, LossWords> = {
  vi: {
    tables: (count) => `${count} bảng (ô vẫn còn, chỉ mất kiểu bảng)`,
    comments: (count) => `${count} ghi chú`,
    charts: (count) => `${count} biểu đồ`,
    conditionalFormats: (count) => `${count} định dạng có điều kiện`,
    validations: (count) => `${count} quy định kiểm tra dữ liệu (danh sách chọn vẫn còn)`,
    hyperlinks: (count) => `${count} liên kết`,
    filters: (count) => `bộ lọc trên ${count} trang`,
    outlines: (count) => `nhóm hàng, cột trên ${count} trang`,
    pageBreaks: (count) => `${count} chỗ ngắt trang`,
    headersFooters: (count) => `đầu trang, chân trang của ${count} trang`,
    protectionDetails: (count) => `mật khẩu và ngoại lệ bảo vệ của ${count} trang (vẫn còn bảo vệ)`,
    formats: (count) => `một số kiểu chữ, đường kẻ trên ${count} trang`,
  },
  en: {
    tables: counted('table (its cells stay)', 'tables (their cells stay)'),
    comments: counted('comment', 'comments'),
    charts: counted('chart', 'charts'),
    conditionalFormats: counted('conditional format', 'conditional formats'),
    validations: counted('validation rule (lists stay)', 'validation rules (lists stay)'),
    hyperlinks: counted('link', 'links'),
    filters: (count) => `filters on ${counted('sheet', 'sheets')(count)}`,
    outlines: (count) => `groups of rows and columns on ${counted('sheet', 'sheets')(count)}`,
    pageBreaks: counted('page break', 'page breaks'),
    headersFooters: (count) => `headers and footers of ${counted('sheet', 'sheets')(count)}`,
    protectionDetails: (count) => `password and exceptions of the protection of ${counted('sheet', 'sheets')(count)} (protected still)`,
    formats: (count) => `some fonts and borders on ${counted('sheet', 'sheets')(count)}`,
  },
};

export function lossWords(lang: Language): LossWords {
  return LOSSES[lang];
}

/** The debug menu: what can be made to go wrong. */
export interface TroubleWords {
  readonly title: string;
  readonly hint: string;
  readonly slow: string;
  readonly hang: string;
  readonly editing: string;
  readonly smallPayload: string;
  readonly failNext: string;
  readonly failHalfway: string;
  readonly coAuthor: string;
}

const TROUBLE: Record<Language, TroubleWords> = {
  vi: {
    title: 'Tạo sự cố',
    hint: 'Để thử xem ngăn tác vụ xử lý ra sao khi Excel trục trặc',
    slow: 'Mỗi lần trao đổi chậm 3 giây',
    hang: 'Bảng tính không trả lời',
    editing: 'Có người đang sửa dở một ô',
    smallPayload: 'Gói dữ liệu tối đa 50 KB',
    failNext: 'Lần tới báo lỗi',
    failHalfway: 'Lần tới hỏng giữa chừng',
    coAuthor: 'Người khác sửa ô B2 trước lần tới',
  },
  en: {
    title: 'Make trouble',
    hint: 'To see how the task pane copes when Excel fails',
    slow: 'Each exchange takes 3 seconds longer',
    hang: 'The spreadsheet does not answer',
    editing: 'Somebody is typing in a cell',
    smallPayload: 'At most 50 KB of data at once',
    failNext: 'The next exchange fails',
    failHalfway: 'The next exchange breaks off half-way',
    coAuthor: 'Somebody else edits B2 before the next exchange',
  },
};

export function troubleWords(lang: Language): TroubleWords {
  return TROUBLE[lang];
}

/** Steps of a recalculation, which the spreadsheet's own words leave out. */
export interface CalculationWords {
  readonly analyzing: string;
  readonly calculating: string;
  readonly done: string;
}

const CALCULATION: Record<Language, CalculationWords> = {
  vi: { analyzing: 'Đang xem xét công thức', calculating: 'Đang tính', done: 'Đã tính xong' },
  en: { analyzing: 'Reading formulas', calculating: 'Calculating', done: 'Calculated' },
};

export function calculationWords(lang: Language): CalculationWords {
  return CALCULATION[lang];
}
