/** The year against the plan: reports in, what was reached, what runs behind, the months left phased anew. */
import { useEffect, useMemo, useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import { MONTHS, THIRTEEN_STEPS, type Month, type StepId, type Verdict } from '../../domain';
import { formatAmount, formatCount, periodName } from '../../i18n';
import type { ProgressRow } from '../../tracking';
import { Busy, NoPlan, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';
import type { OpenPlan } from '../session';
import { Fold } from './load/Fold';
import { IndicatorDetails } from './track/IndicatorDetails';
import { LoadActuals } from './track/LoadActuals';
import { PlanToDate } from './track/PlanToDate';
import { ProgressTable } from './track/ProgressTable';
import { Rephase } from './track/Rephase';

export function TrackScreen({ active }: { readonly active: boolean }) {
  const { session, words } = usePane();
  const workbook = useSessionState(session);
  const common = useCommonStyles();

  useEffect(() => {
    if (active && workbook.stale) void session.refresh();
  }, [active, workbook.stale, session]);

  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.track.title}</h2>
      {workbook.phase === 'failed' ? <ProblemNotice problem={workbook.problem} onRetry={() => void session.refresh()} /> : null}
      {workbook.phase === 'empty' ? <NoPlan /> : null}
      <Status>{workbook.phase === 'reading' ? <Busy label={words.common.reading} /> : null}</Status>
      {workbook.open === null ? null : <TrackWork open={workbook.open} />}
    </div>
  );
}

function TrackWork({ open }: { readonly open: OpenPlan }) {
  const { useCases, lang, words, open: openScreen } = usePane();
  const common = useCommonStyles();
  const { track } = words;
  const { plan } = open.report;
  const hasActuals = plan.actuals.length > 0;
  const [asked, setAsked] = useState<StepId | null>(null);
  const last = useMemo(() => useCases.lastReportedMonth(plan), [useCases, plan]);
  const through = asked ?? (hasActuals ? last : (`M${MONTHS[new Date().getMonth()] ?? 1}` as StepId));
  const steps = plan.indicators.some(({ thirteenth }) => thirteenth) ? THIRTEEN_STEPS : THIRTEEN_STEPS.slice(0, 12);
  const month: Month = MONTHS.find((entry) => `M${entry}` === through) ?? 12;
  const isPhased = plan.allocations.length > 0;

  return (
    <>
      {isPhased ? null : (
        <div className={common.section}>
          <p style={{ margin: 0 }}>{track.empty}</p>
          <div className={common.actions}>
            <Button onClick={() => openScreen('split')}>{track.toSplit}</Button>
          </div>
        </div>
      )}
      {isPhased || hasActuals ? (
        <Field label={track.month} size="small">
          <Select size="small" value={numberOf(through)} onChange={(_, data) => setAsked(steps.find((step) => numberOf(step) === data.value) ?? null)}>
            {steps.map((step) => (
              <option key={step} value={numberOf(step)}>
                {periodName(step, lang)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {hasActuals ? <Reached open={open} through={through} last={last} /> : <PlanToDate plan={plan} month={month} />}
      <Fold title={track.load}>
        <LoadActuals open={open} />
      </Fold>
    </>
  );
}

/** The month as a number, as people type it: 1 to 12, 13 for January of the next year. */
function numberOf(step: StepId): string {
  return step.slice(1);
}

/** The report with its headline, what runs behind, and one indicator in full. */
function Reached({ open, through, last }: { readonly open: OpenPlan; readonly through: StepId; readonly last: StepId }) {
  const { session, useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const writing = useTask();
  const { track } = words;
  const { plan } = open.report;
  const view = useMemo(() => useCases.trackingView(plan, through), [useCases, plan, through]);
  const [chosen, setChosen] = useState<string | null>(null);
  const row = view.rows.find(({ indicator }) => indicator.id === chosen) ?? view.rows.find(({ reached }) => reached !== null) ?? view.rows[0];
  const { exceeded, met, missed, open: left, targets } = view.headline;

  const judge = (of: ProgressRow, verdict: Verdict | null): void => {
    const others = plan.tracking.verdicts.filter(({ indicator, period }) => indicator !== of.indicator.id || period !== through);
    const verdicts = verdict === null ? others : [...others, { indicator: of.indicator.id, period: through, verdict }];
    void writing.run(() => session.apply(useCases.previewChoices(open.read, { verdicts }, through).changes));
  };

  return (
    <>
      <div className={common.section}>
        <h3 className={common.heading}>{track.headline(exceeded + met, targets)}</h3>
        <p className={common.hint}>{track.headlineParts(exceeded, met, missed, left)}</p>
      </div>
      <ProgressTable rows={view.rows} through={through} onVerdict={judge} disabled={writing.running} />
      <ProblemNotice problem={writing.problem} />
      {view.alerts.length === 0 ? null : (
        <Fold title={track.behind(view.alerts.length)} open>
          <ul className={common.list}>
            {view.alerts.map(({ row: { indicator }, gap, chance, effort }) => (
              <li key={indicator.id} className={common.actions}>
                <span>
                  {indicator.name}: {track.gap(formatAmount(gap, indicator.lattice, lang))}, {track.chances[chance]}
                  {effort === null ? '' : ` (${formatCount(effort, { decimals: 0 }, lang)} %)`}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {row === undefined ? null : (
        <>
          <Field label={track.indicator} size="small">
            <Select size="small" value={row.indicator.id} onChange={(_, data) => setChosen(data.value)}>
              {view.rows.map(({ indicator }) => (
                <option key={indicator.id} value={indicator.id}>
                  {indicator.name}
                </option>
              ))}
            </Select>
          </Field>
          <IndicatorDetails plan={plan} view={view} row={row} />
          <GrowthOfRest open={open} row={row} through={through} />
          {row.indicator.behaviour === 'flow' ? (
            <Fold title={track.rephase}>
              <Rephase key={`${row.indicator.id}${last}`} open={open} indicator={row.indicator} through={last} />
            </Fold>
          ) : null}
        </>
      )}
    </>
  );
}

/** What the months left of a growth must average, with both levels re-added. */
function GrowthOfRest({ open, row, through }: { readonly open: OpenPlan; readonly row: ProgressRow; readonly through: StepId }) {
  const { useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const { track } = words;
  const { plan } = open.report;
  const rest = useMemo(() => (row.indicator.behaviour === 'growth' ? useCases.growthOfRest(plan, useCases.trackingView(plan, through).ledger, row.indicator, null, through) : null), [useCases, plan, row.indicator, through]);
  if (rest?.ok !== true) return null;
  const { decimals, target, reached, needed, levelPassed, levelLeft, proof } = rest.value;
  const percent = (count: number): string => formatCount(count, { decimals }, lang);
  const level = (count: number): string => formatAmount(count, row.indicator.levels ?? row.indicator.lattice, lang);
  return (
    <p className={common.hint}>
      {track.growthRest(percent(target), percent(reached), percent(needed))} {proof === null ? '' : track.growthProof(level(levelPassed), level(levelLeft), percent(proof))}
    </p>
  );
}
