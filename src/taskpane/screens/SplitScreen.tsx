/** Indicators are split, one by one or the whole plan at once: chosen, previewed, written, undone. */
import { useEffect, useMemo, useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowRedo16Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { readChoice, type OpenQuestion, type Release, type SplitPreview } from '../../app';
import type { Problem, Result } from '../../domain';
import { sentence } from '../../i18n';
import { Busy, NoPlan, Notice, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';
import type { OpenPlan } from '../session';
import { IndicatorList } from './IndicatorList';
import { ChoiceForm } from './split/ChoiceForm';
import { Held } from './split/Held';
import { occasionOf } from './split/occasion';
import { QuestionList, Refusal } from './split/Refusals';
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

/** What is worked on: one indicator with its form, or the whole plan. */
type Work = { readonly kind: 'one'; readonly form: SplitForm } | { readonly kind: 'all' };

/** A preview and the very inputs it was computed from; with others it no longer counts. */
interface Outcome {
  readonly open: OpenPlan;
  readonly work: Work;
  readonly result: Result<SplitPreview>;
  readonly questions: readonly OpenQuestion[];
}

function SplitWork({ open, isReading }: { readonly open: OpenPlan; readonly isReading: boolean }) {
  const { session, useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const writing = useTask();
  const [work, setWork] = useState<Work | null>(null);
  const [byMonth, setByMonth] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const { report, read } = open;
  const { plan } = report;
  const form = work?.kind === 'one' ? work.form : null;
  const indicator = plan.indicators.find((entry) => entry.id === form?.indicator);
  // A later load has taken the place of what was split: its own screen takes that back.
  const canUndo = session.undoable() === 'split';
  const canRedo = session.redoable() === 'split';
  const request = useMemo(() => (form === null ? null : requestOf(form, lang)), [form, lang]);

  useEffect(() => {
    if (work === null || (work.kind === 'one' && request === null)) return;
    const timer = setTimeout(() => {
      if (request === null) {
        const draft = useCases.draftEverything(open.read, [], occasionOf((vi) => vi.journal(vi.everything)));
        setOutcome({ open, work, result: draft.ok ? { ok: true, value: draft.value.preview } : draft, questions: draft.ok ? draft.value.questions : [] });
      } else {
        const name = plan.indicators.find(({ id }) => id === request.indicator)?.name ?? request.indicator;
        setOutcome({ open, work, result: useCases.previewSplits(open.read, [request], occasionOf((vi) => vi.journal(name))), questions: [] });
      }
    }, PREVIEW_DELAY_MS);
    return () => clearTimeout(timer);
  }, [useCases, open, plan, work, request]);

  const isFresh = outcome !== null && outcome.work === work && outcome.open === open && !isReading;
  const isOfWork = outcome !== null && (outcome.work.kind === 'all' ? work?.kind === 'all' : outcome.work.form.indicator === form?.indicator);
  const shown = isOfWork ? outcome.result : null;
  const preview = shown?.ok === true ? shown.value : null;
  const refused = work?.kind === 'one' ? preview?.refused[0] : undefined;
  // Sheets made anew change nothing by themselves, but a release or a finer unit must still be written.
  const isNothing = preview === null || preview.tables.length === 0 || (preview.cellsChanged === 0 && form?.release == null);

  const begin = (next: Work): void => {
    setDone(null);
    writing.clear();
    setWork(next);
  };
  const choose = (id: string): void => {
    const request = useCases.suggestRequest(plan, id);
    const chosen = plan.indicators.find((entry) => entry.id === request.indicator);
    if (chosen === undefined) return;
    const stored = read.recipes.find((recipe) => recipe.indicator === chosen.id);
    const choice = stored === undefined ? null : readChoice(stored.choice);
    const isStill = choice !== null && choice.behaviour === request.choice.behaviour;
    begin({ kind: 'one', form: formFor(chosen, stored !== undefined && isStill ? { ...request, lattice: stored.lattice, choice } : request, lang) });
  };
  const change = (next: SplitForm): void => begin({ kind: 'one', form: { ...next, release: null } });
  const release = (given: Release): void => {
    if (form !== null) begin({ kind: 'one', form: { ...form, release: given } });
  };
  const write = (): void => {
    if (!isFresh || preview === null || isNothing) return;
    void writing.run(async () => {
      setDone(null);
      await session.apply(preview.changes);
      setDone(words.split.done(indicator?.name ?? words.split.everything, preview.cellsChanged));
    });
  };
  const undo = (): void => {
    void writing.run(async () => {
      setDone(null);
      const undone = await session.undo();
      setDone(undone ? words.common.undone : words.common.nothingToUndo);
    });
  };

  const redo = (): void => {
    void writing.run(async () => {
      setDone(null);
      const redone = await session.redo();
      setDone(redone ? words.common.redone : words.common.nothingToRedo);
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
        <Button appearance="primary" onClick={write} disabledFocusable={!isFresh || isNothing || writing.running}>
          {words.common.write}
        </Button>
        <Button icon={<ArrowUndo16Regular />} onClick={undo} disabledFocusable={!canUndo || writing.running}>
          {words.common.undo}
        </Button>
        <Button icon={<ArrowRedo16Regular />} onClick={redo} disabledFocusable={!canRedo || writing.running}>
          {words.common.redo}
        </Button>
      </div>
    </div>
  );

  return (
    <>
      <div className={common.actions}>
        <Button onClick={() => begin({ kind: 'all' })} aria-pressed={work?.kind === 'all'}>
          {words.split.everything}
        </Button>
      </div>
      {work === null ? <p className={common.hint}>{words.split.everythingHint}</p> : null}
      <IndicatorList report={report} chosen={form?.indicator ?? null} onChoose={choose} />
      {work === null ? <p className={common.hint}>{words.split.needsChoice}</p> : null}
      {form !== null && indicator !== undefined ? (
        <>
          {form.choice.behaviour === 'flow' || form.choice.behaviour === 'share' ? (
            <SplitOptions plan={plan} indicator={indicator} form={form} onChange={change} />
          ) : (
            <div className={common.section}>
              <p className={common.hint}>{words.split.notSplit[indicator.behaviour]}</p>
              <ChoiceForm plan={plan} indicator={indicator} choice={form.choice} onChange={(choice) => change({ ...form, choice })} />
            </div>
          )}
          <Held key={indicator.id} open={open} indicator={indicator} />
        </>
      ) : null}
      {work === null ? null : (
        <div className={common.section} aria-busy={!isFresh}>
          <h3 className={common.heading}>{words.split.preview}</h3>
          <Status>{isFresh ? <Summary result={shown} isNamed={work.kind === 'all'} /> : request === null && work.kind === 'one' ? null : <Busy label={words.split.previewing} />}</Status>
          <ProblemNotice problem={isFresh && shown?.ok === false ? shown.problem : null} />
          {isFresh && refused !== undefined ? <Refusal refused={refused} onRelease={release} /> : null}
          {preview === null ? null : (
            <>
              {work.kind === 'all' ? <QuestionList plan={plan} questions={outcome?.questions ?? []} onOpen={choose} /> : null}
              {preview.tables.length === 0 ? null : (
                <Checkbox
                  style={{ marginLeft: -8 }}
                  label={words.split.months}
                  checked={byMonth}
                  onChange={(_, data) => setByMonth(data.checked === true)}
                />
              )}
              {preview.tables
                .filter(({ after }) => !plan.structures.some(({ whole }) => whole === after.indicator))
                .map((table) => (
                  <SplitTable key={`${table.axis} ${table.after.indicator}`} current={plan} preview={preview} table={table} byMonth={byMonth} isFolded={work.kind === 'all'} />
                ))}
              <Zeros preview={preview} />
            </>
          )}
        </div>
      )}
      {work !== null || canUndo || done !== null ? actions : null}
    </>
  );
}

/** What the preview comes to, in a line. */
function Summary({ result, isNamed }: { readonly result: Result<SplitPreview> | null; readonly isNamed: boolean }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  if (result?.ok !== true) return null;
  const { plan, cellsChanged, warnings, changes, tables, pinsKept } = result.value;
  if (tables.length === 0) return null;
  return (
    <>
      <p className={common.hint}>{cellsChanged === 0 ? words.split.upToDate : words.split.changes(cellsChanged)}</p>
      {pinsKept > 0 ? <p className={common.hint}>{words.split.pinsKept(pinsKept)}</p> : null}
      {changes.sheets.length > 0 ? <Notice intent="warning">{words.split.rebuilds}</Notice> : null}
      {toldOf(warnings).map(({ indicator, problem }) => (
        <Notice key={JSON.stringify([indicator, problem])} intent="warning">
          {isNamed ? `${plan.indicators.find(({ id }) => id === indicator)?.name ?? indicator}: ` : ''}
          {sentence(problem, lang)}
        </Notice>
      ))}
    </>
  );
}

/** Warnings that stand nowhere else on the screen: who gets nothing has a list of its own. */
function toldOf(warnings: SplitPreview['warnings']): SplitPreview['warnings'] {
  const LISTED: readonly Problem['code'][] = ['notice.zeroWeight', 'notice.tooSmall'];
  return warnings.filter(({ problem }) => !LISTED.includes(problem.code));
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
