/** Corrections as the planner types them; what cannot be read is refused in a sentence, nothing is half taken. */
import { refusal, success, type Behaviour, type BoundKind, type Result } from '../../domain';
import type { ProposedTarget, TargetKind } from '../../documents';
import { parseNumber, type Language } from '../../i18n';

/** A target as texts in a form. */
export interface TargetForm {
  readonly name: string;
  readonly kind: TargetKind;
  readonly bound: BoundKind;
  /** The figure; the low end of a range. */
  readonly value: string;
  /** The high end of a range, else blank. */
  readonly max: string;
  readonly unit: string;
  readonly year: string;
  /** Name of the line it belongs under, or blank. */
  readonly parent: string;
  readonly status: 'plan' | 'actual';
  readonly area: string;
  readonly period: string;
  /** Blank for the one suggested. */
  readonly behaviour: Behaviour | '';
  /** Decimals to plan with; blank for those suggested, else those printed. */
  readonly decimals: string;
  /** Weight column; blank for the one suggested. */
  readonly weight: string;
  /** Name of the department in charge; blank for the one suggested. */
  readonly department: string;
}

/** Which field a refusal is about. */
export type FormField = 'name' | 'value' | 'max' | 'year' | 'decimals';

const YEAR = /^(?:19|20)\d{2}$/;
const DECIMALS = /^[0-9]$/;

/**
 * The target as the form says it; what the form does not show stays.
 * @param lang by whose rules figures are typed
 * @returns refused with `load.nameMissing`, `quantity.notANumber`, `load.rangeReversed`, `load.countNotWhole`,
 *   `load.yearInvalid` or `load.decimalsInvalid`
 */
export function editTarget(target: ProposedTarget, form: TargetForm, lang: Language): Result<ProposedTarget> {
  const name = form.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') return refusal('load.nameMissing', {});
  const figures = figuresOf(form, lang);
  if (!figures.ok) return figures;
  const year = form.year.trim();
  if (year !== '' && !YEAR.test(year)) return refusal('load.yearInvalid', { text: year });
  const decimals = form.decimals.trim();
  if (decimals !== '' && !DECIMALS.test(decimals)) return refusal('load.decimalsInvalid', { text: decimals });
  const { value: _value, min: _min, max: _max, area: _area, period: _period, status: _status, plan = {}, ...rest } = target;
  const { behaviour: _behaviour, decimals: _decimals, weight: _weight, department: _department, ...hints } = plan;
  return success({
    ...rest,
    name,
    unit: form.unit.trim(),
    kind: form.kind,
    bound: form.bound,
    ...figures.value,
    parent: form.parent.trim() || null,
    year: year === '' ? null : Number(year),
    ...(form.status === 'actual' ? { status: form.status } : target.status === 'plan' ? { status: 'plan' } : {}),
    ...(form.area.trim() !== '' && { area: form.area.trim() }),
    ...(form.period.trim() !== '' && { period: form.period.trim() }),
    plan: {
      ...hints,
      ...(form.behaviour !== '' && { behaviour: form.behaviour }),
      ...(decimals !== '' && { decimals: Number(decimals) }),
      ...(form.weight !== '' && { weight: form.weight }),
      ...(form.department.trim() !== '' && { department: form.department.trim() }),
    },
  });
}

/** The field a refusal of {@link editTarget} is about, or null where it is of the whole. */
export function fieldOf(target: TargetForm, code: string, lang: Language): FormField | null {
  if (code === 'load.nameMissing') return 'name';
  if (code === 'load.yearInvalid') return 'year';
  if (code === 'load.decimalsInvalid') return 'decimals';
  if (code === 'load.rangeReversed') return 'max';
  return target.bound === 'range' && parseNumber(target.value, lang).ok ? 'max' : 'value';
}

function figuresOf(form: TargetForm, lang: Language): Result<Pick<ProposedTarget, 'value' | 'min' | 'max'>> {
  const value = parseNumber(form.value, lang);
  if (!value.ok) return value;
  const max = form.bound === 'range' ? parseNumber(form.max, lang) : value;
  if (!max.ok) return max;
  for (const { value: figure } of [value.value, max.value]) {
    if (form.kind === 'count' && !(Number.isInteger(figure) && figure >= 0)) return refusal('load.countNotWhole', { value: figure });
  }
  if (form.bound !== 'range') return success({ value: value.value.value });
  const [low, high] = [value.value.value, max.value.value];
  return low < high ? success({ min: low, max: high }) : refusal('load.rangeReversed', { min: low, max: high });
}
