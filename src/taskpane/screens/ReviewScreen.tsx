/** Plans sent in by units: read beside what they were assigned, set side by side, and written up. None is changed. */
import { useState } from 'react';
import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import type { ChangeSet } from '../../workbook';
import { reviewReport, type Review, type UnitStanding } from '../../review';
import { FilePicker } from '../parts/FilePicker';
import { Notice, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useTask } from '../pane';
import { MissedSums, OtherFiles, UnitFindings } from './review/ReviewFindings';
import { ReviewMatrix } from './review/ReviewMatrix';
import { useReview } from './review/use-review';

const useStyles = makeStyles({
  progress: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', columnGap: tokens.spacingHorizontalM, '& > *, & .fui-Select, & select': { minWidth: 0, maxWidth: '100%' } },
});

const STANDINGS: readonly UnitStanding[] = ['faults', 'remarks', 'missing', 'clean'];

export function ReviewScreen() {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { basis, basisFile, review, progress, problem, chooseBasis, add, stop, clear } = useReview();
  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.review.title}</h2>
      <p className={common.hint}>{words.review.hint}</p>
      <FilePicker label={words.review.basis} hint=".xlsx, .json, .csv" accept=".xlsx,.json,.csv" chosen={basisFile} onFiles={([file]) => file && chooseBasis(file)} />
      <p className={common.hint}>{basis === null ? words.review.noBasis : words.review.basisIs(basis.place, basis.year, basis.assignments.length, basisFile === null)}</p>
      {basis === null ? null : <FilePicker label={words.review.files} hint=".xlsx" accept=".xlsx,.xlsm,.xls" chosen={null} multiple onFiles={add} />}
      <ProblemNotice problem={problem} />
      <Status>
        {progress === null ? null : (
          <div className={styles.progress}>
            <Field validationMessage={words.review.reading(progress.done, progress.total, progress.name)} validationState="none">
              <ProgressBar value={progress.done} max={Math.max(1, progress.total)} aria-label={words.review.reading(progress.done, progress.total, '')} />
            </Field>
            <Button size="small" onClick={stop}>
              {words.common.cancel}
            </Button>
          </div>
        )}
        {review === null ? null : <p className={common.heading}>{headline(review, words.review.summary)}</p>}
      </Status>
      {review === null || basis === null ? null : <Reviewed review={review} weights={basis.weights} onClear={clear} />}
    </div>
  );
}

function headline({ units, files }: Review, summary: (files: number, came: number, all: number, faults: number) => string): string {
  const inState = (...states: UnitStanding[]): number => units.filter(({ standing }) => states.includes(standing)).length;
  return summary(files.length, units.length - inState('missing'), units.length, inState('faults'));
}

interface ReviewedProps {
  readonly review: Review;
  readonly weights: Parameters<typeof reviewReport>[1];
  readonly onClear: () => void;
}

function Reviewed({ review, weights, onClear }: ReviewedProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const [standing, setStanding] = useState<UnitStanding | ''>('');
  const [indicator, setIndicator] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  // What nobody was given and nobody plans has nothing to show.
  const planned = review.sums.filter((sum) => review.units.some(({ cells }) => cells.has(sum.indicator)));
  const sums = planned.filter((sum) => indicator === '' || sum.indicator === indicator);
  const units = review.units.filter((unit) => standing === '' || unit.standing === standing);
  const shown = units.find(({ code }) => code === chosen);
  return (
    <>
      <div className={styles.filters}>
        <Field label={words.review.standing}>
          <Select value={standing} onChange={(_, { value }) => setStanding(STANDINGS.find((each) => each === value) ?? '')}>
            <option value="">{words.review.all}</option>
            {STANDINGS.map((each) => (
              <option key={each} value={each}>
                {words.review.standings[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.review.indicator}>
          <Select value={indicator} onChange={(_, { value }) => setIndicator(value)}>
            <option value="">{words.review.all}</option>
            {planned.map((sum) => (
              <option key={sum.indicator} value={sum.indicator}>
                {sum.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ReviewMatrix review={review} units={units} sums={sums} chosen={chosen} onChoose={(code) => setChosen(code === chosen ? null : code)} />
      <p className={common.hint}>{words.review.legend}</p>
      {shown === undefined ? null : <UnitFindings key={shown.code} unit={shown} />}
      <MissedSums review={review} />
      <OtherFiles review={review} />
      <Report review={review} weights={weights} onClear={onClear} />
    </>
  );
}

/** The report goes into the open workbook, where the reviewer keeps it. */
function Report({ review, weights, onClear }: ReviewedProps) {
  const { session, words } = usePane();
  const common = useCommonStyles();
  const writing = useTask();
  const [isWritten, setIsWritten] = useState(false);
  const write = (): void => {
    void writing.run(async () => {
      const { sheets, styles } = reviewReport(review, weights, { on: today(), due: null, reviewer: '' });
      const changes: ChangeSet = { operation: 'report', sheets, blocks: [], styles, names: [], planXml: null, show: sheets[0]?.name ?? null };
      await session.apply(changes);
      setIsWritten(true);
    });
  };
  return (
    <div className={common.foot}>
      <ProblemNotice problem={writing.problem} />
      <Status>{isWritten && !writing.running ? <Notice intent="success">{words.review.written}</Notice> : null}</Status>
      <div className={common.actions}>
        <Button appearance="primary" onClick={write} disabledFocusable={writing.running}>
          {writing.running ? words.common.writing : words.review.write}
        </Button>
        <Button onClick={onClear}>{words.review.clear}</Button>
      </div>
    </div>
  );
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
