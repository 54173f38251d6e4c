/** Targets and units come in, are shown as they were read, and go into the workbook. */
import { useEffect, useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { InputFile, SamplePort } from '../../app';
import type { Result, Unit } from '../../domain';
import { recipientsOf } from '../../domain';
import type { TargetsFile } from '../../documents';
import { Busy, Notice, ProblemNotice, Status } from '../parts/notices';
import { FilePicker } from '../parts/FilePicker';
import { useCommonStyles } from '../parts/styles';
import { usePane, useReading, useSessionState, useTask } from '../pane';
import { SampleCards } from './SampleCards';
import { TargetsTable } from './TargetsTable';
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

interface Read<T> {
  readonly name: string;
  readonly result: Result<T>;
}

/** The one unit that holds all others, by name: units that lie within one place are that place's. */
function placeOf(units: readonly Unit[] | null): string | null {
  const [place, ...others] = units?.filter(({ parent }) => parent === null) ?? [];
  return place !== undefined && others.length === 0 && units?.some(({ parent }) => parent === place.code) ? place.name : null;
}

function valueOf<T>(read: Read<T> | null): T | null {
  return read?.result.ok === true ? read.result.value : null;
}

export function LoadScreen({ active }: { readonly active: boolean }) {
  const { session, useCases, samples, words, open } = usePane();
  const workbook = useSessionState(session);
  const common = useCommonStyles();
  const styles = useStyles();
  const targetsReading = useReading();
  const unitsReading = useReading();
  const writing = useTask();
  const [sample, setSample] = useState<string | null>(null);
  const [targets, setTargets] = useState<Read<TargetsFile> | null>(null);
  const [units, setUnits] = useState<Read<readonly Unit[]> | null>(null);
  // What was typed; until then what the files say.
  const [typedPlace, setPlace] = useState<string | null>(null);
  const [typedYear, setYear] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<{ readonly sentence: string; readonly isWritten: boolean } | null>(null);

  useEffect(() => {
    if (active && workbook.stale) void session.refresh();
  }, [active, workbook.stale, session]);

  const changed = (): void => {
    setDone(null);
    setConfirming(false);
    writing.clear();
  };

  const readTargets = (opened: Promise<InputFile>, ofSample: string | null): void => {
    changed();
    setSample(ofSample);
    const read = async (): Promise<Read<TargetsFile>> => {
      const file = await opened;
      return { name: file.name, result: await useCases.readTargets(file) };
    };
    void targetsReading.run(read, (outcome) => {
      setTargets(outcome);
      if (!outcome.result.ok) return;
      if (outcome.result.value.place !== null) setPlace(null);
      if (outcome.result.value.year !== null) setYear(null);
    });
  };
  const readUnits = (opened: Promise<InputFile>, ofSample: string | null): void => {
    changed();
    setSample(ofSample);
    const read = async (): Promise<Read<readonly Unit[]>> => {
      const file = await opened;
      return { name: file.name, result: await useCases.readUnits(file) };
    };
    void unitsReading.run(read, setUnits);
  };
  const readSample = (port: SamplePort, id: string): void => {
    const files = port.open(id);
    readTargets(files.then((both) => both.targets), id);
    readUnits(files.then((both) => both.units), id);
  };

  const targetsFile = valueOf(targets);
  const unitList = valueOf(units);
  const place = typedPlace ?? targetsFile?.place ?? placeOf(unitList) ?? '';
  const year = typedYear ?? targetsFile?.year?.toString() ?? '';
  const yearNumber = /^\d{4}$/.test(year.trim()) ? Number(year) : null;
  const current = workbook.open?.report.plan ?? null;
  const draft = useMemo(() => {
    if (targetsFile === null || unitList === null || place.trim() === '' || yearNumber === null) return null;
    const plan = useCases.draftPlan({ targets: targetsFile, units: unitList, place: place.trim(), year: yearNumber });
    return plan.ok ? { ok: true as const, value: useCases.previewLoad(plan.value, current) } : plan;
  }, [useCases, targetsFile, unitList, place, yearNumber, current]);
  const preview = draft?.ok === true ? draft.value : null;
  // A workbook whose plan cannot be read may still hold one: it is not overwritten without asking either.
  const replaces = preview?.replaces === true || workbook.phase === 'failed';

  const write = (): void => {
    if (preview === null || targetsFile === null) return;
    if (replaces && !confirming) {
      setConfirming(true);
      return;
    }
    setConfirming(false);
    void writing.run(async () => {
      await session.apply(preview.changes);
      setDone({ sentence: words.load.done(targetsFile.targets.length, preview.plan.units.length), isWritten: true });
    });
  };

  const undo = (): void => {
    void writing.run(async () => {
      const undone = await session.undo();
      setDone({ sentence: undone ? words.common.undone : words.common.nothingToUndo, isWritten: false });
    });
  };

  const reading = targetsReading.running || unitsReading.running;
  const busy = reading || writing.running;
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
      <div className={common.section}>
        {samples === null ? null : <h3 className={common.heading}>{words.load.files}</h3>}
        <FilePicker
          label={words.load.targetsFile}
          hint={words.load.targetsHint}
          accept=".json,.xlsx,.csv"
          chosen={targets?.name ?? null}
          onFiles={([file]) => file && readTargets(Promise.resolve(file), null)}
        />
        <ProblemNotice problem={targets?.result.ok === false ? targets.result.problem : null} />
        <FilePicker
          label={words.load.unitsFile}
          hint={words.load.unitsHint}
          accept=".xlsx,.csv"
          chosen={units?.name ?? null}
          onFiles={([file]) => file && readUnits(Promise.resolve(file), null)}
        />
        <ProblemNotice problem={units?.result.ok === false ? units.result.problem : null} />
        <ProblemNotice problem={targetsReading.problem ?? unitsReading.problem} />
      </div>
      <Status>{reading ? <Busy label={words.common.working} /> : null}</Status>
      {targetsFile === null ? null : (
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
          <TargetsTable file={targetsFile} preview={preview} />
        </>
      )}
      {unitList === null ? null : (
        <UnitsTable units={unitList} title={words.load.unitsFound(unitList.length, recipientsOf(unitList).length)} />
      )}
      {targets === null && units === null ? null : (
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
            {targets === null || units === null ? <p className={common.hint}>{words.load.needsBoth}</p> : null}
          </div>
        </div>
      )}
    </div>
  );
}
