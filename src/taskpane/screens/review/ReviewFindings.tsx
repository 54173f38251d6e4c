/** What is to be said: about one unit, about files that count for nothing, about sums that miss. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatAmount, sentence } from '../../../i18n';
import { FINDING_ORIGINS, namingFile, type Review, type ReviewFinding, type UnitReview } from '../../../review';
import { usePane } from '../../pane';
import { useCommonStyles } from '../../parts/styles';
import { isOff } from './ReviewMatrix';

const useStyles = makeStyles({
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  severity: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

export function UnitFindings({ unit }: { readonly unit: UnitReview }) {
  const { words } = usePane();
  const common = useCommonStyles();
  const facts = [...unit.files, ...(unit.version === null ? [] : [words.review.version(unit.version)]), ...(unit.by === '' ? [] : [unit.by])];
  return (
    <section className={common.section} aria-label={words.review.about(unit.name)}>
      <h3 className={common.heading}>{unit.name}</h3>
      <p className={common.hint}>{[words.review.standings[unit.standing], ...facts].join(' · ')}</p>
      {FINDING_ORIGINS.map((origin) => {
        const findings = unit.findings.filter((finding) => finding.origin === origin);
        if (findings.length === 0) return null;
        const title = `${words.review.origins[origin]} (${findings.length})`;
        // What a plan lacks is long and alike.
        return (
          <details key={origin} open={origin !== 'completeness'}>
            <summary>{title}</summary>
            <Findings findings={findings} label={title} />
          </details>
        );
      })}
    </section>
  );
}

function Findings({ findings, label }: { readonly findings: readonly ReviewFinding[]; readonly label: string }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <ul className={common.list} aria-label={label}>
      {findings.map(({ severity, problem, cell, accepted }, index) => (
        <li key={index} className={styles.item}>
          <span className={`${styles.severity} ${styles[severity]}`}>{accepted === null ? words.check.severities[severity] : words.check.acceptedShort}: </span>
          {sentence(problem, lang)}
          {cell === null ? null : <span className={common.hint}> {words.review.cell(cell.sheet, cell.address, cell.content)}</span>}
          {accepted === null ? null : <p className={common.hint}>{words.check.accepted(accepted)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Files that are nobody's row: copies, older versions, strangers, files that cannot be read. */
export function OtherFiles({ review }: { readonly review: Review }) {
  const { words } = usePane();
  const common = useCommonStyles();
  const { lang } = usePane();
  const styles = useStyles();
  const findings = review.files.filter(({ role }) => role !== 'reviewed' && role !== 'merged').flatMap(({ file, findings: found }) => found.map((finding) => ({ file, ...finding })));
  if (findings.length === 0) return null;
  const title = words.review.otherFiles(findings.length);
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{title}</h3>
      <ul className={common.list} aria-label={title}>
        {findings.map(({ file, severity, problem }, index) => (
          <li key={index} className={styles.item}>
            <span className={`${styles.severity} ${styles[severity]}`}>{words.check.severities[severity]}: </span>
            {namingFile(sentence(problem, lang), file)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each sum that misses its target, with those who make the difference and what they would plan instead. */
export function MissedSums({ review }: { readonly review: Review }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const off = review.sums.filter(isOff);
  if (off.length === 0) return null;
  const nameOf = new Map(review.units.map(({ code, name }) => [code, name]));
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{words.review.missedSums(off.length)}</h3>
      <ul className={common.list} aria-label={words.review.missedSums(off.length)}>
        {off.map(({ indicator, name, sum, expected, lattice, causes }) => (
          <li key={indicator} className={styles.item}>
            {sentence({ code: 'review.sumDiffers', data: { indicator: name, found: sum ?? 0, expected: expected ?? 0, lattice } }, lang)}
            <ul className={common.list}>
              {causes.map(({ unit, planned, corrected }) => (
                <li key={unit} className={common.hint}>
                  {words.review.correction(nameOf.get(unit) ?? unit, formatAmount(planned, lattice, lang), formatAmount(corrected, lattice, lang))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
