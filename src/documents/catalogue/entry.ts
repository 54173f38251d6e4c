/**
 * What the catalogue knows of an indicator. The figure's own form decides first: an increase is a growth,
 * a "tỷ trọng" a share whatever it is called; an entry says what an amount and a percentage of that name are.
 */
import type { Behaviour } from '../../domain';

/** Whether more is better, less is better, or neither. */
export type Direction = 'up' | 'down' | 'neutral';

/** What an indicator is usually shared out by, with how such columns of a units file are headed. */
export const WEIGHTS = {
  lastYear: 'Thực hiện năm trước',
  population: 'Dân số',
  ruralPopulation: 'Dân số nông thôn',
  labour: 'Lực lượng lao động',
  households: 'Số hộ',
  area: 'Diện tích tự nhiên',
  cropArea: 'Diện tích gieo trồng',
  forestLand: 'Diện tích đất lâm nghiệp',
  waterArea: 'Diện tích mặt nước',
  communes: 'Số xã, phường',
  villages: 'Số thôn, tổ dân phố',
  schools: 'Số trường',
  pupils: 'Số học sinh',
  children: 'Số trẻ em',
  enterprises: 'Số doanh nghiệp',
  agencies: 'Số cơ quan, đơn vị',
  dossiers: 'Số hồ sơ thủ tục hành chính',
  none: 'Không dùng trọng số',
} as const;
export type WeightKey = keyof typeof WEIGHTS;

/**
 * Who answers for an indicator, as the offices are called since 1 March 2025 (Nghị định 45/2025/NĐ-CP,
 * replaced for the two-tier government by Nghị định 150/2025/NĐ-CP): planning and investment went into
 * Tài chính, environment into Nông nghiệp (with poverty reduction), transport into Xây dựng, information
 * into Khoa học và Công nghệ, labour and employment into Nội vụ, social protection and children into
 * Y tế, vocational training into Giáo dục.
 */
export const DEPARTMENTS = {
  finance: 'Sở Tài chính',
  tax: 'Thuế tỉnh',
  customs: 'Chi cục Hải quan khu vực',
  industry: 'Sở Công Thương',
  agriculture: 'Sở Nông nghiệp và Môi trường',
  construction: 'Sở Xây dựng',
  interior: 'Sở Nội vụ',
  health: 'Sở Y tế',
  education: 'Sở Giáo dục và Đào tạo',
  culture: 'Sở Văn hóa, Thể thao và Du lịch',
  science: 'Sở Khoa học và Công nghệ',
  justice: 'Sở Tư pháp',
  ethnic: 'Sở Dân tộc và Tôn giáo',
  inspectorate: 'Thanh tra tỉnh',
  statistics: 'Thống kê tỉnh',
  insurance: 'Bảo hiểm xã hội tỉnh',
  police: 'Công an tỉnh',
  military: 'Bộ Chỉ huy quân sự tỉnh',
  bank: 'Ngân hàng Nhà nước khu vực',
  party: 'Ban Tổ chức Tỉnh ủy',
  office: 'Văn phòng Ủy ban nhân dân tỉnh',
  power: 'Công ty Điện lực tỉnh',
} as const;
export type DepartmentKey = keyof typeof DEPARTMENTS;

/** What says how the figures of a room of the catalogue are defined and added up. */
export const SOURCES = {
  statistics: 'Nghị định 94/2022/NĐ-CP; Quyết định 05/2023/QĐ-TTg',
  budget: 'Luật Ngân sách nhà nước',
  newRural: 'Quyết định 318/QĐ-TTg năm 2022',
  poverty: 'Nghị định 07/2021/NĐ-CP',
  culturalTitles: 'Nghị định 86/2023/NĐ-CP',
  communeHealth: 'Quyết định 1300/QĐ-BYT năm 2023',
  digital: 'Quyết định 411/QĐ-TTg năm 2022',
  practice: 'Thông lệ giao chỉ tiêu của địa phương',
} as const;
export type SourceKey = keyof typeof SOURCES;

export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  /** The key term in English. */
  readonly english: string;
  /** How an amount of it is split, or null where it has none. */
  readonly level: Behaviour | null;
  /** How a percentage or per-N of it is split, or null where it has none. */
  readonly ratio: Behaviour | null;
  /** Decimals an amount is planned with; percentages are planned with one. */
  readonly decimals: number;
  readonly direction: Direction;
  /** The best first. */
  readonly weights: readonly WeightKey[];
  readonly department: DepartmentKey;
  readonly source: SourceKey;
  /** Names it is printed under, besides its own. */
  readonly variants: readonly string[];
}

/** A line of the tables in `entries/`; variants stand between bars. */
export type Row = readonly [
  id: string,
  name: string,
  english: string,
  level: Behaviour | null,
  ratio: Behaviour | null,
  decimals: number,
  direction: Direction,
  weights: readonly WeightKey[],
  department: DepartmentKey,
  variants: string,
  source?: SourceKey,
];

/** Entries of one room; `source` is where most of its behaviours come from. */
export function entriesOf(source: SourceKey, rows: readonly Row[]): CatalogueEntry[] {
  return rows.map(([id, name, english, level, ratio, decimals, direction, weights, department, variants, own]) => ({
    id,
    name,
    english,
    level,
    ratio,
    decimals,
    direction,
    weights,
    department,
    source: own ?? source,
    variants: variants.split('|').map((variant) => variant.trim()).filter((variant) => variant !== ''),
  }));
}
