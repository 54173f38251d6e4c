/** The form for what is no plain sum: only what applies to the indicator's behaviour. */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { latticeOfColumn, type EventChoice, type MilestoneChoice, type SplitChoice } from '../../../app';
import { MONTH_PERIODS, recipientsOf, type Indicator, type Plan, type StepId } from '../../../domain';
import { periodName } from '../../../i18n';
import { usePane } from '../../pane';
import { useCommonStyles } from '../../parts/styles';
import { BasisSelect, Choice, ColumnSelect } from './fields';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    '& .fui-Select, & select': { minWidth: 0, maxWidth: '100%' },
  },
});

interface ChoiceFormProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly choice: SplitChoice;
  readonly onChange: (choice: SplitChoice) => void;
}

export function ChoiceForm({ plan, indicator, choice, onChange }: ChoiceFormProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const { split } = words;
  const months = (profile: { readonly kind: string } | null): 'none' | 'even' => (profile === null ? 'none' : 'even');
  const profileOf = (path: 'none' | 'even'): { readonly kind: 'equal' } | null => (path === 'none' ? null : { kind: 'equal' });

  switch (choice.behaviour) {
    case 'stock':
      return (
        <div className={common.fields}>
          <Choice label={split.levelBy} value={choice.by} names={split.levelBys} onChange={(by) => onChange({ ...choice, by })} />
          <Choice label={split.path} value={months(choice.profile)} names={split.paths} onChange={(path) => onChange({ ...choice, profile: profileOf(path) })} />
          {choice.by === 'growth' ? null : <BasisSelect plan={plan} indicator={indicator} basis={choice.basis} onChange={(basis) => onChange({ ...choice, basis })} />}
        </div>
      );
    case 'rate': {
      const { same, uplift, gap, ranking } = split.ways;
      return (
        <div className={common.fields}>
          <Choice label={split.way} value={choice.way} names={{ same, uplift, gap, ranking }} onChange={(way) => onChange({ ...choice, way })} />
          <Choice label={split.path} value={months(choice.profile)} names={split.paths} onChange={(path) => onChange({ ...choice, profile: profileOf(path) })} />
          <ColumnSelect plan={plan} label={split.denominator} column={choice.denominator} onChange={(denominator) => onChange({ ...choice, denominator })} />
        </div>
      );
    }
    case 'growth': {
      const { sameGrowth, sameUplift } = split.ways;
      return (
        <div className={common.fields}>
          <Choice label={split.way} value={choice.way} names={{ sameGrowth, sameUplift }} onChange={(way) => onChange({ ...choice, way })} />
          <ColumnSelect plan={plan} label={split.baseColumn} column={choice.base ?? ''} onChange={(base) => onChange({ ...choice, base, levels: indicator.levels ?? latticeOfColumn(plan, base) })} />
        </div>
      );
    }
    case 'perHead': {
      const { same, uplift, ranking } = split.ways;
      return (
        <div className={common.fields}>
          <Choice label={split.way} value={choice.way} names={{ same, uplift, ranking }} onChange={(way) => onChange({ ...choice, way })} />
          <ColumnSelect plan={plan} label={split.denominator} column={choice.denominator} onChange={(denominator) => onChange({ ...choice, denominator })} />
        </div>
      );
    }
    case 'reduction': {
      const { same, part } = split.ways;
      return (
        <div className={common.fields}>
          <Choice label={split.way} value={choice.way} names={{ same, part }} onChange={(way) => onChange({ ...choice, way })} />
          <ColumnSelect plan={plan} label={split.households} column={choice.households} onChange={(households) => onChange({ ...choice, households })} />
          <ColumnSelect plan={plan} label={split.poor} column={choice.poor} onChange={(poor) => onChange({ ...choice, poor })} />
        </div>
      );
    }
    case 'ceiling':
      return <p className={common.hint}>{split.ceilingNote}</p>;
    case 'event':
      return <Named plan={plan} entries={eventEntries(choice)} mayBeOpen onChange={(entries) => onChange({ ...choice, named: entries })} />;
    case 'milestone':
      return <Named plan={plan} entries={dueEntries(choice)} mayBeOpen={false} onChange={(entries) => onChange({ ...choice, deliveries: entries.map(({ recipient, period }) => ({ recipient, due: period ?? 'M12' })) })} />;
    default:
      return null;
  }
}

interface Entry {
  readonly recipient: string;
  readonly period: StepId | null;
}

const eventEntries = ({ named }: EventChoice): readonly Entry[] => named;
const dueEntries = ({ deliveries }: MilestoneChoice): readonly Entry[] => deliveries.map(({ recipient, due }) => ({ recipient, period: due }));

interface NamedProps {
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  /** Whether the month may be left to the program. */
  readonly mayBeOpen: boolean;
  readonly onChange: (entries: readonly Entry[]) => void;
}

/** Who and when, line by line; who is for a person to say, so a new line names nobody yet. */
function Named({ plan, entries, mayBeOpen, onChange }: NamedProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { split } = words;
  const units = recipientsOf(plan.units);
  const change = (index: number, entry: Entry): void => onChange(entries.map((old, at) => (at === index ? entry : old)));
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }} className={common.section}>
      <legend className={common.heading}>{split.events}</legend>
      {entries.map((entry, index) => (
        <div key={index} className={styles.row}>
          <Select size="small" aria-label={split.eventUnit(index + 1)} value={entry.recipient} onChange={(_, data) => change(index, { ...entry, recipient: data.value })}>
            {entry.recipient === '' ? <option value="">{split.chooseUnit}</option> : null}
            {units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            size="small"
            aria-label={split.eventMonth(index + 1)}
            value={entry.period ?? ''}
            onChange={(_, data) => change(index, { ...entry, period: MONTH_PERIODS.map(({ id }) => id as StepId).find((id) => id === data.value) ?? null })}
          >
            {mayBeOpen ? <option value="">{split.anyMonth}</option> : null}
            {MONTH_PERIODS.map(({ id }) => (
              <option key={id} value={id}>
                {periodName(id, lang)}
              </option>
            ))}
          </Select>
          <Button size="small" aria-label={split.removeEvent(index + 1)} onClick={() => onChange(entries.filter((_, at) => at !== index))}>
            {split.remove}
          </Button>
        </div>
      ))}
      <div className={common.actions}>
        <Button size="small" onClick={() => onChange([...entries, { recipient: '', period: mayBeOpen ? null : 'M12' }])}>
          {split.addEvent}
        </Button>
      </div>
    </fieldset>
  );
}
