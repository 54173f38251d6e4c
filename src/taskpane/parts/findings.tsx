/** Findings of a workbook, worst first, one sentence each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { findingSentence, lineName, type ClosingFinding, type ClosingReport } from '../../app';
import { assignedIndicators } from '../../domain';
import { usePane } from '../pane';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sentence: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

/** Errors before warnings; within each the order of the report. */
export function worstFirst(findings: readonly ClosingFinding[]): ClosingFinding[] {
  const rank = { error: 0, warning: 1 };
  return findings.map((finding, index) => ({ finding, index }))
    .sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
}

export function errorCount(report: ClosingReport): number {
  return report.findings.filter((finding) => finding.severity === 'error').length;
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
  /** Shows the cells of a finding; absent where the workbook is not open. */
  readonly onGo?: (finding: ClosingFinding) => void;
}

export function FindingList({ report, onGo }: FindingListProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const nameOf = (id: string): string => report.plan.indicators.find((indicator) => indicator.id === id)?.name ?? id;
  return (
    <ul className={common.list} aria-label={words.check.findings}>
      {worstFirst(report.findings).map((finding, index) => {
        const Icon = finding.severity === 'error' ? ErrorCircle16Regular : Warning16Regular;
        return (
          <li key={index} className={styles.item}>
            <Icon aria-hidden className={styles[finding.severity]} />
            <div>
              <p className={styles.sentence}>
                <span className={mergeClasses(styles.severity, styles[finding.severity])}>{words.check.severities[finding.severity]}: </span>
                {findingSentence(finding, report.plan, lang)}
              </p>
              {onGo === undefined || finding.place === null ? null : (
                <Button
                  size="small"
                  aria-label={words.check.goToOf(nameOf(finding.indicator), lineName(finding, report.plan, lang))}
                  onClick={() => onGo(finding)}
                >
                  {words.check.goTo}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
