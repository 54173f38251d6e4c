/** Reports taken in: a file or pasted cells, what is odd asked about, what is left out named, then written. */
import { useState } from 'react';
import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { ACTUAL_STATUSES, recipientsOf, REPORT_WINDOWS, THIRTEEN_STEPS, type ActualStatus, type ReportWindow, type StepId, type TrackingChoices } from '../../../domain';
import { periodName, sentence } from '../../../i18n';
import type { InputFile } from '../../../app';
import type { ActualsReading, ReadActual, ReportFacts } from '../../../tracking';
import { usePane, useTask } from '../../pane';
import { contentOf, FilePicker } from '../../parts/FilePicker';
import { Busy, Notice, ProblemNotice, Status } from '../../parts/notices';
import { useCommonStyles } from '../../parts/styles';
import { ProblemError } from '../../../domain';
import type { OpenPlan } from '../../session';
import { Fold } from '../load/Fold';
import { Choice } from '../split/fields';
import { localTime } from '../split/occasion';

interface Read {
  readonly from: InputFile | string;
  readonly reading: ActualsReading;
  readonly names: TrackingChoices['names'];
  readonly taken: ReadonlySet<ReadActual>;
}

/** Sentences shown of a list; a broken file can have thousands. */
const MOST_SHOWN = 30;

