/** Findings to look through: filtered, in groups, one after the other by keyboard. */
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ALL_FINDINGS, choicesAmong, filteredFindings, groupedFindings, sourceOf, type ClosingReport, type FindingFilter, type FindingGrouping, type FindingSource } from '../../app';
import type { Severity } from '../../checks';
import { ruleWords } from '../../i18n';
import { usePane } from '../pane';
import { FindingItems } from './findings';
import type { FindingActions } from './finding-text';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  group: { margin: '10px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, '& > *, & .fui-Select, & select': { minWidth: 0, maxWidth: '100%' } },
  walk: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** Below this many findings nobody needs to filter. */
const FEW = 4;
const GROUPINGS: readonly FindingGrouping[] = ['none', 'indicator', 'rule'];

export function FilteredFindings({ report, actions }: { readonly report: ClosingReport; readonly actions: FindingActions }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const [filter, setFilter] = useState<FindingFilter>(ALL_FINDINGS);
  const [grouping, setGrouping] = useState<FindingGrouping>('none');
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const shown = useMemo(() => filteredFindings(report.findings, filter), [report, filter]);
  const groups = useMemo(() => groupedFindings(shown, grouping), [shown, grouping]);
  const { filter: labels, walk } = words.check;

  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
  const turnTo = (index: number): void => {
    const all = items();
    const item = all[index];
    if (item === undefined) return;
    setAt(index);
    item.focus();
    const inOrder = groups.flatMap(([, findings]) => findings);
    const finding = inOrder[index];
    if (finding !== undefined) actions.onGo(finding);
  };
  const onKey = (event: KeyboardEvent): void => {
    // Keys of a button or a field inside a finding are its own.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['finding'] === undefined) return;
    const all = items();
    const here = all.indexOf(event.target);
    const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1, Enter: here }[event.key];
    if (target === undefined || all[target] === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter') turnTo(target);
    else {
      setAt(target);
      all[target].focus();
    }
  };

  const isFiltered = shown.length < report.findings.length;
  return (
    <div className={common.section}>
      {report.findings.length < FEW ? null : (
        <details>
          <summary className={common.hint}>
            {labels.title}
            {isFiltered ? ` · ${labels.shown(shown.length, report.findings.length)}` : null}
          </summary>
          <Filters report={report} filter={filter} grouping={grouping} onFilter={setFilter} onGroup={setGrouping} />
        </details>
      )}
      {shown.length < 2 ? null : (
        <div className={styles.walk}>
          <Button size="small" disabledFocusable={at <= 0} onClick={() => (at <= 0 ? undefined : turnTo(at - 1))}>
            {walk.previous}
          </Button>
          <Button size="small" disabledFocusable={at >= shown.length - 1} onClick={() => (at >= shown.length - 1 ? undefined : turnTo(at + 1))}>
            {walk.next}
          </Button>
          {at < 0 ? null : <span className={common.hint}>{walk.at(Math.min(at + 1, shown.length), shown.length)}</span>}
        </div>
      )}
      {shown.length === 0 && isFiltered ? <p className={common.hint}>{labels.none}</p> : null}
      <div ref={list} onKeyDown={onKey}>
        {groups.map(([name, findings]) => (
          <section key={name ?? ''}>
            {grouping === 'none' ? null : <h3 className={styles.group}>{groupTitle(name)}</h3>}
            <FindingItems findings={findings} plan={report.plan} actions={actions} isWalked />
          </section>
        ))}
      </div>
    </div>
  );

  function groupTitle(name: string | null): string {
    if (name === null) return labels.wholePlan;
    const source = shown.map(sourceOf).find((each) => each === name);
    if (source !== undefined) return source === 'sheet' ? labels.onSheet : ruleWords(source, lang).name;
    return report.plan.indicators.find(({ id }) => id === name)?.name ?? name;
  }
}

interface FiltersProps {
  readonly report: ClosingReport;
  readonly filter: FindingFilter;
  readonly grouping: FindingGrouping;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onGroup: (grouping: FindingGrouping) => void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

function Filters({ report, filter, grouping, onFilter, onGroup }: FiltersProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { filter: labels, severities } = words.check;
  const { rules, indicators, recipients } = choicesAmong(report.findings, report.plan);
  const ruleName = (rule: FindingSource): string => (rule === 'sheet' ? labels.onSheet : ruleWords(rule, lang).name);
  return (
    <div className={common.section}>
      <div className={styles.fields}>
        <Choice label={labels.severity} value={filter.severity} onChoose={(severity) => onFilter({ ...filter, severity })} choices={SEVERITIES.map((each) => [each, severities[each]])} />
        <Choice label={labels.rule} value={filter.rule} onChoose={(rule) => onFilter({ ...filter, rule })} choices={rules.map((each) => [each, ruleName(each)])} />
        <Choice label={labels.indicator} value={filter.indicator} onChoose={(indicator) => onFilter({ ...filter, indicator })} choices={indicators.map(({ id, name }) => [id, name])} />
        <Choice label={labels.recipient} value={filter.recipient} onChoose={(recipient) => onFilter({ ...filter, recipient })} choices={recipients.map((each) => [each, each])} />
        <Field label={labels.grouping} size="small">
          <Select size="small" value={grouping} onChange={(_, { value }) => onGroup(GROUPINGS.find((each) => each === value) ?? 'none')}>
            {GROUPINGS.map((each) => (
              <option key={each} value={each}>
                {labels.groupings[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={common.actions}>
        <Button size="small" onClick={() => onFilter(ALL_FINDINGS)}>
          {labels.clear}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly onChoose: (value: T | null) => void;
}

/** One of some values, or all. */
function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  const { words } = usePane();
  return (
    <Field label={label} size="small">
      <Select size="small" value={value ?? ''} onChange={(_, { value: chosen }) => onChoose(choices.find(([each]) => each === chosen)?.[0] ?? null)}>
        <option value="">{words.check.filter.all}</option>
        {choices.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
