/**
 * What the planner chose on the Phân bổ screen, as the fields hold it, and the request it amounts to.
 * Weights stay text while they are typed; they become numbers in the language they were typed in.
 */
import { PLAIN_FLOW, type Basis, type FlowChoice, type Release, type SplitAxis, type SplitChoice, type SplitRequest } from '../../app';
import { scaleOf, type Indicator, type Problem } from '../../domain';
import { formatNumber, parseNumber, type Language } from '../../i18n';

type Profile = FlowChoice['profile'];

export const PROFILE_CHOICES = ['equal', 'quarters', 'lastYear', 'months', 'straightLine', 'milestone'] as const;

export type ProfileKind = (typeof PROFILE_CHOICES)[number];

export interface SplitForm {
  readonly indicator: string;
  readonly unit: string;
  readonly decimals: number;
  readonly basis: Basis;
  readonly profile: ProfileKind;
  /** Everything else that is chosen; of a sum basis and profile are those above. */
  readonly choice: SplitChoice;
  readonly axis: SplitAxis;
  /** Pins and bounds to let go with the split, once somebody said so. */
  readonly release: Release | null;
  /** Weights of a manual basis as they were typed, by recipient; kept while another basis is shown. */
  readonly typed: Readonly<Record<string, string>>;
  /** Four texts, twelve (typed weights, last year's figures) and two; kept while another profile is shown. */
  readonly quarters: readonly string[];
  readonly months: readonly string[];
  readonly lastYear: readonly string[];
  readonly straightLine: readonly string[];
  /** Month of a milestone profile. */
  readonly due: string;
}

/** A weight field as read: its figure, or what is wrong with it. */
export interface WeightField {
  readonly value: number | null;
  /** What the characters mean in the other language, when that differs. */
  readonly otherReading: number | null;
  readonly fault: Problem | 'negative' | null;
}

const SCALES = [
  ['nghìn tỷ', 12],
  ['tỷ', 9],
  ['triệu', 6],
  ['nghìn', 3],
] as const;

/**
 * Units of measure a plan may be made in, largest first: the indicator's own, and for scaled ones up
 * to a million times smaller and a thousand times larger, for money up to tỷ.
 */
export function measuresFor(unit: string): string[] {
  const { exponent, base } = scaleOf(unit);
  if (exponent === 0) return [unit];
  const highest = base === 'đồng' ? Math.max(exponent, 9) : exponent + 3;
  return SCALES.filter(([, scale]) => scale <= highest && scale >= exponent - 6).map(([word, scale]) =>
    scale === exponent ? unit : `${word} ${base}`,
  );
}

/** The form for an indicator as the program suggests to split it. */
export function formFor(indicator: Indicator, suggested: SplitRequest, lang: Language): SplitForm {
  const lattice = suggested.lattice ?? indicator.lattice;
  const texts = (weights: readonly (number | null)[]): string[] => weights.map((weight) => (weight === null ? '' : formatNumber(weight, lang)));
  const { choice } = suggested;
  const { basis, profile } = choice.behaviour === 'flow' || choice.behaviour === 'share' ? choice : PLAIN_FLOW;
  return {
    indicator: indicator.id,
    unit: lattice.unit,
    decimals: lattice.decimals,
    basis,
    profile: profileKind(profile),
    choice,
    axis: suggested.axis ?? 'units',
    release: null,
    typed: basis.kind === 'manual' ? Object.fromEntries(Object.entries(basis.weights).map(([code, weight]) => [code, formatNumber(weight, lang)])) : {},
    quarters: texts(profile.kind === 'quarters' ? profile.weights : [25, 25, 25, 25]),
    months: texts(profile.kind === 'manual' ? profile.weights : Array.from({ length: 12 }, () => 1)),
    lastYear: texts(profile.kind === 'lastYear' ? profile.actuals : Array.from({ length: 12 }, () => null)),
    straightLine: texts(profile.kind === 'straightLine' ? [profile.from, profile.to] : [1, 2]),
    due: profile.kind === 'milestone' ? profile.due : 'M12',
  };
}

/** A profile that this screen has no field for is shown as equal months. */
function profileKind({ kind }: Profile): ProfileKind {
  return kind === 'manual' ? 'months' : (PROFILE_CHOICES.find((known) => known === kind) ?? 'equal');
}

