/** Weights as small fields, one per recipient or period, into which a column or row of a sheet can be pasted; what is wrong stands below in words. */
import { useId, type ClipboardEvent } from 'react';
import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MONTH_PERIODS, QUARTERS, recipientsOf, type Indicator, type Plan } from '../../../domain';
import { formatNumber, periodName, sentence, type Language, type Messages } from '../../../i18n';
import { usePane } from '../../pane';
import { useCommonStyles } from '../../parts/styles';
import { pasted, typedFields, weightFields, type SplitForm, type WeightField } from '../split-form';

const useStyles = makeStyles({
  weights: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  // Names of units need more room than those of months.
  wide: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  fault: { color: tokens.colorStatusDangerForeground3 },
});

interface FormProps {
  readonly form: SplitForm;
  readonly onChange: (form: SplitForm) => void;
}

/** One field per quarter or month, or the first and the last month. */
export function PeriodWeights({ kind, form, onChange }: FormProps & { readonly kind: 'quarters' | 'months' | 'lastYear' | 'straightLine' }) {
  const { lang, words } = usePane();
  const labels =
    kind === 'straightLine' ? [words.split.from, words.split.to] : (kind === 'quarters' ? QUARTERS : MONTH_PERIODS).map(({ id }) => periodName(id, lang));
  const fields = weightFields(form, lang);
  const entries = labels.map((label, index) => ({ key: String(index), label, text: form[kind][index] ?? '', field: fields[index] ?? null }));
  const change = (texts: Readonly<Record<string, string>>): void => onChange({ ...form, [kind]: form[kind].map((old, index) => texts[index] ?? old) });
  return <WeightFields legend={words.split.profiles[kind]} entries={entries} onChange={change} isAllZero={fields.every((field) => field.value === 0)} />;
}

/** One field per unit or department. */
export function RecipientWeights({ plan, indicator, form, onChange }: FormProps & { readonly plan: Plan; readonly indicator: Indicator }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const isFor = (axis: 'units' | 'departments'): boolean => form.axis === axis || form.axis === 'both';
  const departments = indicator.departments.length > 1 ? plan.departments.filter(({ code }) => indicator.departments.includes(code)) : plan.departments;
  const recipients = [...(isFor('units') ? recipientsOf(plan.units) : []), ...(isFor('departments') ? departments : [])];
  const fields = typedFields(form, lang);
  const entries = recipients.map(({ code, name }) => ({ key: code, label: name, text: form.typed[code] ?? '', field: fields.get(code) ?? null }));
  const isAllZero = fields.size > 0 && [...fields.values()].every(({ value }) => value === 0);
  return (
    <>
      <p className={common.hint}>{words.split.typedHint}</p>
      <WeightFields isWide legend={words.split.typedWeights} entries={entries} isAllZero={isAllZero} onChange={(texts) => onChange({ ...form, typed: { ...form.typed, ...texts } })} />
    </>
  );
}

interface WeightFieldsProps {
  readonly legend: string;
  readonly entries: readonly { readonly key: string; readonly label: string; readonly text: string; readonly field: WeightField | null }[];
  readonly isAllZero: boolean;
  readonly isWide?: boolean;
  /** Changed texts by key. */
  readonly onChange: (texts: Readonly<Record<string, string>>) => void;
}

function WeightFields({ legend, entries, isAllZero, isWide = false, onChange }: WeightFieldsProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const messages = useId();
  const keys = entries.map(({ key }) => key);

  const paste = (event: ClipboardEvent, key: string): void => {
    const texts = pasted(event.clipboardData.getData('text'), keys, key);
    if (texts === null) return;
    event.preventDefault();
    onChange(texts);
  };

  return (
    <fieldset className={styles.group}>
      <legend className={common.hidden}>{legend}</legend>
      <div className={mergeClasses(styles.weights, isWide && styles.wide)}>
        {entries.map(({ key, label, text, field }) => (
          <Field key={key} label={label} size="small" validationState={(field?.fault ?? null) === null ? 'none' : 'error'}>
            <Input
              size="small"
              inputMode="decimal"
              className={common.wide}
              input={{ style: { minWidth: 0, textAlign: 'right' } }}
              value={text}
              aria-describedby={messages}
              onChange={(_, data) => onChange({ [key]: data.value })}
              onPaste={(event) => paste(event, key)}
            />
          </Field>
        ))}
      </div>
      <div id={messages} role="status">
        {entries.map(({ key, label, field }) => {
          const remark = field === null ? null : remarkOn(field, words, lang);
          return remark === null ? null : (
            <p key={key} className={mergeClasses(common.hint, field?.fault !== null && styles.fault)}>
              {label}: {remark}
            </p>
          );
        })}
        {isAllZero ? <p className={mergeClasses(common.hint, styles.fault)}>{words.split.weightsAllZero}</p> : null}
      </div>
    </fieldset>
  );
}

function remarkOn({ value, otherReading, fault }: WeightField, words: Messages, lang: Language): string | null {
  if (fault === 'negative') return words.split.weightNegative;
  if (fault !== null) return sentence(fault, lang);
  if (otherReading === null || value === null) return null;
  return words.common.otherReading(formatNumber(value, lang), formatNumber(otherReading, lang));
}
