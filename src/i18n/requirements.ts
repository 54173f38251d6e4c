/** What a letter may ask of a plan, in words. The codes are those the reader of documents gives. */
import type { Language } from './language';

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'assign-departments': { vi: 'phân giao đến các phòng, ban, đơn vị', en: 'assigned to departments' },
  'assign-communes': { vi: 'phân giao đến các xã, phường, thị trấn', en: 'assigned to communes' },
  'phase-months': { vi: 'phân kỳ theo tháng', en: 'phased by month' },
  'phase-quarters': { vi: 'phân kỳ theo quý', en: 'phased by quarter' },
  'phase-half-years': { vi: 'mục tiêu 6 tháng', en: 'half-year goals' },
  'revenue-sources': { vi: 'nguồn thu và biện pháp thu', en: 'sources of revenue with measures' },
  leaders: { vi: 'lãnh đạo phụ trách', en: 'the leader in charge' },
  headroom: { vi: 'dư địa phát triển', en: 'headroom for growth' },
  figures: { vi: 'số liệu chứng minh cụ thể', en: 'figures that prove it' },
  solutions: { vi: 'giải pháp', en: 'solutions' },
  'key-projects': { vi: 'dự án trọng tâm, trọng điểm (ít nhất)', en: 'key projects (at least)' },
  appraisal: { vi: 'gửi thẩm định', en: 'sent for appraisal' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
};

/** A code's name; the code itself where it is not known. */
export function requirementName(code: string, lang: Language): string {
  return NAMES[code]?.[lang] ?? code;
}
