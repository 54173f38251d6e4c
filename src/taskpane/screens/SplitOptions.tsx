/** How a sum is to be split: unit of measure, basis among recipients, profile over the year, what becomes of present figures. */
import { Field, Select } from '@fluentui/react-components';
import { allocationOf, MONTH_PERIODS, type Indicator, type Plan } from '../../domain';
import { periodName } from '../../i18n';
import { usePane } from '../pane';
import { useCommonStyles } from '../parts/styles';
import { BasisSelect, Choice } from './split/fields';
import { PeriodWeights, RecipientWeights } from './split/Weights';
import { measuresFor, PROFILE_CHOICES, type SplitForm } from './split-form';

const DECIMALS = [0, 1, 2, 3];

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
        <BasisSelect plan={plan} indicator={indicator} basis={form.basis} canType={form.choice.behaviour === 'flow'} onChange={(basis) => onChange({ ...form, basis })} />
        <Choice
          label={words.split.profile}
          value={form.profile}
          names={words.split.profiles}
          order={PROFILE_CHOICES}
          onChange={(profile) => onChange({ ...form, profile })}
        />
      </div>
      {form.basis.kind === 'manual' ? <RecipientWeights plan={plan} indicator={indicator} form={form} onChange={onChange} /> : null}
      {form.profile === 'milestone' ? (
        <Choice
          label={words.split.due}
          value={form.due}
          names={Object.fromEntries(MONTH_PERIODS.map(({ id }) => [id, periodName(id, lang)]))}
          onChange={(due) => onChange({ ...form, due })}
        />
      ) : null}
      <MoreOptions plan={plan} indicator={indicator} form={form} onChange={onChange} />
      {form.profile === 'equal' || form.profile === 'milestone' ? null : <PeriodWeights kind={form.profile} form={form} onChange={onChange} />}
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
