/** How a sum is to be split: unit of measure, basis among recipients, profile over the year, what becomes of present figures. */
import { useId } from 'react';
import { Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { allocationOf, MONTH_PERIODS, QUARTERS, type Indicator, type Plan } from '../../domain';
import { formatNumber, periodName, sentence } from '../../i18n';
import { usePane } from '../pane';
import { useCommonStyles } from '../parts/styles';
import { BasisSelect, Choice } from './split/fields';
import { measuresFor, PROFILE_CHOICES, weightFields, type SplitForm, type WeightField } from './split-form';

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
  const { lang, words } = usePane();
  const common = useCommonStyles();
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
        <BasisSelect plan={plan} indicator={indicator} basis={form.basis} onChange={(basis) => onChange({ ...form, basis })} />
        <Choice
          label={words.split.profile}
          value={form.profile}
          names={words.split.profiles}
          order={PROFILE_CHOICES}
          onChange={(profile) => onChange({ ...form, profile })}
        />
      </div>
      {form.profile === 'milestone' ? (
        <Choice
          label={words.split.due}
          value={form.due}
          names={Object.fromEntries(MONTH_PERIODS.map(({ id }) => [id, periodName(id, lang)]))}
          onChange={(due) => onChange({ ...form, due })}
        />
      ) : null}
      <MoreOptions plan={plan} indicator={indicator} form={form} onChange={onChange} />
      {form.profile === 'equal' || form.profile === 'milestone' ? null : <Weights kind={form.profile} form={form} onChange={onChange} />}
    </div>
  );
}

/** What applies only where there are figures already, departments, or a structure. */
function MoreOptions({ plan, indicator, form, onChange }: SplitOptionsProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const { choice } = form;
  const hasFigures = allocationOf(plan, indicator.id) !== undefined;
  if (choice.behaviour === 'share') {
    return (
      <Choice
        label={words.split.structureFrom}
        value={choice.from}
        names={words.split.structureFroms}
        onChange={(from) => onChange({ ...form, choice: { ...choice, from } })}
      />
    );
  }
  if (choice.behaviour !== 'flow' || (!hasFigures && plan.departments.length === 0)) return null;
  return (
    <div className={common.fields}>
      {hasFigures ? (
        <>
          <Choice label={words.split.mode} value={choice.mode} names={words.split.modes} onChange={(mode) => onChange({ ...form, choice: { ...choice, mode } })} />
          <Choice label={words.split.among} value={choice.among} names={words.split.amongs} onChange={(among) => onChange({ ...form, choice: { ...choice, among } })} />
        </>
      ) : null}
      {plan.departments.length > 0 ? (
        <Choice label={words.split.axis} value={form.axis} names={words.split.axes} onChange={(axis) => onChange({ ...form, axis })} />
      ) : null}
    </div>
  );
}

interface WeightsProps {
  readonly kind: 'quarters' | 'months' | 'straightLine';
  readonly form: SplitForm;
  readonly onChange: (form: SplitForm) => void;
}

/** One small field per quarter or month; what is wrong with any of them stands below in words. */
function Weights({ kind, form, onChange }: WeightsProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const messages = useId();
  const labels =
    kind === 'straightLine' ? [words.split.from, words.split.to] : (kind === 'quarters' ? QUARTERS : MONTH_PERIODS).map(({ id }) => periodName(id, lang));
  const fields = weightFields(form, lang);
  const texts = form[kind];

  const change = (index: number, text: string): void => {
    const changed = texts.map((old, at) => (at === index ? text : old));
    onChange({ ...form, [kind]: changed });
  };

  return (
    <fieldset className={styles.group}>
      <legend className={common.hidden}>{words.split.profiles[kind]}</legend>
      <div className={styles.weights}>
        {labels.map((label, index) => (
          <Field
            key={label}
            label={label}
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
          const label = labels[index];
          const text = remark(field);
          return text === null || label === undefined ? null : (
            <p key={label} className={mergeClasses(common.hint, field.fault !== null && styles.fault)}>
              {label}: {text}
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
