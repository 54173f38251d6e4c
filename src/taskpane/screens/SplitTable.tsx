/** Old and new figures of one split indicator, line by line, by quarter or month, with its sums or the place's own figures. */
import { mergeClasses } from '@fluentui/react-components';
import type { SplitPreview } from '../../app';
import { addsOverMonths, addsOverUnits, convert, MONTH_PERIODS, monthsOf, numberOf, QUARTERS, sumCounts, THIRTEENTH, type Lattice, type Period, type Plan } from '../../domain';
import { formatAmount, formatCount, formatNumber, periodName } from '../../i18n';
import { usePane } from '../pane';
import { ScrollTable } from '../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../parts/styles';
import { Fold } from './load/Fold';

type Cells = readonly (number | null)[];

/** The sum of what has been entered; null where nothing has. */
function sumOf(cells: Cells): number | null {
  const entered = cells.filter((cell) => cell !== null);
  return entered.length === 0 ? null : sumCounts(entered);
}

/** Whether anything is planned by month at all. */
function hasMonths(cells: readonly Cells[]): boolean {
  return cells.some((row) => row.some((figure) => figure !== null));
}

interface SplitTableProps {
  /** The plan as it stands, in whose units of measure the old figures are. */
  readonly current: Plan;
  readonly preview: SplitPreview;
  readonly table: SplitPreview['tables'][number];
  readonly byMonth: boolean;
  /** Only its name is shown until asked for. */
  readonly isFolded?: boolean;
}

export function SplitTable({ current, preview, table, byMonth, isFolded = false }: SplitTableProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useTableStyles();
  const { before, after } = table;
  const indicator = preview.plan.indicators.find((entry) => entry.id === after.indicator);
  const formerLattice = current.indicators.find((entry) => entry.id === after.indicator)?.lattice;
  if (indicator === undefined) return null;
  const { lattice } = indicator;
  const periods = !hasMonths(after.cells) ? [] : byMonth ? MONTH_PERIODS : QUARTERS;
  const names = new Map([...preview.plan.departments, ...preview.plan.units].map(({ code, name: named }) => [code, named]));
  const isSum = addsOverUnits(indicator.behaviour);
  const hasThirteenth = after.monthTotals.length > 12;
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

  // What adds up is summed over the period, everything else stands as it is at its end.
  const inPeriod = (period: Period, row: Cells): number | null =>
    addsOverMonths(indicator.behaviour) ? sumOf(monthsOf(period, row)) : (row[period.to - 1] ?? null);
  const byUnits = sumOf(after.unitTotals);
  const byMonths = sumOf(after.monthTotals);
  const byCells = sumOf(after.cells.flat());
  const closes = [byUnits, ...(addsOverMonths(indicator.behaviour) ? [byMonths, byCells] : [])].every((sum) => sum === after.total);
  const total = formatAmount(after.total, lattice, lang);
  // Reasons of a growth are about its levels, which stand in another unit.
  const rounded = isSum ? (table.explanation?.recipients ?? []).filter(({ roundedUp, fair }) => roundedUp !== null && fair !== null) : [];
  const name = `${indicator.name} (${lattice.unit})`;

  const content = (
    <>
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
            {hasThirteenth ? (
              <th scope="col" className={styles.number}>
                {periodName(THIRTEENTH, lang, 'short')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {after.units.map((code, index) => {
            const now = after.cells[index] ?? [];
            const old = oldRow(code);
            return (
              <tr key={code}>
                <th scope="row">{names.get(code) ?? code}</th>
                {before === null ? null : (
                  <td className={mergeClasses(styles.number, styles.before)}>{printOld(oldTotal(code)) || words.split.none}</td>
                )}
                <td className={mergeClasses(styles.number, styles.changed)}>{print(after.unitTotals[index] ?? null)}</td>
                {periods.map((period) => cell(period.id, inPeriod(period, now), old === null ? null : inPeriod(period, old)))}
                {hasThirteenth ? cell(THIRTEENTH, now[12] ?? null, old?.[12] ?? null) : null}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{isSum ? words.common.total : words.split.wholePlace}</th>
            {before === null ? null : <td className={styles.number}>{printOld(isSum ? sumOf(before.unitTotals) : before.total)}</td>}
            <td className={styles.number}>{print(isSum ? byUnits : after.total)}</td>
            {periods.map((period) => (
              <td key={period.id} className={styles.number}>
                {print(inPeriod(period, after.monthTotals))}
              </td>
            ))}
            {hasThirteenth ? <td className={styles.number}>{print(after.monthTotals[12] ?? null)}</td> : null}
          </tr>
        </tfoot>
      </ScrollTable>
      {isSum ? <p className={common.hint}>{closes ? words.split.closes(total) : words.split.closesNot(total)}</p> : null}
      {rounded.length === 0 ? null : (
        <Fold title={words.split.reasons}>
          <ul className={common.list}>
            {rounded.map(({ id, share, fair }) => (
              <li key={id} className={common.hint}>
                {words.split.reason(names.get(id) ?? id, print(share), formatNumber(numberOf(Math.round((fair ?? share) * 100), { decimals: lattice.decimals + 2 }), lang))}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
  return isFolded ? (
    <Fold title={name}>{content}</Fold>
  ) : (
    <section className={common.section}>
      <h4 className={common.heading}>{name}</h4>
      {content}
    </section>
  );
}
