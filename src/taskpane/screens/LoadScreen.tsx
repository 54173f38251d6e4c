/** Documents and units come in, are shown as they were read, corrected and accepted, and go into the workbook. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { acceptedTargets, doubtsAmong, type LoadedDocument, type LoadPreview, type Proposal, type SamplePort } from '../../app';
import { recipientsOf, weightColumns, type Unit } from '../../domain';
import { ProblemNotice } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';
import { ColumnMatch } from './load/ColumnMatch';
import { Contradictions } from './load/Contradictions';
import { DocumentFacts } from './load/DocumentFacts';
import { LoadFoot, type Written } from './load/LoadFoot';
import { PlanChanges } from './load/PlanChanges';
import { ProposalList } from './load/ProposalList';
import { Sources } from './load/Sources';
import { useDocuments, type Handed } from './load/use-documents';
import { useLanding } from './load/use-landing';
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
  const { session, samples, words } = usePane();
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
  const [done, setDone] = useState<Written | null>(null);

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
  const current = workbook.open?.read ?? null;
  const units = unitList ?? current?.plan.units ?? null;
  const columns = useMemo(() => (units === null ? [] : weightColumns(units)), [units]);
  const doubts = useMemo(() => doubtsAmong(proposals, loaded.documents), [proposals, loaded.documents]);
  const accepted = useMemo(() => acceptedTargets(proposals, loaded.documents, columns), [proposals, loaded.documents, columns]);
  const replaced = useMemo(() => new Set(loaded.documents.flatMap(({ reading }) => reading.document.replaces ?? [])), [loaded.documents]);
  const { draft, comparison, isOtherPlace, choose } = useLanding({ accepted, units: unitList, place: place.trim(), year: yearNumber, current, replaced });
  const preview = draft?.ok === true ? draft.value : null;
  const update = comparison?.update?.ok === true ? comparison.update.value : null;
  // A workbook whose plan cannot be read may still hold one: it is not overwritten without asking either.
  const replaces = preview?.replaces === true || workbook.phase === 'failed';

  const apply = (written: LoadPreview, sentence: string): void => {
    setConfirming(false);
    void writing.run(async () => {
      await session.apply(written.changes);
      setDone({ sentence, isWritten: true });
    });
  };
  const writePlan = (): void => {
    if (preview === null) return;
    if (replaces && !confirming) {
      setDone(null);
      setConfirming(true);
    } else apply(preview, words.load.done(accepted.length, preview.plan.units.length));
  };
  const undo = (): void => {
    void writing.run(async () => {
      const undone = await session.undo();
      setDone({ sentence: undone ? words.common.undone : words.common.nothingToUndo, isWritten: false });
    });
  };
  const replaceProposal = (next: Proposal): void => decide((before) => before.map((each) => (each.key === next.key ? next : each)));
  /** Opens a proposal and brings it into view. */
  const show = (key: string): void => {
    setOpened(key);
    requestAnimationFrame(() => {
      const line = document.querySelector(`[data-proposal="${CSS.escape(key)}"]`);
      line?.scrollIntoView({ block: 'nearest' });
      line?.querySelector('button')?.focus({ preventScroll: true });
    });
  };

  const busy = documents.progress !== null || writing.running || confirming || workbook.phase === 'reading';
  const isEmpty = documents.progress === null && loaded.documents.length === 0 && loaded.units === null && loaded.refused.length === 0;
  const notSums = preview?.undecided.filter((entry) => entry.reason === 'behaviour').length ?? 0;
  const undecided = proposals.filter(({ decision }) => decision === 'open').length;
  const missing = (): string | null => {
    if (loaded.documents.length === 0) return words.load.needsTargets;
    if (accepted.length === 0) return words.load.needsAccepted;
    if (comparison === null && unitList === null) return words.load.needsUnits;
    return undecided > 0 && done === null ? words.load.undecided(undecided) : null;
  };
  const refused = comparison === null ? draft : comparison.update;
  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.load.title}</h2>
      {workbook.phase === 'failed' ? <ProblemNotice problem={workbook.problem} onRetry={() => void session.refresh()} /> : null}
      {samples === null ? null : (
        <SampleCards samples={samples} chosen={sample} disabled={writing.running} onChoose={(id) => readSample(samples, id)} />
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
          {loaded.documents.map((each) => (
            <div key={each.key} className={common.section}>
              <DocumentFacts document={each} />
              <ColumnMatch document={each} onMatch={(mapping) => documents.rematch(each.key, mapping)} />
            </div>
          ))}
          <Contradictions documents={loaded.documents} proposals={proposals} onOpen={show} onChange={replaceProposal} />
          {comparison === null || current === null ? null : (
            <PlanChanges
              plan={current.plan}
              changes={comparison.changes}
              chosen={comparison.chosen}
              rebuilds={update !== null && update.changes.sheets.length > 0}
              onChoose={(key, isChosen) => {
                changed();
                choose(key, isChosen);
              }}
            />
          )}
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
          {notSums === 0 || comparison !== null ? null : <p className={common.hint}>{words.load.notSums(notSums)}</p>}
          {current !== null && yearNumber !== null && current.plan.year !== yearNumber ? (
            <p className={common.hint}>{words.load.changes.otherYear(current.plan.year, year.trim())}</p>
          ) : null}
          {current !== null && isOtherPlace ? <p className={common.hint}>{words.load.changes.otherPlace(current.plan.place, place.trim())}</p> : null}
        </>
      )}
      {unitList === null ? null : (
        <UnitsTable units={unitList} title={words.load.unitsFound(unitList.length, recipientsOf(unitList).length)} />
      )}
      {isEmpty ? null : (
        <LoadFoot
          problem={writing.problem ?? (refused?.ok === false ? refused.problem : null)}
          isWriting={writing.running}
          isConfirming={confirming}
          done={done}
          missing={missing()}
          onConfirm={writePlan}
          onCancel={() => setConfirming(false)}
          onUndo={undo}
        >
          {/* One button in both cases, so that the focus stays on it when a first plan has been written. */}
          <Button
            appearance="primary"
            disabledFocusable={busy || (comparison === null ? preview === null || done?.isWritten === true : update === null)}
            onClick={() => {
              if (comparison === null) writePlan();
              else if (update !== null) apply(update, words.load.changes.done(comparison.chosen.size));
            }}
          >
            {comparison === null ? words.common.write : words.load.changes.write(comparison.chosen.size)}
          </Button>
          {comparison === null || unitList === null ? null : (
            <Button onClick={writePlan} disabledFocusable={preview === null || busy}>
              {words.load.changes.replaceAll}
            </Button>
          )}
        </LoadFoot>
      )}
    </div>
  );
}
