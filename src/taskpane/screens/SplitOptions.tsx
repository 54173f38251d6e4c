/** How the chosen indicator is to be split: unit of measure, basis among units, profile over the year. */
import { useId } from 'react';
import { Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { MONTH_PERIODS, QUARTERS, weightColumns, type Indicator, type Plan } from '../../domain';
import { formatNumber, periodName, sentence } from '../../i18n';
import { usePane } from '../pane';
import { useCommonStyles } from '../parts/styles';
import { basisKey, basisOfKey, measuresFor, weightFields, type ProfileKind, type SplitForm, type WeightField } from './split-form';

const PROFILES: readonly ProfileKind[] = ['equal', 'quarters', 'months'];
const DECIMALS = [0, 1, 2, 3];

const useStyles = makeStyles({
  weights: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  fault: { color: tokens.colorStatusDangerForeground3 },
});

interface SplitOptionsProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly form: SplitForm;
  readonly onChange: (form: SplitForm) => void;
}

export function SplitOptions({ plan, indicator, form, onChange }: SplitOptionsProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const columns = weightColumns(plan.units);
  const measures = measuresFor(indicator.lattice.unit);

  return (
    <div className={common.section}>
      <div className={common.fields}>
        <Field label={words.split.measure} size="small">
          <Select size="small" value={form.unit} onChange={(_, data) => onChange({ ...form, unit: data.value })}>
            {[...new Set([...measures, form.unit])].map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.split.decimals} size="small">
          <Select size="small" value={String(form.decimals)} onChange={(_, data) => onChange({ ...form, decimals: Number(data.value) })}>
            {[...new Set([...DECIMALS, form.decimals])].map((decimals) => (
              <option key={decimals}>{decimals}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.split.basis} size="small">
          <Select size="small" value={basisKey(form.basis)} onChange={(_, data) => onChange({ ...form, basis: basisOfKey(data.value) })}>
            <option value="suggested">
              {indicator.weight === null ? words.split.basisSuggested : words.split.basisSuggestedColumn(indicator.weight)}
            </option>
            <option value="equal">{words.split.basisEqual}</option>
            {columns.length === 0 ? null : (
              <optgroup label={words.split.basisWeights}>
                {columns.map((column) => (
                  <option key={column} value={`weight:${column}`}>
                    {column}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </Field>
        <Field label={words.split.profile} size="small">
          <Select
            size="small"
            value={form.profile}
            onChange={(_, data) => onChange({ ...form, profile: PROFILES.find((kind) => kind === data.value) ?? 'equal' })}
          >
            {PROFILES.map((kind) => (
              <option key={kind} value={kind}>
                {words.split.profiles[kind]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {form.profile === 'equal' ? null : <Weights kind={form.profile} form={form} onChange={onChange} />}
    </div>
  );
}

interface WeightsProps {
  readonly kind: 'quarters' | 'months';
  readonly form: SplitForm;
  readonly onChange: (form: SplitForm) => void;
}

/** One small field per quarter or month; what is wrong with any of them stands below in words. */
function Weights({ kind, form, onChange }: WeightsProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const messages = useId();
  const periods = kind === 'quarters' ? QUARTERS : MONTH_PERIODS;
  const fields = weightFields(form, lang);
  const texts = form[kind];

  const change = (index: number, text: string): void => {
    const changed = texts.map((old, at) => (at === index ? text : old));
    onChange(kind === 'quarters' ? { ...form, quarters: changed } : { ...form, months: changed });
  };

  return (
    <fieldset className={styles.group}>
      <legend className={common.hidden}>{words.split.profiles[kind]}</legend>
      <div className={styles.weights}>
        {periods.map((period, index) => (
          <Field
            key={period.id}
            label={periodName(period.id, lang)}
            size="small"
            validationState={fields[index]?.fault === null ? 'none' : 'error'}
          >
            <Input
              size="small"
              inputMode="decimal"
              className={common.wide}
              input={{ style: { minWidth: 0, textAlign: 'right' } }}
              value={texts[index] ?? ''}
              aria-describedby={messages}
              onChange={(_, data) => change(index, data.value)}
            />
          </Field>
        ))}
      </div>
      <div id={messages} role="status">
        {fields.map((field, index) => {
          const period = periods[index];
          const text = remark(field);
          return text === null || period === undefined ? null : (
            <p key={period.id} className={mergeClasses(common.hint, field.fault !== null && styles.fault)}>
              {periodName(period.id, lang)}: {text}
            </p>
          );
        })}
        {fields.every((field) => field.value === 0) ? (
          <p className={mergeClasses(common.hint, styles.fault)}>{words.split.weightsAllZero}</p>
        ) : null}
      </div>
    </fieldset>
  );

  function remark({ value, otherReading, fault }: WeightField): string | null {
    if (fault === 'negative') return words.split.weightNegative;
    if (fault !== null) return sentence(fault, lang);
    if (otherReading === null || value === null) return null;
    return words.common.otherReading(formatNumber(value, lang), formatNumber(otherReading, lang));
  }
}
