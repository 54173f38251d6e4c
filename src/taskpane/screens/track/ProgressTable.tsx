/** The report on the year: each target with its month, running total, percentages and verdict. */
import { Select } from '@fluentui/react-components';
import { VERDICTS, type StepId, type Verdict } from '../../../domain';
import { formatCount, periodName } from '../../../i18n';
import type { ProgressRow } from '../../../tracking';
import { usePane } from '../../pane';
import { ScrollTable } from '../../parts/ScrollTable';
import { useTableStyles } from '../../parts/styles';

interface ProgressTableProps {
  readonly rows: readonly ProgressRow[];
  readonly through: StepId;
  /** A person's verdict; null takes the proposed one. */
  readonly onVerdict: (row: ProgressRow, verdict: Verdict | null) => void;
  readonly disabled: boolean;
}

export function ProgressTable({ rows, through, onVerdict, disabled }: ProgressTableProps) {
  const { lang, words } = usePane();
  const styles = useTableStyles();
  const { track } = words;
  const percent = (share: number | null): string => (share === null ? '' : formatCount(share, { decimals: 1 }, lang));
  return (
    <ScrollTable name={track.reached(periodName(through, lang).toLowerCase())}>
      <thead>
        <tr>
          {[track.monthActual, track.cumulative, track.ofPlan, track.onSamePeriod].map((heading) => (
            <th key={heading} scope="col" className={`${styles.number} ${styles.wrapping}`}>
              {heading}
            </th>
          ))}
          <th scope="col">{track.verdict}</th>
        </tr>
      </thead>
      {rows.map((row) => {
        const { id, name, lattice } = row.indicator;
        const print = (count: number | null): string => (count === null ? '' : formatCount(count, lattice, lang));
        return (
          <tbody key={id}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={5}>
                {name} <span className={styles.muted}>({lattice.unit})</span>
                {row.asOf === null || row.asOf === through ? null : <span className={styles.muted}> · {track.asOf(periodName(row.asOf, lang).toLowerCase())}</span>}
              </th>
            </tr>
            <tr>
              <td className={styles.number}>{print(row.month)}</td>
              <td className={styles.number}>{print(row.reached)}</td>
              <td className={styles.number}>{percent(row.shareOfPlan)}</td>
              <td className={styles.number}>{percent(row.onSamePeriod)}</td>
              <td>
                <Select
                  size="small"
                  aria-label={`${track.verdict}: ${name}`}
                  disabled={disabled || row.reached === null}
                  value={row.verdict === row.proposed ? '' : (row.verdict ?? '')}
                  onChange={(_, data) => onVerdict(row, VERDICTS.find((verdict) => verdict === data.value) ?? null)}
                >
                  <option value="">{row.proposed === null ? track.noVerdict : track.verdicts[row.proposed]}</option>
                  {VERDICTS.filter((verdict) => verdict !== row.proposed).map((verdict) => (
                    <option key={verdict} value={verdict}>
                      {track.verdicts[verdict]}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          </tbody>
        );
      })}
    </ScrollTable>
  );
}
