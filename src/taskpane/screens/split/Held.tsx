/** Pins and bounds of one indicator: what is held, how far a figure can go, one button each to hold or let go. */
import { useId, useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { countOf, departmentAllocationOf, MONTH_PERIODS, numberOf, PERIODS, recipientsOf, type Indicator, type PeriodId, type Pin, type PinScope, type Plan, type Problem, type RecipientAxis, type RecipientBound, type Result } from '../../../domain';
import { formatAmount, formatNumber, parseNumber, periodName } from '../../../i18n';
import type { ChangeSet } from '../../../workbook';
import { usePane, useTask } from '../../pane';
import { ProblemNotice, Status } from '../../parts/notices';
import { useCommonStyles } from '../../parts/styles';
import type { OpenPlan } from '../../session';
import { Fold } from '../load/Fold';
import { Choice } from './fields';
import { occasionOf } from './occasion';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr)) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'end',
    '& .fui-Select, & select, & .fui-Input, & input': { minWidth: 0, maxWidth: '100%' },
  },
  bound: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)' },
  item: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: '2px 0' },
});

const ROW = 'row';
const WHOLE = '';
/** No code of a recipient begins so: keys that are no unit do. */
const EVERYBODY = '#';

export function Held({ open, indicator }: { readonly open: OpenPlan; readonly indicator: Indicator }) {
  const { session, useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const writing = useTask();
  const group = useId();
  const { plan } = open.report;
  const { split } = words;
  const [axis, setAxis] = useState<RecipientAxis>('units');
  const hasDepartments = plan.departmentAllocations.some((table) => table.indicator === indicator.id);
  const recipients = axis === 'units' ? recipientsOf(plan.units) : departmentsIn(plan, indicator);
  const [recipient, setRecipient] = useState(recipients[0]?.code ?? WHOLE);
  const [period, setPeriod] = useState<PeriodId | typeof ROW>('Y');
  const [boundOf, setBoundOf] = useState(recipients[0]?.code ?? WHOLE);
  const [limits, setLimits] = useState({ min: '', max: '' });

  const pins = plan.pins.filter((pin) => pin.indicator === indicator.id && pin.axis === axis);
  const bounds = plan.bounds.filter((bound) => bound.indicator === indicator.id && bound.axis === axis);
  const allPins = plan.pins.filter((pin) => pin.indicator === indicator.id).length;
  const allBounds = plan.bounds.filter((bound) => bound.indicator === indicator.id).length;
  const nameOf = (code: string): string => recipients.find((each) => each.code === code)?.name ?? code;
  const print = (count: number): string => formatAmount(count, indicator.lattice, lang);
  const figure = (text: string): number | null => {
    const read = parseNumber(text, lang);
    const count = read.ok ? countOf(read.value.value, indicator.lattice) : null;
    return count?.ok ? count.value : null;
  };
  const isWrong = (text: string): boolean => text.trim() !== '' && figure(text) === null;

  const range = useMemo(() => {
    const isMonth = period.startsWith('M');
    if (recipient === WHOLE || recipient === EVERYBODY || (period !== 'Y' && !isMonth)) return null;
    return useCases.figureRange(plan, { indicator: indicator.id, axis, recipient, period: period as 'Y' });
  }, [useCases, plan, indicator.id, axis, recipient, period]);

  const [refused, setRefused] = useState<Problem | null>(null);
  const attempt = (preview: Result<{ readonly changes: ChangeSet }>): void => {
    setRefused(preview.ok ? null : preview.problem);
    if (preview.ok) void writing.run(() => session.apply(preview.value.changes));
  };

  const choose = (code: string): void => {
    setRecipient(code);
    // Of everybody a month is held: longer periods are totals, which each has for himself.
    if (code === EVERYBODY && !period.startsWith('M')) setPeriod('M1');
    else if (code === WHOLE && period === ROW) setPeriod('Y');
  };
  const change = (next: RecipientAxis): void => {
    const first = (next === 'units' ? recipientsOf(plan.units) : departmentsIn(plan, indicator))[0]?.code ?? WHOLE;
    setAxis(next);
    setRecipient(first);
    setBoundOf(first);
  };
  const place = (scope: PinScope): string => {
    const who = 'recipient' in scope ? nameOf(scope.recipient) : scope.kind === 'column' ? split.everybody : split.wholePlace;
    const when = 'period' in scope ? periodName(scope.period, lang) : scope.kind === 'row' ? split.allMonths : split.year;
    return `${who} · ${when}`;
  };
  const pin = (): void => attempt(useCases.previewPin(open.read, [{ indicator: indicator.id, axis, scope: scopeOf(recipient, period) }], occasionOf((vi) => vi.journalPin(indicator.name))));
  const unpin = (gone: Pin): void => attempt(useCases.previewUnpin(open.read, [gone], occasionOf((vi) => vi.journalUnpin(indicator.name))));
  const bind = (bound: RecipientBound): void => attempt(useCases.previewBounds(open.read, [bound], occasionOf((vi) => vi.journalBounds(indicator.name))));

  return (
    <Fold title={split.held(allPins, allBounds)}>
      {hasDepartments ? (
        <Choice label={split.pinAxis} value={axis} names={{ units: split.axes.units, departments: split.axes.departments }} onChange={change} />
      ) : null}
      <div className={styles.line}>
        <Field label={split.pinWho} size="small">
          <Select size="small" value={recipient} onChange={(_, data) => choose(data.value)}>
            <option value={WHOLE}>{split.wholePlace}</option>
            <option value={EVERYBODY}>{split.everybody}</option>
            {recipients.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={split.pinWhen} size="small">
          <Select size="small" value={period} onChange={(_, data) => setPeriod(PERIODS.find(({ id }) => id === data.value)?.id ?? ROW)}>
            {recipient === WHOLE || recipient === EVERYBODY ? null : <option value={ROW}>{split.allMonths}</option>}
            {(recipient === EVERYBODY ? MONTH_PERIODS : [...PERIODS].reverse()).map(({ id }) => (
              <option key={id} value={id}>
                {periodName(id, lang)}
              </option>
            ))}
          </Select>
        </Field>
        <Button size="small" onClick={pin} disabledFocusable={writing.running}>
          {split.pin}
        </Button>
      </div>
      <Status>
        {range?.ok === true ? (
          <p className={common.hint}>
            {range.value.isPinned
              ? split.rangePinned(print(range.value.least))
              : range.value.greatest === null
                ? split.rangeOpen(print(range.value.least))
                : split.range(print(range.value.least), print(range.value.greatest))}
          </p>
        ) : null}
      </Status>
      <ul className={common.list}>
        {pins.map((held) => (
          <li key={JSON.stringify(held.scope)} className={styles.item}>
            <span>{place(held.scope)}</span>
            <Button size="small" aria-label={split.unpinOf(place(held.scope))} onClick={() => unpin(held)} disabledFocusable={writing.running}>
              {split.unpin}
            </Button>
          </li>
        ))}
      </ul>
      <div className={`${styles.line} ${styles.bound}`}>
        <Field label={split.boundOf} size="small">
          <Select size="small" value={boundOf} onChange={(_, data) => setBoundOf(data.value)}>
            {recipients.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {(['min', 'max'] as const).map((side) => (
          <Field key={side} label={split[side]} size="small" validationState={isWrong(limits[side]) ? 'error' : 'none'}>
            <Input
              size="small"
              inputMode="decimal"
              id={`${group}-${side}`}
              className={common.wide}
              input={{ style: { minWidth: 0, textAlign: 'right' } }}
              value={limits[side]}
              onChange={(_, data) => setLimits({ ...limits, [side]: data.value })}
            />
          </Field>
        ))}
      </div>
      <div className={common.actions}>
        <Button
          size="small"
          onClick={() => bind({ indicator: indicator.id, axis, recipient: boundOf, min: figure(limits.min), max: figure(limits.max) })}
          disabledFocusable={writing.running || isWrong(limits.min) || isWrong(limits.max) || (limits.min.trim() === '' && limits.max.trim() === '')}
        >
          {split.setBound}
        </Button>
      </div>
      <ul className={common.list}>
        {bounds.map((bound) => {
          const text = (count: number | null): string => (count === null ? '' : formatNumber(numberOf(count, indicator.lattice), lang));
          return (
            <li key={bound.recipient} className={styles.item}>
              <span>{split.bound(nameOf(bound.recipient), text(bound.min), text(bound.max))}</span>
              <Button size="small" aria-label={split.clearBound(nameOf(bound.recipient))} onClick={() => bind({ ...bound, min: null, max: null })} disabledFocusable={writing.running}>
                {split.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      <ProblemNotice problem={refused ?? writing.problem} />
    </Fold>
  );
}

/** The departments that have a line in the indicator's table. */
function departmentsIn(plan: Plan, { id }: Indicator): { readonly code: string; readonly name: string }[] {
  const codes = departmentAllocationOf(plan, id)?.departments ?? [];
  return plan.departments.filter(({ code }) => codes.includes(code));
}

function scopeOf(recipient: string, period: PeriodId | typeof ROW): PinScope {
  if (recipient === EVERYBODY) return { kind: 'column', period: period as 'M1' };
  if (recipient === WHOLE) return period === 'Y' || period === ROW ? { kind: 'total' } : { kind: 'periodTotal', period };
  if (period === ROW) return { kind: 'row', recipient };
  const month = PERIODS.slice(0, 12).find(({ id }) => id === period);
  return month ? { kind: 'cell', recipient, period: month.id as 'M1' } : { kind: 'recipientTotal', recipient, period };
}
