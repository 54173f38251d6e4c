/** Before anything is reported: what the plan asks for in a month, and up to it. */
import { useMemo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Month, Plan } from '../../../domain';
import { formatCount, periodName } from '../../../i18n';
import { usePane } from '../../pane';
import { ScrollTable } from '../../parts/ScrollTable';
import { useTableStyles } from '../../parts/styles';

export function PlanToDate({ plan, month }: { readonly plan: Plan; readonly month: Month }) {
  const { useCases, lang, words } = usePane();
  const styles = useTableStyles();
  const rows = useMemo(() => useCases.cumulativeTable(plan, month), [useCases, plan, month]);
  if (rows.length === 0) return null;
  const { track } = words;
  return (
    <ScrollTable name={track.caption(periodName(`M${month}`, lang).toLowerCase())}>
      <thead>
        <tr>
          {[track.ofMonth, track.cumulative, track.year, track.share].map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.number, styles.wrapping)}>
              {heading}
            </th>
          ))}
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
  );
}
