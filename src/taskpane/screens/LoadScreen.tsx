/** Documents and units come in, are shown as they were read, corrected and accepted, and go into the workbook. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { acceptedTargets, doubtsAmong, type LoadedDocument, type SamplePort } from '../../app';
import { recipientsOf, weightColumns, type Unit } from '../../domain';
import { Busy, Notice, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';
import { DocumentFacts } from './load/DocumentFacts';
import { ProposalList } from './load/ProposalList';
import { Sources } from './load/Sources';
import { useDocuments, type Handed } from './load/use-documents';
import { SampleCards } from './SampleCards';
import { UnitsTable } from './UnitsTable';

const useStyles = makeStyles({
  year: { width: '112px' },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

/** The one unit that holds all others, by name: units that lie within one place are that place's. */
function placeOf(units: readonly Unit[] | null): string | null {
  const [place, ...others] = units?.filter(({ parent }) => parent === null) ?? [];
  return place !== undefined && others.length === 0 && units?.some(({ parent }) => parent === place.code) ? place.name : null;
}

/** What the first document that says so says. */
function saidBy<T>(documents: readonly LoadedDocument[], what: (document: LoadedDocument) => T | null): T | null {
  return documents.map(what).find((said) => said !== null) ?? null;
}

export function LoadScreen({ active }: { readonly active: boolean }) {
  const { session, useCases, samples, words, open } = usePane();
  const workbook = useSessionState(session);
  const common = useCommonStyles();
  const styles = useStyles();
  const writing = useTask();
  const [sample, setSample] = useState<string | null>(null);
  // What was typed; until then what the documents say.
  const [typedPlace, setPlace] = useState<string | null>(null);
  const [typedYear, setYear] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<{ readonly sentence: string; readonly isWritten: boolean } | null>(null);

  const documents = useDocuments(
    useCallback(({ reading: { document } }: LoadedDocument) => {
      if (document.place !== null) setPlace(null);
      if (document.year !== null) setYear(null);
    }, []),
  );
  const { loaded } = documents;
  const { proposals } = loaded;

  useEffect(() => {
    if (active && workbook.stale) void session.refresh();
  }, [active, workbook.stale, session]);

  const { clear } = writing;
  const changed = useCallback((): void => {
    setDone(null);
    setConfirming(false);
    clear();
  }, [clear]);
  const hand = (files: readonly Handed[]): void => {
    changed();
    // The planner's own documents are not mixed with a sample's.
    documents.hand(files, sample !== null);
    setSample(null);
  };
  const readSample = (port: SamplePort, id: string): void => {
    changed();
    setSample(id);
    const files = port.open(id);
    const content = (which: 'targets' | 'units') => () => files.then((both) => both[which]);
    documents.hand(
      [
        { name: id, bytes: 0, content: content('targets'), as: 'any' },
        { name: id, bytes: 0, content: content('units'), as: 'units' },
      ],
      true,
    );
  };
  const { setProposals } = documents;
  const decide: typeof setProposals = useCallback(
    (change) => {
      changed();
      setProposals(change);
    },
    [changed, setProposals],
  );

  const unitList = loaded.units?.result.ok === true ? loaded.units.result.value : null;
  const place = typedPlace ?? saidBy(loaded.documents, ({ reading }) => reading.document.place) ?? placeOf(unitList) ?? '';
  const year = typedYear ?? saidBy(loaded.documents, ({ reading }) => reading.document.year)?.toString() ?? '';
  const yearNumber = /^\d{4}$/.test(year.trim()) ? Number(year) : null;
  const current = workbook.open?.report.plan ?? null;
  const units = unitList ?? current?.units ?? null;
  const columns = useMemo(() => (units === null ? [] : weightColumns(units)), [units]);
  const doubts = useMemo(() => doubtsAmong(proposals, loaded.documents), [proposals, loaded.documents]);
  const accepted = useMemo(() => acceptedTargets(proposals, loaded.documents, columns), [proposals, loaded.documents, columns]);
  const draft = useMemo(() => {
    if (accepted.length === 0 || unitList === null || place.trim() === '' || yearNumber === null) return null;
    const targets = { document: null, place, year: yearNumber, targets: accepted };
    const plan = useCases.draftPlan({ targets, units: unitList, place: place.trim(), year: yearNumber });
    return plan.ok ? { ok: true as const, value: useCases.previewLoad(plan.value, current) } : plan;
  }, [useCases, accepted, unitList, place, yearNumber, current]);
  const preview = draft?.ok === true ? draft.value : null;
  // A workbook whose plan cannot be read may still hold one: it is not overwritten without asking either.
  const replaces = preview?.replaces === true || workbook.phase === 'failed';

  const write = (): void => {
    if (preview === null) return;
    if (replaces && !confirming) {
      setConfirming(true);
      return;
    }
    setConfirming(false);
    void writing.run(async () => {
      await session.apply(preview.changes);
      setDone({ sentence: words.load.done(accepted.length, preview.plan.units.length), isWritten: true });
    });
  };

  const undo = (): void => {
    void writing.run(async () => {
      const undone = await session.undo();
      setDone({ sentence: undone ? words.common.undone : words.common.nothingToUndo, isWritten: false });
    });
  };

  const busy = documents.progress !== null || writing.running;
  const isEmpty = documents.progress === null && loaded.documents.length === 0 && loaded.units === null && loaded.refused.length === 0;
  const notSums = preview?.undecided.filter((entry) => entry.reason === 'behaviour').length ?? 0;
  const undecided = proposals.filter(({ decision }) => decision === 'open').length;
  const missing =
    loaded.documents.length === 0 ? words.load.needsTargets : accepted.length === 0 ? words.load.needsAccepted : unitList === null ? words.load.needsUnits : undecided > 0 ? words.load.undecided(undecided) : null;
  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.load.title}</h2>
      {workbook.phase === 'failed' ? <ProblemNotice problem={workbook.problem} onRetry={() => void session.refresh()} /> : null}
      {samples === null ? null : (
        <SampleCards
          samples={samples}
          chosen={sample}
          disabled={writing.running}
          onChoose={(id) => readSample(samples, id)}
        />
      )}
      {samples === null ? null : <h3 className={common.heading}>{words.load.files}</h3>}
      <Sources documents={documents} onHand={hand} />
      {loaded.documents.length === 0 ? null : (
        <>
          <div className={styles.head}>
            <Field label={words.load.place} size="small" {...(place.trim() === '' ? { validationMessage: words.load.placeMissing } : {})}>
              <Input
                size="small"
                value={place}
                className={common.wide}
                onChange={(_, data) => {
                  changed();
                  setPlace(data.value);
                }}
              />
            </Field>
            <Field
              label={words.load.year}
              size="small"
              className={styles.year}
              {...(yearNumber === null ? { validationMessage: words.load.yearInvalid } : {})}
            >
              <Input
                size="small"
                value={year}
                inputMode="numeric"
                className={common.wide}
                onChange={(_, data) => {
                  changed();
                  setYear(data.value);
                }}
              />
            </Field>
          </div>
          {loaded.documents.map((document) => (
            <DocumentFacts key={document.key} document={document} />
          ))}
          {proposals.length === 0 ? null : (
            <ProposalList
              proposals={proposals}
              documents={loaded.documents}
              doubts={doubts}
              columns={columns}
              opened={opened}
              onOpen={setOpened}
              onChange={decide}
            />
          )}
          {notSums === 0 ? null : <p className={common.hint}>{words.load.notSums(notSums)}</p>}
        </>
      )}
      {unitList === null ? null : (
        <UnitsTable units={unitList} title={words.load.unitsFound(unitList.length, recipientsOf(unitList).length)} />
      )}
      {isEmpty ? null : (
        <div className={common.foot}>
          <ProblemNotice problem={draft?.ok === false ? draft.problem : null} />
          <ProblemNotice problem={writing.problem} />
          <Status>
            {writing.running ? <Busy label={words.common.writing} /> : null}
            {confirming ? (
              <Notice
                intent="warning"
                actions={
                  <>
                    <Button size="small" appearance="primary" onClick={write}>
                      {words.load.replace}
                    </Button>
                    <Button size="small" onClick={() => setConfirming(false)} autoFocus>
                      {words.common.cancel}
                    </Button>
                  </>
                }
              >
                {words.load.replaces}
              </Notice>
            ) : null}
            {done === null ? null : (
              <Notice
                intent="success"
                actions={
                  done.isWritten ? (
                    <>
                      {session.undoable() === 'load' ? (
                        <Button size="small" icon={<ArrowUndo16Regular />} onClick={undo} disabledFocusable={writing.running}>
                          {words.common.undo}
                        </Button>
                      ) : null}
                      <Button size="small" appearance="primary" onClick={() => open('split')}>
                        {words.load.next}
                      </Button>
                    </>
                  ) : undefined
                }
              >
                {done.sentence}
              </Notice>
            )}
          </Status>
          <div className={common.actions}>
            <Button
              appearance="primary"
              onClick={write}
              disabledFocusable={preview === null || busy || confirming || done?.isWritten === true || workbook.phase === 'reading'}
            >
              {words.common.write}
            </Button>
            {missing === null ? null : <p className={common.hint}>{missing}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
