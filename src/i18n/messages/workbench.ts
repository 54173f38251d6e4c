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
  readonly untitled: string;
  readonly discardQuestion: string;
  readonly discard: string;
  readonly keep: string;
  readonly spreadsheetFailed: string;
  readonly saveFailed: string;
  readonly openFailed: string;
}

const WORDS: Record<Language, WorkbenchWords> = {
  vi: {
    title: 'Phân bổ chỉ tiêu',
    skip: 'Tới ngăn tác vụ (F6)',
    open: 'Mở .xlsx',
    save: 'Lưu .xlsx',
    newWorkbook: 'Sổ mới',
    nature: 'Đây là bảng tính để dùng thử ngay trong trình duyệt, không phải Excel. Không số liệu nào rời khỏi máy này.',
    loading: 'Đang mở bảng tính…',
    sheet: 'Bảng tính',
    separator: 'Độ rộng ngăn tác vụ',
    untitled: 'Phân bổ chỉ tiêu.xlsx',
    discardQuestion: 'Sổ đang mở có thay đổi chưa lưu. Bỏ các thay đổi đó?',
    discard: 'Bỏ thay đổi',
    keep: 'Ở lại',
    spreadsheetFailed: 'Không mở được bảng tính trong trình duyệt này. Hãy tải lại trang hoặc dùng Chrome, Edge bản mới.',
    saveFailed: 'Không lưu được tệp; sổ đang mở vẫn nguyên như cũ.',
    openFailed: 'Không mở được tệp; sổ đang mở vẫn nguyên như cũ.',
  },
  en: {
    title: 'Target allocation',
    skip: 'To the task pane (F6)',
    open: 'Open .xlsx',
    save: 'Save .xlsx',
    newWorkbook: 'New workbook',
    nature: 'This is a trial spreadsheet inside the browser, not Excel. No figure leaves this machine.',
    loading: 'Opening the spreadsheet…',
    sheet: 'Spreadsheet',
    separator: 'Width of the task pane',
    untitled: 'Target allocation.xlsx',
    discardQuestion: 'The open workbook has unsaved changes. Discard them?',
    discard: 'Discard changes',
    keep: 'Stay',
    spreadsheetFailed: 'The spreadsheet cannot be opened in this browser. Reload the page or use a current Chrome or Edge.',
    saveFailed: 'The file could not be saved; the open workbook is as it was.',
    openFailed: 'The file could not be opened; the open workbook is as it was.',
  },
};

export function workbenchWords(lang: Language): WorkbenchWords {
  return WORDS[lang];
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
