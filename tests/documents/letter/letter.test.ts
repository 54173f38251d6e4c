/** The letter around the targets: its head, who must act by when, what it asks of a plan. */
import { readDocumentText } from '../../../src/documents';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BẮC SƠN               Độc lập - Tự do - Hạnh phúc
Số: **45** /NQ-HĐND        Bắc Sơn, ngày 09 tháng 12 năm 2025

NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội
tỉnh Bắc Sơn năm 2026

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
`;

const LETTER = `ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN
Số: 812/UBND-TH
Bắc Sơn, ngày 12 tháng 12 năm 2025
V/v xây dựng kế hoạch
năm 2026

Kính gửi: Các sở, ban, ngành.

Để triển khai Quyết định số 4000/QĐ-UBND ngày 10/12/2025 về giao chỉ tiêu kế hoạch, UBND tỉnh yêu cầu như sau:

1. UBND các huyện, thành phố khẩn trương phân giao chỉ tiêu kế hoạch đến các phòng, ban, các xã, phường, thị trấn, gửi Sở Tài chính, Chi cục Thống kê và các sở có liên quan thẩm định, hoàn thành trong tháng 12/2025. Cần chỉ rõ dư địa phát triển, giải pháp cụ thể, phân kỳ theo từng tháng, quý và phân công lãnh đạo phụ trách. Đề xuất từ 02 dự án trọng điểm trở lên.
2. Giao Sở Tài chính, Sở Kế hoạch và Đầu tư tổng hợp nợ công, báo cáo UBND tỉnh trước ngày 20/01/2026.
3. Giao Sở Xây dựng rà soát các dự án, xong trước ngày 30/01/2025.
4. Đất sử dụng trước ngày 15/10/1993 được cấp giấy theo quy định.
`;

describe('the head of a document', () => {
  it('is read from the lines of a resolution', () => {
    expect(readDocumentText(RESOLUTION).document).toEqual({
      number: '45/NQ-HĐND',
      date: '2025-12-09',
      issuer: 'HỘI ĐỒNG NHÂN DÂN TỈNH BẮC SƠN',
      kind: 'nghị quyết',
      title: 'Về nhiệm vụ phát triển kinh tế - xã hội tỉnh Bắc Sơn năm 2026',
      year: 2026,
      place: 'Tỉnh Bắc Sơn',
    });
  });

  it('of a letter has what it is about for its title', () => {
    expect(readDocumentText(LETTER).document).toMatchObject({ number: '812/UBND-TH', kind: 'công văn', title: 'xây dựng kế hoạch năm 2026', issuer: 'ỦY BAN NHÂN DÂN TỈNH BẮC SƠN', year: 2026 });
  });

  it('names the documents it replaces, not the laws it is based on', () => {
    const text = 'Số: 20/NQ-HĐND\n\nNGHỊ QUYẾT\nVề chỉ tiêu năm 2026\n\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ;\nĐiều 3. Nghị quyết này thay thế Nghị quyết số 15/NQ-HĐND ngày 20 tháng 12 năm 2025.\n';
    expect(readDocumentText(text).document.replaces).toEqual(['15/NQ-HĐND']);
    expect(readDocumentText(LETTER).document.replaces).toBeUndefined();
  });

  it('says nothing where a draft left its places blank', () => {
    const { document } = readDocumentText('Số:      /TB-UBND\nBắc Sơn, ngày      tháng 12 năm 2025\n\nTHÔNG BÁO\nKết luận của Chủ tịch\n');
    expect(document).toEqual({ number: null, date: '2025-12', issuer: null, kind: 'thông báo', title: 'Kết luận của Chủ tịch', year: null, place: null });
  });
});

describe('dated duties', () => {
  const { duties } = readDocumentText(LETTER);

  it('say who does what by when, and where it stands', () => {
    expect(duties.map(({ who, due, due_words, flags }) => [who, due, due_words, flags])).toEqual([
      [['UBND các huyện, thành phố'], '2025-12-31', 'hoàn thành trong tháng 12/2025', []],
      [['Sở Tài chính', 'Sở Kế hoạch và Đầu tư'], '2026-01-20', 'trước ngày 20/01/2026', []],
      [['Sở Xây dựng'], '2025-01-30', 'xong trước ngày 30/01/2025', ['due-before-document']],
    ]);
    expect(duties[1]?.what).toBe('tổng hợp nợ công, báo cáo UBND tỉnh');
    expect(LETTER.slice(duties[1]?.position).startsWith('Giao Sở Tài chính')).toBe(true);
  });

  it('take who is meant from the line that opens the list', () => {
    const text = 'Yêu cầu UBND các huyện tập trung một số nhiệm vụ sau:\n\n(1) Tổ chức rà soát nợ công, báo cáo trước ngày 20/01/2026.\n';
    expect(readDocumentText(text).duties).toMatchObject([{ who: ['UBND các huyện'], due: '2026-01-20', flags: ['actor-carried'] }]);
  });

  it('before a month end with the month in front of it', () => {
    expect(readDocumentText('Giao Sở Y tế báo cáo UBND tỉnh trước tháng 01/2026.').duties).toMatchObject([{ due: '2025-12-31' }]);
  });
});

describe('what a letter asks of a plan', () => {
  it('is a checklist with the words that ask for it', () => {
    const { requirements } = readDocumentText(LETTER);
    expect(requirements.map(({ code }) => code).sort()).toEqual(
      ['appraisal', 'assign-communes', 'assign-departments', 'deadline', 'headroom', 'key-projects', 'leaders', 'phase-months', 'phase-quarters', 'solutions'],
    );
    expect(requirements.find(({ code }) => code === 'key-projects')).toMatchObject({ count: 2, evidence: 'Đề xuất từ 02 dự án trọng điểm trở lên' });
    expect(requirements.find(({ code }) => code === 'appraisal')?.by).toEqual(['Sở Tài chính', 'Chi cục Thống kê', 'các sở có liên quan']);
    expect(requirements.find(({ code }) => code === 'deadline')?.due).toBe('2025-12-31');
  });

  it('is empty in a document that only assigns', () => {
    expect(readDocumentText(RESOLUTION).requirements).toEqual([]);
  });
});
