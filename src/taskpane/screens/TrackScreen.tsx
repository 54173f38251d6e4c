/** The plan month by month: what the month asks for, what the year so far asks for, and its share of the year. */
import { useEffect, useMemo, useState } from 'react';
import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { MONTHS, type Month } from '../../domain';
import { formatCount, periodName } from '../../i18n';
import { Busy, NoPlan, ProblemNotice, Status } from '../parts/notices';
import { ScrollTable } from '../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../parts/styles';
import { usePane, useSessionState } from '../pane';

export function TrackScreen({ active }: { readonly active: boolean }) {
  const { session, useCases, lang, words, open } = usePane();
  const workbook = useSessionState(session);
  const common = useCommonStyles();
  const styles = useTableStyles();
  const [month, setMonth] = useState<Month>(() => MONTHS[new Date().getMonth()] ?? 1);
  const plan = workbook.open?.report.plan ?? null;
  const rows = useMemo(() => (plan === null ? [] : useCases.cumulativeTable(plan, month)), [useCases, plan, month]);

  useEffect(() => {
    if (active && workbook.stale) void session.refresh();
  }, [active, workbook.stale, session]);

  const caption = words.track.caption(periodName(`M${month}`, lang).toLowerCase());
  return (
    <div className={common.screen}>
      <h2 className={common.title}>{words.track.title}</h2>
      {workbook.phase === 'failed' ? <ProblemNotice problem={workbook.problem} onRetry={() => void session.refresh()} /> : null}
      {workbook.phase === 'empty' ? <NoPlan /> : null}
      <Status>{workbook.phase === 'reading' ? <Busy label={words.common.reading} /> : null}</Status>
      {plan !== null && rows.length === 0 ? (
        <div className={common.section}>
          <p style={{ margin: 0 }}>{words.track.empty}</p>
          <div className={common.actions}>
            <Button onClick={() => open('split')}>{words.track.toSplit}</Button>
          </div>
        </div>
      ) : null}
      {plan === null || rows.length === 0 ? null : (
        <>
          <Field label={words.track.month} size="small">
            <Select
              size="small"
              value={String(month)}
              onChange={(_, data) => setMonth(MONTHS.find((entry) => String(entry) === data.value) ?? 1)}
            >
              {MONTHS.map((entry) => (
                <option key={entry} value={entry}>
                  {periodName(`M${entry}`, lang)}
                </option>
              ))}
            </Select>
          </Field>
          <ScrollTable name={caption}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.number, styles.wrapping)}>
                  {words.track.ofMonth}
                </th>
                <th scope="col" className={mergeClasses(styles.number, styles.wrapping)}>
                  {words.track.cumulative}
                </th>
                <th scope="col" className={mergeClasses(styles.number, styles.wrapping)}>
                  {words.track.year}
                </th>
                <th scope="col" className={mergeClasses(styles.number, styles.wrapping)}>
                  {words.track.share}
                </th>
              </tr>
            </thead>
            {rows.map((row) => {
              const { id, name, lattice } = row.indicator;
              return (
                // The name above its figures: beside them a narrow pane has no room for the last column.
                <tbody key={id}>
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={4}>
                      {name} <span className={styles.muted}>({lattice.unit})</span>
                    </th>
                  </tr>
                  <tr>
                    <td className={styles.number}>{formatCount(row.month, lattice, lang)}</td>
                    <td className={styles.number}>{formatCount(row.cumulative, lattice, lang)}</td>
                    <td className={styles.number}>{formatCount(row.year, lattice, lang)}</td>
                    <td className={styles.number}>{row.share === null ? '' : formatCount(row.share, { decimals: 1 }, lang)}</td>
                  </tr>
                </tbody>
              );
            })}
          </ScrollTable>
        </>
      )}
    </div>
  );
}