export function readWeight(text: string, lang: Language): WeightField {
  const typed = parseNumber(text, lang);
  if (!typed.ok) return { value: null, otherReading: null, fault: typed.problem };
  const { value, otherReading } = typed.value;
  return value < 0 ? { value: null, otherReading, fault: 'negative' } : { value, otherReading, fault: null };
}

/** The weight fields the chosen profile shows; none for equal months. */
export function weightFields(form: SplitForm, lang: Language): WeightField[] {
  const texts = form.profile === 'equal' || form.profile === 'milestone' ? [] : form[form.profile];
  return texts.map((text) => readWeight(text, lang));
}

/** The typed weights of a manual basis, by recipient; blank ones are left out. */
export function typedFields({ typed }: SplitForm, lang: Language): Map<string, WeightField> {
  return new Map(Object.entries(typed).flatMap(([code, text]) => (text.trim() === '' ? [] : [[code, readWeight(text, lang)] as const])));
}

/** The basis with the typed weights in it, or null while one of them is at fault or there is none. */
function basisOf(form: SplitForm, lang: Language): Basis | null {
  if (form.basis.kind !== 'manual') return form.basis;
  const weights: Record<string, number> = {};
  for (const [code, { value }] of typedFields(form, lang)) {
    if (value === null) return null;
    weights[code] = value;
  }
  return Object.values(weights).some((weight) => weight > 0) ? { kind: 'manual', weights } : null;
}

/**
 * Figures copied out of a sheet into the field of one of these keys: one for this field and each after
 * it. Null where the text is a single figure, which is typed as any other.
 */
export function pasted(text: string, keys: readonly string[], first: string): Readonly<Record<string, string>> | null {
  const figures = text.replace(/\r?\n$/, '').split(/\t|\r?\n/);
  if (figures.length < 2) return null;
  const from = keys.indexOf(first);
  return Object.fromEntries(keys.slice(from, from + figures.length).map((key, index) => [key, figures[index]?.trim() ?? '']));
}

/** The request, or null while a weight field is at fault or all weights are zero. */
export function requestOf(form: SplitForm, lang: Language): SplitRequest | null {
  const weights = weightFields(form, lang).map((field) => field.value);
  const profile = form.profile === 'milestone' ? ({ kind: 'milestone', due: form.due } as const) : profileOf(form.profile, weights);
  const basis = basisOf(form, lang);
  if (profile === null || basis === null) return null;
  const { choice, axis, release } = form;
  return {
    indicator: form.indicator,
    lattice: { unit: form.unit, decimals: form.decimals },
    choice: choice.behaviour === 'flow' || choice.behaviour === 'share' ? { ...choice, basis, profile } : choice,
    ...(axis !== 'units' && { axis }),
    ...(release && { release }),
  };
}

function profileOf(kind: Exclude<ProfileKind, 'milestone'>, weights: readonly (number | null)[]): Profile | null {
  if (kind === 'equal') return { kind };
  const figures = weights.filter((weight) => weight !== null);
  if (figures.length < weights.length || figures.every((weight) => weight === 0)) return null;
  if (kind === 'months') return { kind: 'manual', weights: figures };
  if (kind === 'lastYear') return { kind, actuals: figures };
  const [first = 0, second = 0, third = 0, fourth = 0] = figures;
  if (kind === 'straightLine') return { kind, from: first, to: second };
  return { kind, weights: [first, second, third, fourth] };
}

/** Text keys for a select element: `equal`, `suggested`, `weight:Dân số`, `reference:GTSX`. */
export function basisKey(basis: Basis): string {
  switch (basis.kind) {
    case 'weight':
    case 'gapToCap':
      return `${basis.kind}:${basis.column}`;
    case 'reference':
    case 'growth':
      return `${basis.kind}:${basis.indicator}`;
    default:
      return basis.kind;
  }
}

export function basisOfKey(key: string): Basis {
  const [kind, ...rest] = key.split(':');
  const name = rest.join(':');
  switch (kind) {
    case 'weight':
    case 'gapToCap':
      return { kind, column: name };
    case 'reference':
    case 'growth':
      return { kind, indicator: name };
    case 'suggested':
    case 'lastYear':
    case 'present':
      return { kind };
    case 'manual':
      return { kind, weights: {} };
    default:
      return { kind: 'equal' };
  }
}
