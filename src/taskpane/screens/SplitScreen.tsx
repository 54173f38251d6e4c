/** One indicator is split over units and months: chosen, previewed, written, undone. */
import { useEffect, useMemo, useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { readChoice, type SplitPreview } from '../../app';
import type { Result } from '../../domain';
import { Busy, NoPlan, Notice, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';
import type { OpenPlan } from '../session';
import { IndicatorList } from './IndicatorList';
import { formFor, requestOf, type SplitForm } from './split-form';
import { SplitOptions } from './SplitOptions';
import { SplitTable } from './SplitTable';

/** Typing a weight should not recompute at every key. */
const PREVIEW_DELAY_MS = 200;

export function SplitScreen({ active }: { readonly active: boolean }) {
  const { session, words } = usePane();
  const workbook = useSessionState(session);
  const common = useCommonStyles();

  useEffect(() => {
    if (active && workbook.stale) void session.refresh();
  }, [active, workbook.stale, session]);

  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.split.title}</h2>
      {workbook.phase === 'failed' ? <ProblemNotice problem={workbook.problem} onRetry={() => void session.refresh()} /> : null}
      {workbook.phase === 'empty' ? <NoPlan /> : null}
      {workbook.open === null ? (
        <Status>{workbook.phase === 'reading' ? <Busy label={words.common.reading} /> : null}</Status>
      ) : (
        <SplitWork open={workbook.open} isReading={workbook.phase === 'reading'} />
      )}
    </div>
  );
}

/** A preview and the very inputs it was computed from; with others it no longer counts. */
interface Outcome {
  readonly open: OpenPlan;
  readonly form: SplitForm;
  readonly result: Result<SplitPreview>;
}

