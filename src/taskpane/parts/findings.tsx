/** Findings of a workbook, worst first, and what its plan lacks. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { ClosingReport, PlanFinding } from '../../app';
import { assignedIndicators, type Plan } from '../../domain';
import { ruleWords } from '../../i18n';
import { usePane } from '../pane';
import { FindingText, type FindingActions } from './finding-text';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
  missing: { marginTop: tokens.spacingVerticalM },
});

const ICONS = { error: ErrorCircle16Regular, warning: Warning16Regular, note: Info16Regular };

/** Errors nobody has let stand. */
export function errorCount(report: ClosingReport): number {
  return report.findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null).length;
}

/** How many of the assigned indicators are in each state. */
export function standingCounts({ plan, indicators }: ClosingReport) {
  const assigned = new Set(assignedIndicators(plan.indicators).map(({ id }) => id));
  const standings = indicators.filter(({ indicator }) => assigned.has(indicator));
  const inState = (...wanted: string[]): number => standings.filter(({ state }) => wanted.includes(state)).length;
  return {
    all: standings.length,
    /** Split, whether or not they add up. */
    allocated: inState('closed', 'open'),
    unallocated: inState('unallocated'),
    notSplit: inState('notSplit'),
  };
}

interface FindingListProps {
  readonly report: ClosingReport;
}

/** All findings of a workbook that is not open, and what its plan lacks. */
export function FindingList({ report }: FindingListProps) {
  return (
    <>
      <FindingItems findings={report.findings} plan={report.plan} />
      <MissingList missing={report.missing} />
    </>
  );
}

interface FindingItemsProps {
  readonly findings: readonly PlanFinding[];
  readonly plan: Plan;
  /** What can be done about a finding; absent where the workbook is not open. */
  readonly actions?: FindingActions;
  /** Whether the items take the focus, to be gone through one after the other. */
  readonly isWalked?: boolean;
}

export function FindingItems({ findings, plan, actions, isWalked = false }: FindingItemsProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <ul className={common.list} aria-label={words.check.findings}>
      {findings.map((finding, index) => {
        const Icon = ICONS[finding.severity];
        return (
          <li key={`${finding.stamp ?? ''} ${index}`} className={styles.item} {...(isWalked && { tabIndex: -1, 'data-finding': index })}>
            <Icon aria-hidden className={styles[finding.severity]} />
            <FindingText finding={finding} plan={plan} tone={styles[finding.severity]} {...(actions && { actions })} />
          </li>
        );
      })}
    </ul>
  );
}

/** What the plan lacks, folded and counted by rule: a new plan lacks nearly everything. */
export function MissingList({ missing }: { readonly missing: readonly PlanFinding[] }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  if (missing.length === 0) return null;
  const byRule = new Map<string, number>();
  for (const { rule } of missing) {
    const name = rule === null ? '' : ruleWords(rule, lang).name;
    byRule.set(name, (byRule.get(name) ?? 0) + 1);
  }
  return (
    <details className={styles.missing}>
      <summary className={common.hint}>{words.check.missing(missing.length)}</summary>
      <ul className={common.list}>
        {[...byRule].map(([name, count]) => (
          <li key={name}>
            {name}: {count}
          </li>
        ))}
      </ul>
    </details>
  );
}
