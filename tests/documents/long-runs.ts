/** Words and signs that documents hold a few of in a row, for texts that hold nothing else. */

/** One token class each, and alternations that a grammar may try in several ways. */
export const RUNS: readonly string[] = [
  'A', 'Đ', 'ă', 'a ', 'AB ', 'Ab ', 'Thái Nguyên ', 'THÁI NGUYÊN ', 'T.P. ', 'a-', 'A-', 'A/', 'Covid-19 ', 'QL3 ', 'l', 'lI1O', 'l.',
  '1', '0', '12 ', '1.', '1,', '1.234.', '1.234,5 ', '123 ', '1 234 ', '1.1.', '1)', '1/', '12/', '1-', '1.000 - ', '2024 ', '2024-', '12/12/2024 ', 'năm 2024 ', '12:30 ', '94/NQ-', '94/NQ-HĐND ', '94-A/B', 'số 1 ',
  '.', ',', ';', ':', '...', '…', '(', ')', '((', '()', '[', ']', '"', '“', '”', '/', '\\', '|', ' | ', '| a ', '|a|1', '-', '- ', '–', '— ', '+', '+ ', '*', '**', '* ', '_', '__ ', '#', '# ', '>', '> ', '%', '% ', '‰', '%0', '=', '>=', '≥', '~', '$', '•', '• ', '<', '<a', '<a>', '</', '&',
  ' ', '  ', '\t', '\t1', 'a\t', 'a\t1\t', '   a', '   1', '\n', ' \n', '\n\n', '-\n', '1\n', '12\n', 'a\n', 'A\n', ',\n', '\r', '\f', '|\n', '| a |\n', '\t\n', '   a   1\n', '.\n', ':\n',
  '\u0301', 'a\u0301', 'a\u0302\u0301', '\u0323\u0301', '\u200B', '\u00AD', '\uFEFF', 'ƣ', '\uD83D\uDE00', '\uD800', '\uF0B7 ', '日',
  'từ 1 đến 2 ', 'từ ', 'đến ', 'từ 1 ', 'trong đó ', 'trong đó: ', 'trong đó a 1%, ', 'gồm ', 'và ', 'tăng ', 'giảm còn ', 'đạt ', 'trên ', 'dưới ', 'khoảng ', 'trở lên ', 'phấn đấu ', 'tỷ ', 'nghìn tỷ ', '1 tỷ ', '1 tỷ 2 triệu ', 'đồng/', '/người', 'đồng/người/năm/', 'triệu đồng ', '1% ', '1%, ', '1%/', '1% - ', 'tăng 1% ', 'a 1%; ', 'Tỷ lệ 1%. ', 'a: 1%, b: 2%; ', 'xã ', '02 xã ', 'xã A ', 'Xã Phú ', 'so với ', 'so với năm 2023 ', 'năm ', 'quý ', 'quý I ', 'giai đoạn ', 'giai đoạn 2021-2025 ', 'cơ cấu ', 'công nghiệp - dịch vụ - ', 'chỉ tiêu ', 'kế hoạch ', 'kế hoạch năm 2024 ', 'mục tiêu năm ', 'bình quân ', 'tỷ lệ hộ nghèo ', 'nông thôn mới ', 'trước ngày ', 'trước ngày 30/01/2024 ', 'giao ', 'giao Sở Tài chính, ', 'Sở Tài chính ', 'UBND ', 'gửi Sở, để thẩm định ', 'V/v ', 'v / v', 'ngày 1 tháng ', 'A. ngày ', 'A B, ngày 1', 'Thái Nguyên, ngày', 'Số: ', 'Số: 1/', 'Số: 1/NQ-', 'căn cứ ',
];

/** What runs are put behind, so that they stand inside what a rule has begun to read. */
export const BEGINNINGS: readonly string[] = ['', '- ', '1. ', 'I. CHỈ TIÊU\n- Tỷ lệ ', '(', 'Số: ', 'V/v ', 'NGHỊ QUYẾT\n', '| ', '- Thu 1 ', '- Thu ngân sách: 5 tỷ đồng ('];
/** What ends them in a way that makes rules go back over all of it. */
export const ENDINGS: readonly string[] = ['', '!', ' 5%', '\n- Thu: 5%'];

/** A run of about `length` characters; `width` breaks it into lines. */
export function longRun(run: string, length: number, width = Infinity): string {
  const once = Number.isFinite(width) ? `${run.repeat(Math.max(1, Math.floor(width / run.length)))}\n` : run;
  return once.repeat(Math.ceil(length / once.length));
}
