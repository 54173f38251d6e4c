/** Documents read the way the pane has them read, and what the planner makes of them. */
import { acceptedTargets, acceptSure, doubtsAmong, proposalsOf, readSourceDocument, type LoadedDocument, type Proposal } from '../../../src/app';
import { unwrap, type Unit } from '../../../src/domain';
import type { ProposedTarget } from '../../../src/documents';
import { docxFile } from '../../support/document-files';

export const RESOLUTION = [
  'HỘI ĐỒNG NHÂN DÂN',
  'HUYỆN MẪU SƠN',
  'Số: 15/NQ-HĐND',
  'Mẫu Sơn, ngày 20 tháng 12 năm 2025',
  'NGHỊ QUYẾT',
  'Về nhiệm vụ phát triển kinh tế - xã hội năm 2026',
  'I. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026',
  '1. Chỉ tiêu kinh tế',
  '- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.',
  '- Giá trị sản xuất công nghiệp tăng 8,5%.',
  '2. Chỉ tiêu xã hội',
  '- Tỷ lệ lao động qua đào tạo: 74%, trong đó có bằng cấp, chứng chỉ: 36,5%.',
  '- Số xã đạt chuẩn nông thôn mới: 02 xã.',
  '- Trồng rừng mới: 1.234 ha.',
  'II. NHIỆM VỤ, GIẢI PHÁP',
  'Ủy ban nhân dân các xã báo cáo kết quả trước ngày 30/01/2026.',
];

export async function loadDocx(lines: readonly string[], name = 'nghi-quyet.docx', key = 'd1'): Promise<LoadedDocument> {
  return { key, name, reading: unwrap(await readSourceDocument({ name, bytes: docxFile(lines) }, {})), isTargetsFile: false };
}

export async function loadText(name: string, text: string, key = 'd1'): Promise<LoadedDocument> {
  return { key, name, reading: unwrap(await readSourceDocument({ name, bytes: new TextEncoder().encode(text) }, {})), isTargetsFile: name.endsWith('.json') };
}

/** A planner who accepts what is sure and nothing else. */
export function sureOnes(document: LoadedDocument): readonly Proposal[] {
  const proposals = proposalsOf(document);
  return acceptSure(proposals, doubtsAmong(proposals, [document]));
}

/** A planner who accepts everything. */
export function allAccepted(document: LoadedDocument, columns: readonly string[] = []): readonly ProposedTarget[] {
  return acceptedTargets(proposalsOf(document).map((proposal) => ({ ...proposal, decision: 'accepted' })), [document], columns);
}

export const UNITS: readonly Unit[] = ['An', 'Bình'].map((name, index) => ({
  code: `X${index + 1}`,
  name: `Xã ${name}`,
  level: 'xã',
  parent: null,
  validFrom: '2025-07-01',
  weights: { 'Dân số (người)': 1000 * (index + 1) },
}));
