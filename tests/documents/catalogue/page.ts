/** docs/catalogue.md as the catalogue's data give it. */
import { DEPARTMENTS, ENTRIES, ROOMS, SOURCES, WEIGHTS, type CatalogueEntry } from '../../../src/documents';
import { behaviourName } from '../../../src/i18n';

const DIRECTIONS = { up: 'cao hơn', down: 'thấp hơn', neutral: '–' };

const behaviours = ({ level, ratio }: CatalogueEntry): string =>
  [level && behaviourName(level, 'vi'), ratio && `tính bằng %: ${behaviourName(ratio, 'vi').toLowerCase()}`].filter((text) => text !== null).join('; ');

const row = (entry: CatalogueEntry): string =>
  `| ${entry.name} | ${entry.english} | ${behaviours(entry)} | ${entry.decimals} | ${DIRECTIONS[entry.direction]} | ${entry.weights.map((weight) => WEIGHTS[weight]).join(', ')} | ${DEPARTMENTS[entry.department]} | ${SOURCES[entry.source]} |`;

/** The whole page, ending in a line break. */
export function cataloguePage(): string {
  const rooms = ROOMS.flatMap(({ heading, english, entries }) => [
    `## ${heading} (${english})`,
    '',
    '| Chỉ tiêu | English | Cách phân bổ | Số lẻ | Tốt hơn khi | Trọng số gợi ý | Cơ quan theo dõi | Căn cứ |',
    '|---|---|---|---|---|---|---|---|',
    ...entries.map(row),
    '',
  ]);
  const others = Object.values(DEPARTMENTS).map((name) => `- ${name}`);
  return [
    '# Danh mục chỉ tiêu đã biết',
    '',
    `Chương trình nhận ra ${ENTRIES.length} chỉ tiêu qua tên in trong văn bản (viết tắt, dấu thanh đặt khác chỗ hay mất dấu đều được) và gợi ý cách phân bổ. Gợi ý chỉ là gợi ý: cách phân bổ ghi trong tệp chỉ tiêu được giữ, người lập kế hoạch quyết định sau cùng. Tên chưa biết hoặc giống nhiều chỉ tiêu thì chương trình hỏi lại, không đoán.`,
    '',
    'Hình thức của con số quyết định trước: "tăng 8 %" là tốc độ tăng, "tỷ trọng" hay phần của cơ cấu là cơ cấu, số tính trên đầu người là bình quân đầu người, "giảm 0,8 %" là mức giảm. Bảng dưới đây cho biết một lượng hay một tỷ lệ phần trăm mang tên đó được chia thế nào. "Số lẻ" là số chữ số thập phân của lượng; tỷ lệ phần trăm dùng một chữ số.',
    '',
    '*The indicators the program recognises by their printed names, and how it suggests splitting them. What a targets file or the planner says goes first; unknown and ambiguous names are asked about.*',
    '',
    ...rooms,
    '## Cơ quan theo dõi (Responsible offices)',
    '',
    'Tên gọi từ ngày 01/3/2025 (Nghị định 45/2025/NĐ-CP, thay bằng Nghị định 150/2025/NĐ-CP khi tổ chức chính quyền hai cấp). Mỗi tỉnh có thể khác; danh sách sửa được.',
    '',
    ...others,
    '',
  ].join('\n');
}