function SplitWork({ open, isReading }: { readonly open: OpenPlan; readonly isReading: boolean }) {
  const { session, useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const writing = useTask();
  const [form, setForm] = useState<SplitForm | null>(null);
  const [byMonth, setByMonth] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const { report, read } = open;
  const { plan } = report;
  const indicator = plan.indicators.find((entry) => entry.id === form?.indicator);
  const standing = report.indicators.find((entry) => entry.indicator === form?.indicator);
  // A later load has taken the place of what was split: its own screen takes that back.
  const canUndo = session.undoable() === 'split';
  const isSplit = standing !== undefined && standing.state !== 'notSplit';
  const request = useMemo(() => (form === null ? null : requestOf(form, lang)), [form, lang]);

  useEffect(() => {
    if (form === null || request === null || !isSplit) return;
    const timer = setTimeout(() => {
      setOutcome({ open, form, result: useCases.previewSplit(open.read, request) });
    }, PREVIEW_DELAY_MS);
    return () => clearTimeout(timer);
  }, [useCases, open, form, request, isSplit]);

  const isFresh = outcome !== null && outcome.form === form && outcome.open === open && !isReading;
  const shown = outcome !== null && outcome.form.indicator === form?.indicator ? outcome.result : null;
  const preview = shown?.ok === true ? shown.value : null;

  const choose = (id: string): void => {
    const chosen = plan.indicators.find((entry) => entry.id === id);
    if (chosen === undefined) return;
    setDone(null);
    writing.clear();
    const stored = read.recipes.find((recipe) => recipe.indicator === id);
    const choice = stored === undefined ? null : readChoice(stored.choice);
    setForm(formFor(chosen, stored !== undefined && choice !== null ? { ...stored, axis: 'units', choice } : useCases.suggestRequest(plan, id), lang));
  };
  const change = (next: SplitForm): void => {
    setDone(null);
    writing.clear();
    setForm(next);
  };
  const write = (): void => {
    if (!isFresh || preview === null || preview.cellsChanged === 0 || indicator === undefined) return;
    void writing.run(async () => {
      setDone(null);
      await session.apply(preview.changes);
      setDone(words.split.done(indicator.name, preview.cellsChanged));
    });
  };
  const undo = (): void => {
    void writing.run(async () => {
      setDone(null);
      const undone = await session.undo();
      setDone(undone ? words.common.undone : words.common.nothingToUndo);
    });
  };

  const actions = (
    <div className={common.foot}>
      <ProblemNotice problem={writing.problem} />
      <Status>
        {writing.running ? <Busy label={words.common.writing} /> : null}
        {done === null ? null : <Notice intent="success">{done}</Notice>}
      </Status>
      <div className={common.actions}>
        <Button
          appearance="primary"
          onClick={write}
          disabledFocusable={!isFresh || preview === null || preview.cellsChanged === 0 || writing.running}
        >
          {words.common.write}
        </Button>
        <Button icon={<ArrowUndo16Regular />} onClick={undo} disabledFocusable={!canUndo || writing.running}>
          {words.common.undo}
        </Button>
      </div>
    </div>
  );

  return (
    <>
      <IndicatorList report={report} chosen={form?.indicator ?? null} onChoose={choose} />
      {form === null || indicator === undefined ? <p className={common.hint}>{words.split.needsChoice}</p> : null}
      {indicator !== undefined && !isSplit ? <Notice intent="info">{words.split.notSplit[indicator.behaviour]}</Notice> : null}
      {form !== null && indicator !== undefined && isSplit ? (
        <>
          <SplitOptions plan={plan} indicator={indicator} form={form} onChange={change} />
          <div className={common.section} aria-busy={!isFresh}>
            <h3 className={common.heading}>{words.split.preview}</h3>
            <Status>{isFresh ? <Summary result={shown} /> : request === null ? null : <Busy label={words.split.previewing} />}</Status>
            <ProblemNotice problem={isFresh && shown?.ok === false ? shown.problem : null} />
            {preview === null ? null : (
              <>
                <Checkbox
                  style={{ marginLeft: -8 }}
                  label={words.split.months}
                  checked={byMonth}
                  onChange={(_, data) => setByMonth(data.checked === true)}
                />
                {preview.tables.filter(({ after }) => !plan.structures.some(({ whole }) => whole === after.indicator)).map((table) => (
                  <SplitTable key={table.after.indicator} current={plan} preview={preview} table={table} byMonth={byMonth} />
                ))}
                <Zeros preview={preview} />
              </>
            )}
          </div>
        </>
      ) : null}
      {(form !== null && isSplit) || canUndo || done !== null ? actions : null}
    </>
  );
}

/** What the preview comes to, in a line. */
function Summary({ result }: { readonly result: Result<SplitPreview> | null }) {
  const { words } = usePane();
  const common = useCommonStyles();
  if (result?.ok !== true) return null;
  const { cellsChanged, warnings, changes } = result.value;
  return (
    <>
      <p className={common.hint}>{cellsChanged === 0 ? words.split.upToDate : words.split.changes(cellsChanged)}</p>
      {changes.sheets.length > 0 ? <Notice intent="warning">{words.split.rebuilds}</Notice> : null}
      {warnings.some(({ problem }) => problem.code === 'axis.fellBack') ? <Notice intent="warning">{words.split.fellBack}</Notice> : null}
    </>
  );
}

/** Units that get nothing, each with the reason. */
function Zeros({ preview }: { readonly preview: SplitPreview }) {
  const { words } = usePane();
  const common = useCommonStyles();
  if (preview.zeros.length === 0) return null;
  const { indicators, units } = preview.plan;
  return (
    <section>
      <h4 className={common.heading}>{words.split.zeros}</h4>
      <ul className={common.list}>
        {preview.zeros.map(({ indicator, unit, reason }) => (
          <li key={`${indicator} ${unit}`} className={common.hint}>
            {units.find((entry) => entry.code === unit)?.name ?? unit}
            {preview.tables.length > 1 ? ` (${indicators.find((entry) => entry.id === indicator)?.name ?? indicator})` : ''}:{' '}
            {words.split.zeroReasons[reason]}
          </li>
        ))}
      </ul>
    </section>
  );
}