export function LoadActuals({ open }: { readonly open: OpenPlan }) {
  const { session, useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const reading = useTask();
  const writing = useTask();
  const { track } = words;
  const { plan } = open.report;
  const [status, setStatus] = useState<ActualStatus>('estimate');
  const [window, setWindow] = useState<ReportWindow>('calendar');
  const [source, setSource] = useState('');
  const [date, setDate] = useState(() => localTime(new Date()).slice(0, 10));
  const [period, setPeriod] = useState<StepId | ''>('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<InputFile | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const facts: ReportFacts = { status, window, source: source.trim(), date, period: period === '' ? null : period, indicator: null };
  const readFrom = (from: InputFile | string, names: TrackingChoices['names']): void => {
    setDone(null);
    writing.clear();
    void reading.run(async () => {
      setRead(null);
      const result = useCases.readReport(useCases.withSaidNames(plan, names), from, track.pastedName, facts);
      if (!result.ok) throw new ProblemError(result.problem);
      setRead({ from, reading: result.value, names, taken: new Set() });
      await Promise.resolve();
    });
  };
  const write = (): void => {
    if (read === null) return;
    void writing.run(async () => {
      const preview = useCases.previewActuals(open.read, read.reading, (figure) => read.taken.has(figure), read.names);
      if (!preview.ok) throw new ProblemError(preview.problem);
      const { added, replaced, known } = preview.value.loaded;
      if (added === 0) {
        setDone(track.nothingNew);
        return;
      }
      await session.apply(preview.value.changes);
      setDone(track.written(added, replaced.length, known));
      setRead(null);
      setText('');
      setFile(null);
    });
  };

  return (
    <div className={common.section}>
      <p className={common.hint}>{track.loadHint}</p>
      <div className={common.fields}>
        <Choice label={track.status} value={status} names={track.statuses} order={ACTUAL_STATUSES} onChange={setStatus} />
        <Field label={track.date} size="small">
          <Input size="small" type="date" value={date} onChange={(_, data) => setDate(data.value)} />
        </Field>
        <Field label={track.source} size="small">
          <Input size="small" value={source} placeholder={track.sourceHint} onChange={(_, data) => setSource(data.value)} />
        </Field>
        <Choice label={track.window} value={window} names={track.windows} order={REPORT_WINDOWS} onChange={setWindow} />
        <Field label={track.period} size="small">
          <Select size="small" value={period} onChange={(_, data) => setPeriod(THIRTEEN_STEPS.find((step) => step === data.value) ?? '')}>
            <option value="">{track.byTable}</option>
            {THIRTEEN_STEPS.map((step) => (
              <option key={step} value={step}>
                {periodName(step, lang)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <FilePicker
        label={track.file}
        hint=".xlsx, .csv"
        accept=".xlsx,.csv"
        chosen={file?.name ?? null}
        onFiles={([chosen]) => {
          if (chosen === undefined) return;
          void contentOf(chosen).then((content) => {
            setFile(content);
            readFrom(content, []);
          });
        }}
      />
      <Field label={track.paste} size="small">
        <Textarea size="small" rows={3} value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div className={common.actions}>
        <Button disabled={text.trim() === '' || reading.running} onClick={() => readFrom(text, [])}>
          {track.read}
        </Button>
      </div>
      <Status>{reading.running ? <Busy label={words.common.working} /> : null}</Status>
      <ProblemNotice problem={reading.problem} />
      {read === null ? null : <Found open={open} read={read} onTaken={(taken) => setRead({ ...read, taken })} onNames={(names) => readFrom(read.from, names)} />}
      {read === null ? null : (
        <div className={common.actions}>
          <Button appearance="primary" disabled={writing.running || read.reading.figures.every((figure) => figure.doubts.length > 0 && !read.taken.has(figure))} onClick={write}>
            {writing.running ? words.common.writing : track.write}
          </Button>
        </div>
      )}
      <ProblemNotice problem={writing.problem} />
      <Status>{done === null ? null : <Notice intent="success">{done}</Notice>}</Status>
    </div>
  );
}

interface FoundProps {
  readonly open: OpenPlan;
  readonly read: Read;
  readonly onTaken: (taken: ReadonlySet<ReadActual>) => void;
  readonly onNames: (names: TrackingChoices['names']) => void;
}

/** What a report holds: how much, what is asked, what is unknown, what was left out. */
function Found({ open, read, onTaken, onNames }: FoundProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const { track } = words;
  const { reading, names, taken } = read;
  const doubtful = reading.figures.filter(({ doubts }) => doubts.length > 0);
  const { plan } = open.report;
  const choices = {
    indicator: plan.indicators.filter(({ target }) => target !== null).map(({ id, name }) => ({ id, name })),
    unit: recipientsOf(plan.units).map(({ code, name }) => ({ id: code, name })),
  };
  return (
    <div className={common.section}>
      <Status>
        <p style={{ margin: 0 }}>{track.found(reading.figures.length, doubtful.length, reading.left.length)}</p>
      </Status>
      {reading.unknown.length === 0 && names.length === 0 ? null : (
        <Fold title={track.unknown} open>
          {reading.unknown.map(({ of, printed, candidates }) => (
            <Field key={`${of}${printed}`} label={track.meant(printed)} size="small">
              <Select size="small" value="" onChange={(_, data) => onNames([...names, { printed, meant: data.value }])}>
                <option value="">{track.skip}</option>
                {[...choices[of]].sort((left, right) => rank(candidates, left.id) - rank(candidates, right.id)).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
          {names.map(({ printed, meant }) => (
            <p key={printed} className={common.hint}>
              {track.meant(printed)} {[...choices.indicator, ...choices.unit].find(({ id }) => id === meant)?.name ?? meant}
            </p>
          ))}
        </Fold>
      )}
      {doubtful.length === 0 ? null : (
        <Fold title={track.doubts(doubtful.length)} open>
          <Checkbox label={track.takeAll} checked={taken.size === 0 ? false : taken.size === doubtful.length ? true : 'mixed'} onChange={(_, data) => onTaken(new Set(data.checked === true ? doubtful : []))} />
          {doubtful.slice(0, MOST_SHOWN).map((figure) => (
            <Checkbox
              key={`${figure.place.sheet ?? ''}${figure.place.cell}`}
              label={figure.doubts.map((doubt) => sentence(doubt, lang)).join(' ')}
              checked={taken.has(figure)}
              onChange={(_, data) => onTaken(new Set(data.checked === true ? [...taken, figure] : [...taken].filter((other) => other !== figure)))}
            />
          ))}
        </Fold>
      )}
      {reading.left.length === 0 ? null : (
        <Fold title={track.left(reading.left.length)} open={reading.figures.length === 0}>
          <ul className={common.list}>
            {reading.left.slice(0, MOST_SHOWN).map((problem) => (
              <li key={sentence(problem, lang)}>{sentence(problem, lang)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function rank(candidates: readonly string[], id: string): number {
  const at = candidates.indexOf(id);
  return at < 0 ? candidates.length : at;
}

