/** Workbooks sent in by others: each is read, re-added and listed; none is changed. */
import { useId, useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { FileReview } from '../../app';
import type { Bound, Result } from '../../domain';
import { formatBound } from '../../i18n';
import { contentOf, FilePicker } from '../parts/FilePicker';
import { standingCounts, FindingList } from '../parts/findings';
import { Busy, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'start' },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  state: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  buttons: { display: 'flex' },
  details: { paddingLeft: tokens.spacingHorizontalS },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  findings: { color: tokens.colorStatusDangerForeground3 },
  refused: { color: tokens.colorStatusDangerForeground3 },
});

const ICONS = { clean: CheckmarkCircle16Regular, findings: Warning16Regular, refused: ErrorCircle16Regular };

interface Reviewed {
  readonly key: number;
  readonly name: string;
  readonly result: Result<FileReview>;
}

/** Everything a reviewer has to look at: what does not add up, and targets that are not those assigned. */
function pointsOf({ report, changedTargets }: FileReview): number {
  return report.findings.length + changedTargets.length;
}

function stateOf({ result }: Reviewed): keyof typeof ICONS {
  if (!result.ok) return 'refused';
  return pointsOf(result.value) === 0 ? 'clean' : 'findings';
}

export function ReviewScreen() {
  const { session, useCases, words } = usePane();
  const workbook = useSessionState(session);
  const common = useCommonStyles();
  const reading = useTask();
  const [files, setFiles] = useState<readonly Reviewed[]>([]);
  const [current, setCurrent] = useState('');
  const nextKey = useRef(0);

  const read = (chosen: readonly File[]): void => {
    void reading.run(async () => {
      for (const file of chosen) {
        setCurrent(file.name);
        const result = await useCases.reviewFile(await contentOf(file), workbook.open?.report.plan ?? null);
        const key = nextKey.current++;
        // A file of the same name sent again takes the place of the former one.
        setFiles((list) => [...list.filter((entry) => entry.name !== file.name), { key, name: file.name, result }]);
      }
    });
  };

  const clean = files.filter((file) => stateOf(file) === 'clean').length;
  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.review.title}</h2>
      <p className={common.hint}>{words.review.hint}</p>
      <FilePicker label={words.review.files} hint=".xlsx" accept=".xlsx" chosen={null} multiple onFiles={read} />
      <ProblemNotice problem={reading.problem} />
      <Status>
        {reading.running ? <Busy label={words.review.reading(current)} /> : null}
        {files.length === 0 ? null : <p className={common.heading}>{words.review.summary(files.length, clean)}</p>}
      </Status>
      {files.length === 0 && !reading.running ? <p className={common.hint}>{words.review.empty}</p> : null}
      {files.length === 0 ? null : (
        <ul className={common.list} aria-label={words.review.list}>
          {files.map((file) => (
            <ReviewedFile key={file.key} file={file} onRemove={() => setFiles(files.filter((entry) => entry.key !== file.key))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ReviewedFile({ file, onRemove }: { readonly file: Reviewed; readonly onRemove: () => void }) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const details = useId();
  const [isOpen, setIsOpen] = useState(false);
  const state = stateOf(file);
  const Icon = ICONS[state];
  const review = file.result.ok ? file.result.value : null;
  const points = review === null ? 0 : pointsOf(review);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <span className={styles.name}>{file.name}</span>
          <span className={mergeClasses(styles.state, styles[state])}>
            <Icon aria-hidden />
            {words.review.states[state]}
            {review === null ? '' : ` · ${words.review.findings(points)}`}
          </span>
          {review === null ? null : (
            <p className={common.hint}>
              {review.report.plan.place}, {words.common.year(review.report.plan.year)} ·{' '}
              {words.review.allocated(standingCounts(review.report).allocated, standingCounts(review.report).all)}
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          {points === 0 ? null : (
            <Button
              size="small"
              appearance="subtle"
              icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
              aria-label={words.review.show(file.name)}
              aria-expanded={isOpen}
              aria-controls={details}
              onClick={() => setIsOpen(!isOpen)}
            />
          )}
          <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={words.review.remove(file.name)} onClick={onRemove} />
        </div>
      </div>
      <ProblemNotice problem={file.result.ok ? null : file.result.problem} />
      <div id={details} className={styles.details}>
        {isOpen && review !== null ? (
          <>
            <ChangedTargets review={review} />
            <FindingList report={review.report} />
          </>
        ) : null}
      </div>
    </li>
  );
}

/** Targets that are not those of the plan in the open workbook. */
function ChangedTargets({ review }: { readonly review: FileReview }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const unitOf = (id: string): string => review.report.plan.indicators.find((indicator) => indicator.id === id)?.lattice.unit ?? '';
  const print = (id: string, bound: Bound | null): string => (bound === null ? words.load.noTarget : formatBound(bound, unitOf(id), lang));
  if (review.changedTargets.length === 0) return null;
  return (
    <ul className={common.list} aria-label={words.review.changedTargets}>
      {review.changedTargets.map(({ indicator, name, assigned, found }) => (
        <li key={indicator}>{words.review.changedTarget(name, print(indicator, assigned), print(indicator, found))}</li>
      ))}
    </ul>
  );
}
