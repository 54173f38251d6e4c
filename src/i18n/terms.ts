/** Names of what the domain counts in: periods, kinds of indicators, bounds. */
import { THIRTEENTH, type Behaviour, type Bound, type PeriodId, type StepId } from '../domain';
import type { Language } from './language';
import { formatNumber } from './number';

const ROMAN = ['I', 'II', 'III', 'IV'];

/**
 * `Tháng 1`, `Quý I`, `6 tháng`, `9 tháng`, `Năm`, the thirteenth period `Đến 31/01 năm sau`; `short`
 * gives `T1` and `Q.I` for narrow columns.
 */
export function periodName(id: PeriodId | StepId, lang: Language, form: 'full' | 'short' = 'full'): string {
  if (id === THIRTEENTH) {
    if (form === 'short') return lang === 'vi' ? '31/01' : 'to 31 Jan';
    return lang === 'vi' ? 'Đến 31/01 năm sau' : 'To 31 January';
  }
  const number = Number(id.slice(1));
  switch (id[0]) {
    case 'M':
      if (form === 'short') return lang === 'vi' ? `T${number}` : `M${number}`;
      return lang === 'vi' ? `Tháng ${number}` : `Month ${number}`;
    case 'Q':
      if (form === 'short') return lang === 'vi' ? `Q.${ROMAN[number - 1]}` : `Q${number}`;
      return lang === 'vi' ? `Quý ${ROMAN[number - 1]}` : `Quarter ${number}`;
    case 'H':
      return lang === 'vi' ? '6 tháng' : '6 months';
    case 'N':
      return lang === 'vi' ? '9 tháng' : '9 months';
    default:
      return lang === 'vi' ? 'Năm' : 'Year';
  }
}

const BEHAVIOURS: Record<Language, Record<Behaviour, string>> = {
  vi: {
    flow: 'Số cộng dồn',
    stock: 'Số tại thời điểm',
    event: 'Số lượng (đơn vị, tháng cụ thể)',
    rate: 'Tỷ lệ',
    growth: 'Tốc độ tăng',
    share: 'Cơ cấu',
    perHead: 'Bình quân đầu người',
    reduction: 'Mức giảm (điểm %)',
    ceiling: 'Mức trần/sàn',
    milestone: 'Mốc hoàn thành',
  },
  en: {
    flow: 'Sum',
    stock: 'Level at a date',
    event: 'Count (named units, months)',
    rate: 'Rate',
    growth: 'Growth',
    share: 'Share',
    perHead: 'Per head',
    reduction: 'Reduction (points)',
    ceiling: 'Ceiling or floor',
    milestone: 'Milestone',
  },
};

/** The kind of an indicator in the planners' words. */
export function behaviourName(behaviour: Behaviour, lang: Language): string {
  return BEHAVIOURS[lang][behaviour];
}

const BOUND_SIGNS: Record<Exclude<Bound['kind'], 'range'>, string> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
};

/** A target as printed: `19.515 tỷ đồng`, `≥ 46 %`, `7,5 – 8 %`. */
export function formatBound(bound: Bound, unit: string, lang: Language): string {
  const figure =
    bound.kind === 'range'
      ? `${formatNumber(bound.min, lang)} – ${formatNumber(bound.max, lang)}`
      : BOUND_SIGNS[bound.kind] + formatNumber(bound.value, lang);
  return `${figure} ${unit}`.trim();
}
