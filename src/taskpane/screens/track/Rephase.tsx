/** The months left phased anew: asked, previewed beside what stands, refused with ways out, written as a new version. */
import { useMemo, useState } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { countOf, ProblemError, THIRTEEN_STEPS, TWELVE_STEPS, type Indicator, type StepId } from '../../../domain';
import { formatAmount, formatCount, parseNumber, periodName, sentence, type Messages } from '../../../i18n';
import { REPHASE_WAYS, type RephaseOffer, type RephaseRequest, type RephaseWay } from '../../../tracking';
import { usePane, useTask } from '../../pane';
import { Notice, ProblemNotice, Status } from '../../parts/notices';
import { ScrollTable } from '../../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../../parts/styles';
import type { OpenPlan } from '../../session';
import { Fold } from '../load/Fold';
import { Choice } from '../split/fields';
import { localTime } from '../split/occasion';

interface RephaseProps {
  readonly open: OpenPlan;
  readonly indicator: Indicator;
  /** The last month with figures. */
  readonly through: StepId;
}

export function Rephase({ open, indicator, through: lastReported }: RephaseProps) {
  const { session, useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const writing = useTask();
  const { track } = words;
  const { lattice } = indicator;
  const [through, setThrough] = useState<StepId>(lastReported);
  const [way, setWay] = useState<RephaseWay>('plan');
  const [limits, setLimits] = useState({ min: '', max: '' });
  const [unitsMayMove, setUnitsMayMove] = useState(false);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<string | null>(null);

  const steps = indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
  const request = useMemo((): RephaseRequest => {
    const count = (text: string): number | undefined => {
      const read = text.trim() === '' ? null : parseNumber(text, lang);
      const found = read?.ok === true ? countOf(read.value.value, lattice) : null;
      return found?.ok === true ? found.value : undefined;
    };
    const [min, max] = [count(limits.min), count(limits.max)];
    const open = steps.slice(steps.indexOf(through) + 1);
    const bounds = min === undefined && max === undefined ? undefined : open.map((step) => ({ step, min, max }));
    return { indicator: indicator.id, through, way, unitsMayMove, ...(bounds && { bounds }) };
  }, [indicator.id, lattice, steps, through, way, limits, unitsMayMove, lang]);
  // The preview needs no reason; writing does.
  const outcome = useMemo(() => useCases.previewRephase(open.read, request, { at: '', summary: '…' }), [useCases, open.read, request]);

  const take = (offer: RephaseOffer): void => {
    if (!('request' in offer)) return;
    setWay(offer.request.way);
    setUnitsMayMove(offer.request.unitsMayMove === true);
    const [bound] = offer.request.bounds ?? [];
    const text = (count: number | undefined): string => (count === undefined ? '' : formatCount(count, lattice, lang));
    setLimits({ min: text(bound?.min), max: text(bound?.max) });
  };
  const write = (): void => {
    setDone(null);
    void writing.run(async () => {
      const final = useCases.previewRephase(open.read, request, { at: localTime(new Date()), summary: reason.trim() });
      if (final.kind === 'refused') throw new ProblemError(final.problem);
      await session.apply(final.preview.changes);
      setDone(track.applied(indicator.name));
      setReason('');
    });
  };

  return (
    <div className={common.section}>
      <p className={common.hint}>{track.rephaseHint}</p>
      <div className={common.fields}>
        <Field label={track.through} size="small">
          <Select size="small" value={through} onChange={(_, data) => setThrough(steps.find((step) => step === data.value) ?? through)}>
            {steps.slice(0, -1).map((step) => (
              <option key={step} value={step}>
                {periodName(step, lang)}
              </option>
            ))}
          </Select>
        </Field>
        <Choice label={track.way} value={way} names={track.ways} order={REPHASE_WAYS} onChange={setWay} />
        <Field label={track.least} size="small">
          <Input size="small" inputMode="decimal" value={limits.min} onChange={(_, data) => setLimits({ ...limits, min: data.value })} />
        </Field>
        <Field label={track.most} size="small">
          <Input size="small" inputMode="decimal" value={limits.max} onChange={(_, data) => setLimits({ ...limits, max: data.value })} />
        </Field>
      </div>
      {outcome.kind === 'refused' ? (
        <>
          <ProblemNotice problem={outcome.problem} />
          <ul className={common.list}>
            {outcome.offers.map((offer) => (
              <li key={offer.kind} className={common.actions}>
                <span>{offerSentence(offer, indicator, words, lang)}</span>
                {'request' in offer ? (
                  <Button size="small" onClick={() => take(offer)}>
                    {track.choose}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className={common.hint}>
            {track.remainder(formatAmount(outcome.preview.rephased.reached, lattice, lang), formatAmount(outcome.preview.rephased.remainder, lattice, lang), outcome.preview.rephased.open.length)}
          </p>
          <MonthsCompared name={track.rephase} indicator={indicator} before={outcome.preview.rephased.former.monthTotals} after={outcome.preview.rephased.allocation.monthTotals} />
          {outcome.preview.rephased.warnings.map((warning) => (
            <Notice key={warning.code} intent="warning">
              {sentence(warning, lang)}
            </Notice>
          ))}
          <Field label={track.reason} size="small">
            <Input size="small" value={reason} placeholder={track.reasonHint} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <div className={common.actions}>
            <Button appearance="primary" disabled={writing.running || reason.trim() === ''} onClick={write}>
              {writing.running ? words.common.writing : track.apply}
            </Button>
          </div>
        </>
      )}
      <ProblemNotice problem={writing.problem} />
      <Status>{done === null ? null : <Notice intent="success">{done}</Notice>}</Status>
      <Versions open={open} indicator={indicator} />
    </div>
  );
}

interface MonthsComparedProps {
  readonly name: string;
  readonly indicator: Indicator;
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

/** Months of two phasings beside each other. */
function MonthsCompared({ name, indicator, before, after }: MonthsComparedProps) {
  const { lang, words } = usePane();
  const styles = useTableStyles();
  const { track } = words;
  const print = (count: number | null): string => (count === null ? '' : formatCount(count, indicator.lattice, lang));
  const signed = (count: number): string => `${count > 0 ? '+' : ''}${print(count)}`;
  return (
    <ScrollTable name={`${name}: ${indicator.name}`}>
      <thead>
        <tr>
          <th scope="col">{track.monthColumn}</th>
          {[track.before, track.after, track.change].map((heading) => (
            <th key={heading} scope="col" className={styles.number}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {after.map((month, index) => {
          const step = THIRTEEN_STEPS[index] ?? 'M13';
          const former = before[index] ?? null;
          const change = month === null || former === null ? 0 : month - former;
          return (
            <tr key={step}>
              <th scope="row">{periodName(step, lang, 'short')}</th>
              <td className={`${styles.number} ${styles.before}`}>{print(former)}</td>
              <td className={change === 0 ? styles.number : `${styles.number} ${styles.changed}`}>{print(month)}</td>
              <td className={styles.number}>{change === 0 ? '' : signed(change)}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

/** Former phasings, each against the one after it. */
function Versions({ open, indicator }: { readonly open: OpenPlan; readonly indicator: Indicator }) {
  const { useCases, words } = usePane();
  const common = useCommonStyles();
  const { track } = words;
  const versions = useMemo(() => useCases.phasingVersions(open.read.plan, indicator.id), [useCases, open.read.plan, indicator.id]);
  if (versions.length < 2) return null;
  return (
    <Fold title={track.versionsTitle}>
      {versions.map((version, index) => {
        const before = versions[index - 1];
        const title = `${track.version(version.number)}: ${version.reason === '' ? track.firstVersion : version.reason}${version.at === '' ? '' : ` (${version.at.slice(0, 10).split('-').reverse().join('/')})`}`;
        return (
          <div key={version.number} className={common.section}>
            <p style={{ margin: 0 }}>{title}</p>
            {before === undefined ? null : <MonthsCompared name={title} indicator={indicator} before={before.months} after={version.months} />}
          </div>
        );
      })}
    </Fold>
  );
}

function offerSentence(offer: RephaseOffer, { lattice }: Indicator, { track }: Messages, lang: 'vi' | 'en'): string {
  const amount = (count: number): string => formatAmount(count, lattice, lang);
  switch (offer.kind) {
    case 'report':
      return track.offers.report(amount(offer.excess));
    case 'raise':
      return track.offers.raise(amount(offer.to));
    case 'checkFigures':
      return track.offers.checkFigures(periodName(offer.period, lang).toLowerCase(), amount(offer.count));
    case 'moveUnits':
      return track.offers.moveUnits;
    case 'dropBounds':
      return track.offers.dropBounds;
    case 'widenBounds':
      return offer.max !== null ? track.offers.widenMax(amount(offer.max)) : track.offers.widenMin(amount(offer.min ?? 0));
    case 'otherWay':
      return track.offers.otherWay(track.ways[offer.request.way]);
  }
}
