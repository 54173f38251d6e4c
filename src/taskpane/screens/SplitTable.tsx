/** Old and new figures of one split indicator, unit by unit, by quarter or month, with the sums. */
import { mergeClasses } from '@fluentui/react-components';
import type { SplitPreview } from '../../app';
import { convert, MONTH_PERIODS, monthsOf, QUARTERS, sumCounts, type Lattice, type Plan, type Unit } from '../../domain';
import { formatAmount, formatCount, periodName } from '../../i18n';
import { usePane } from '../pane';
import { ScrollTable } from '../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../parts/styles';

type Cells = readonly (number | null)[];

/** The sum of what has been entered; null where nothing has. */
function sumOf(cells: Cells): number | null {
  const entered = cells.filter((cell) => cell !== null);
  return entered.length === 0 ? null : sumCounts(entered);
}

interface SplitTableProps {
  /** The plan as it stands, in whose units of measure the old figures are. */
  readonly current: Plan;
  readonly preview: SplitPreview;
  readonly table: SplitPreview['tables'][number];
  readonly byMonth: boolean;
}

export function SplitTable({ current, preview, table, byMonth }: SplitTableProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useTableStyles();
  const { before, after } = table;
  const indicator = preview.plan.indicators.find((entry) => entry.id === after.indicator);
  const formerLattice = current.indicators.find((entry) => entry.id === after.indicator)?.lattice;
  if (indicator === undefined) return null;
  const { lattice } = indicator;
  const periods = byMonth ? MONTH_PERIODS : QUARTERS;
  const units = new Map<string, Unit>(preview.plan.units.map((unit) => [unit.code, unit]));
  const print = (count: number | null): string => (count === null ? '' : formatCount(count, lattice, lang));
  const printOld = (count: number | null): string =>
    count === null ? '' : formatFormer(count, formerLattice ?? lattice, lattice);

  function formatFormer(count: number, former: Lattice, now: Lattice): string {
    const restated = convert({ ...former, count }, now);
    return restated.ok ? formatCount(restated.value.count, now, lang) : formatAmount(count, former, lang);
  }

  const oldRow = (code: string): Cells | null => before?.cells[before.units.indexOf(code)] ?? null;
  const oldTotal = (code: string): number | null => before?.unitTotals[before.units.indexOf(code)] ?? null;
  const cell = (key: string, now: number | null, old: number | null) => {
    const was = printOld(old);
    const is = print(now);
    return (
      <td key={key} className={mergeClasses(styles.number, was !== is && before !== null && styles.changed)}>
        {was === '' || was === is ? null : (
          <>
            <del className={styles.before}>
              <span className={common.hidden}>{words.split.old} </span>
              {was}
            </del>
            <br />
          </>
        )}
        {is}
      </td>
    );
  };

  const columnSum = (cells: readonly Cells[], from: number, to: number): number | null =>
    sumOf(cells.flatMap((row) => row.slice(from - 1, to)));
  const byUnits = sumOf(after.unitTotals);
  const byMonths = sumOf(after.monthTotals);
  const byCells = sumOf(after.cells.flat());
  const closes = [byUnits, byMonths, byCells].every((sum) => sum === after.total);
  const total = formatAmount(after.total, lattice, lang);
  const name = `${indicator.name} (${lattice.unit})`;

  return (
    <section className={common.section}>
      <h4 className={common.heading}>{name}</h4>
      <ScrollTable name={words.common.scroll(name)} keepFirstColumn>
        <thead>
          <tr>
            <th scope="col">{words.split.unit}</th>
            {before === null ? null : (
              <th scope="col" className={styles.number}>
                {words.split.before}
              </th>
            )}
            <th scope="col" className={styles.number}>
              {before === null ? words.common.wholeYear : words.split.after}
            </th>
            {periods.map((period) => (
              <th key={period.id} scope="col" className={styles.number}>
                {byMonth ? periodName(period.id, lang, 'short') : periodName(period.id, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {after.units.map((code, index) => {
            const now = after.cells[index] ?? [];
            const old = oldRow(code);
            return (
              <tr key={code}>
                <th scope="row">{units.get(code)?.name ?? code}</th>
                {before === null ? null : (
                  <td className={mergeClasses(styles.number, styles.before)}>{printOld(oldTotal(code)) || words.split.none}</td>
                )}
                <td className={mergeClasses(styles.number, styles.changed)}>{print(after.unitTotals[index] ?? null)}</td>
                {periods.map((period) => cell(period.id, sumOf(monthsOf(period, now)), old === null ? null : sumOf(monthsOf(period, old))))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.common.total}</th>
            {before === null ? null : <td className={styles.number}>{printOld(sumOf(before.unitTotals))}</td>}
            <td className={styles.number}>{print(byUnits)}</td>
            {periods.map((period) => (
              <td key={period.id} className={styles.number}>
                {print(columnSum(after.cells, period.from, period.to))}
              </td>
            ))}
          </tr>
        </tfoot>
      </ScrollTable>
      <p className={common.hint}>{closes ? words.split.closes(total) : words.split.closesNot(total)}</p>
    </section>
  );
}
