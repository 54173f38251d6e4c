/** Findings of a workbook, worst first, one sentence each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ClosingFinding, ClosingReport } from '../../app';
import { PERIODS, type Plan } from '../../domain';
import { formatAmount, periodName, sentence, type Language, type Messages } from '../../i18n';
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
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  error: { color: tokens.colorStatusDangerForeground1 },
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

/** Indicators that have been split, whether or not they add up. */
export function allocatedCount(report: ClosingReport): number {
  return report.indicators.filter(({ state }) => state === 'closed' || state === 'open').length;
}

function lineName(finding: ClosingFinding, plan: Plan, lang: Language): string {
  const { line } = finding;
  if (line === null) return '';
  const period = PERIODS.find((entry) => entry.id === line);
  if (period !== undefined) return periodName(period.id, lang).toLowerCase();
  return plan.units.find((unit) => unit.code === line)?.name ?? line;
}

/** What a finding says, with figures in the indicator's unit. */
export function findingSentence(finding: ClosingFinding, plan: Plan, words: Messages, lang: Language): string {
  const name = plan.indicators.find((indicator) => indicator.id === finding.indicator)?.name ?? finding.indicator;
  if (finding.problem !== undefined) return sentence(finding.problem, lang);
  const { expected, found, lattice } = finding;
  const amount = (count: number | null): string => (count === null ? words.check.blank : formatAmount(count, lattice, lang));
  const difference = expected === null ? null : expected - (found ?? 0);
  return words.check.finding[finding.kind]({
    name,
    line: lineName(finding, plan, lang),
    found: amount(found),
    expected: expected === null ? words.check.unknown : amount(expected),
    gap: gap(difference),
  });

  function gap(difference: number | null): string {
    if (difference === null) return words.check.unknown;
    if (difference === 0) return words.check.equal;
    const size = formatAmount(Math.abs(difference), lattice, lang);
    return difference > 0 ? words.check.short(size) : words.check.over(size);
  }
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
                {findingSentence(finding, report.plan, words, lang)}
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
