/** Whether the workbook adds up, as it stands in its cells. */
import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ClosingReport } from '../../app';
import { unwrap } from '../../domain';
import { FilteredFindings } from '../parts/finding-filter';
import { errorCount, MissingList, standingCounts } from '../parts/findings';
import type { FindingActions } from '../parts/finding-text';
import { Busy, NoPlan, Notice, ProblemNotice, Status } from '../parts/notices';
import { useCommonStyles } from '../parts/styles';
import { usePane, useSessionState, useTask } from '../pane';

export function CheckScreen({ active }: { readonly active: boolean }) {
  const { lang, session, useCases, words } = usePane();
  const [done, setDone] = useState<string | null>(null);
  const workbook = useSessionState(session);
  const common = useCommonStyles();
  const going = useTask();

  // While the screen is in view its list follows the sheets; elsewhere a change only marks it as out of date.
  const { stale, phase } = workbook;
  useEffect(() => {
    if (active && stale && phase !== 'reading') void session.refresh();
  }, [active, stale, phase, session]);

  const { open } = workbook;
  const now = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const actions: FindingActions = {
    onGo: ({ place }) => {
      if (place === null) return;
      const { sheet, row, column } = place;
      void going.run(() => session.select(sheet, { row, column, lastRow: row, lastColumn: column }));
    },
    onRepair: (repair, what) => {
      if (open === null) return;
      void going.run(async () => {
        setDone(null);
        await session.apply(unwrap(useCases.previewRepair(open.read, repair, { at: now(), summary: words.check.repair.summary(what) })));
        setDone(words.check.repair.done(what));
      });
    },
    onRestore: ({ restore }) => {
      if (open === null) return;
      void going.run(async () => {
        setDone(null);
        const summary = words.check.restore.summary(restore[0]?.sheet ?? '');
        await session.apply(useCases.previewRestore(open.read, restore, { at: now(), summary }));
        setDone(words.check.restore.done);
      });
    },
    onAccept: (stamp, reason) => {
      if (open === null) return;
      void going.run(() => session.apply(useCases.previewAcceptance(open.read, stamp, reason === null ? null : { reason, at: now() })));
    },
  };
  const undo = (): void => {
    void going.run(async () => {
      const undone = await session.undo();
      setDone(undone ? words.common.undone : words.common.nothingToUndo);
    });
  };

  const writeSheet = (): void => {
    if (open === null) return;
    void going.run(async () => {
      setDone(null);
      await session.apply(useCases.previewFindingsSheet(open.report, lang));
      setDone(words.check.sheet.done(words.check.sheet.name));
    });
  };

  const isReading = phase === 'reading';
  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.check.title}</h2>
      {workbook.phase === 'failed' ? <ProblemNotice problem={workbook.problem} /> : null}
      {workbook.phase === 'empty' ? <NoPlan /> : null}
      <Status>
        {workbook.open === null ? null : <Headline report={workbook.open.report} isStale={workbook.stale} />}
        {stale && !isReading ? <Notice intent="warning">{words.check.stale}</Notice> : null}
        {isReading ? <Busy label={words.check.running} /> : null}
        {done === null ? null : <Notice intent="success">{done}</Notice>}
      </Status>
      <div className={common.actions}>
        <Button icon={<ArrowSync16Regular />} onClick={() => void session.refresh()} disabledFocusable={isReading}>
          {words.check.run}
        </Button>
        {open === null || open.report.findings.length === 0 ? null : (
          <Button onClick={writeSheet} disabledFocusable={isReading || going.running}>
            {words.check.sheet.make}
          </Button>
        )}
        {session.undoable() === 'repair' || session.undoable() === 'report' ? (
          <Button icon={<ArrowUndo16Regular />} onClick={undo} disabledFocusable={isReading || going.running}>
            {words.common.undo}
          </Button>
        ) : null}
      </div>
      <ProblemNotice problem={going.problem} />
      {open === null ? null : (
        <>
          <FilteredFindings report={open.report} actions={actions} />
          <MissingList missing={open.report.missing} />
        </>
      )}
    </div>
  );
}

function Headline({ report, isStale }: { readonly report: ClosingReport; readonly isStale: boolean }) {
  const { words } = usePane();
  const common = useCommonStyles();
  const { all, allocated, unallocated, notSplit } = standingCounts(report);
  const rest = [...(unallocated > 0 ? [words.check.unallocated(unallocated)] : []), ...(notSplit > 0 ? [words.check.notSplit(notSplit)] : [])];
  return (
    <div className={common.section}>
      <p className={common.heading}>{words.check.headline(all, allocated, errorCount(report))}</p>
      {rest.length === 0 ? null : <p className={common.hint}>{rest.join(' · ')}</p>}
      {report.findings.length > 0 || isStale ? null : (
        <Notice intent={allocated === 0 ? 'info' : 'success'}>{allocated === 0 ? words.check.nothingAllocated : words.check.clean}</Notice>
      )}
    </div>
  );
}
