/** A target as texts in a form, figures printed as the language prints them. */
import type { TargetForm } from '../../../app';
import type { Bound } from '../../../domain';
import type { ProposedTarget } from '../../../documents';
import { formatNumber, type Language } from '../../../i18n';

export function formOf(target: ProposedTarget, lang: Language): TargetForm {
  const print = (figure: number | undefined): string => (figure === undefined ? '' : formatNumber(figure, lang));
  const { plan = {} } = target;
  return {
    name: target.name,
    kind: target.kind,
    bound: target.bound,
    value: print(target.bound === 'range' ? target.min : target.value),
    max: print(target.max),
    unit: target.unit,
    year: target.year === null ? '' : String(target.year),
    parent: target.parent ?? '',
    status: target.status ?? 'plan',
    area: target.area ?? '',
    period: target.period ?? '',
    behaviour: plan.behaviour ?? '',
    decimals: plan.decimals === undefined ? '' : String(plan.decimals),
    weight: plan.weight ?? '',
    department: plan.department ?? '',
  };
}

/** The target's bound, or null where a targets file gives none. */
export function boundOf({ bound, value, min, max }: ProposedTarget): Bound | null {
  if (bound === 'range') return min === undefined || max === undefined ? null : { kind: bound, min, max };
  return value === undefined ? null : { kind: bound, value };
}
