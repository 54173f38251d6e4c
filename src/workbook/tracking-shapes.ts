/** What people decided about actuals, as the plan part holds it; entries that are none are left out. */
import { NO_CHOICES, THIRTEEN_STEPS, VERDICTS, type TrackingChoices } from '../domain';

export function choicesOf(value: unknown): TrackingChoices {
  if (typeof value !== 'object' || value === null) return NO_CHOICES;
  const { lastWord, names, verdicts } = value as Partial<Record<keyof TrackingChoices, unknown>>;
  return {
    lastWord: listOf(lastWord).filter((source) => typeof source === 'string'),
    names: listOf(names).flatMap((entry) => (hasTexts(entry, 'printed', 'meant') ? [{ printed: entry.printed, meant: entry.meant }] : [])),
    verdicts: listOf(verdicts).flatMap((entry) => {
      if (!hasTexts(entry, 'indicator', 'period', 'verdict')) return [];
      const period = THIRTEEN_STEPS.find((step) => step === entry.period);
      const verdict = VERDICTS.find((known) => known === entry.verdict);
      return period && verdict ? [{ indicator: entry.indicator, period, verdict }] : [];
    }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function hasTexts<Key extends string>(value: unknown, ...keys: readonly Key[]): value is Readonly<Record<Key, string>> {
  return typeof value === 'object' && value !== null && keys.every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string');
}
