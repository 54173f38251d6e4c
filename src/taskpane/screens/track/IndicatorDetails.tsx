/** One indicator: its year as a picture and a table, pace and projection in words, its units as a map of shares. */
import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { closestShare, recipientsOf, THIRTEEN_STEPS, TWELVE_STEPS, type Indicator, type Plan } from '../../../domain';
import { formatAmount, formatCount, periodName } from '../../../i18n';
import type { TrackingView } from '../../../app';
import type { ProgressRow } from '../../../tracking';
import { usePane } from '../../pane';
import { ScrollTable } from '../../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../../parts/styles';
import { Fold } from '../load/Fold';
import { LineChart } from './LineChart';

const useStyles = makeStyles({
  low: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorNeutralForeground1 },
  near: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1 },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorNeutralForeground1 },
});

/** Tenths of a percent of the month's plan from which a cell counts as kept, and as nearly kept. */
const [KEPT, NEAR] = [1000, 900];

export function IndicatorDetails({ plan, view, row }: { readonly plan: Plan; readonly view: TrackingView; readonly row: ProgressRow }) {
  const { useCases, lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useTableStyles();
  const { track } = words;
  const { indicator } = row;
  const { lattice } = indicator;
  const steps = indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
  const figures = useMemo(() => useCases.monthlyFigures(plan, view.ledger, indicator), [useCases, plan, view.ledger, indicator]);
  const print = (count: number): string => formatCount(count, lattice, lang);
  const month = (id: (typeof steps)[number]): string => periodName(id, lang, 'short');
  const names = (ids: readonly (typeof steps)[number][]): string => ids.map((id) => periodName(id, lang).toLowerCase()).join(', ');
  const lines = [
    { name: track.lines.plan, figures: figures.plannedToDate, color: tokens.colorNeutralForeground3, dashes: '6 3' },
    { name: track.lines.before, figures: figures.beforeToDate, color: tokens.colorPaletteMarigoldForeground1, dashes: '2 3' },
    { name: track.lines.actual, figures: figures.actualToDate, color: tokens.colorBrandStroke1 },
  ].map((line) => ({ ...line, figures: line.figures.slice(0, steps.length) }));
  const { projection } = row;
  const range = projection === null || projection.low === null || projection.high === null ? '' : track.range(print(projection.low), print(projection.high));
  return (
    <div className={common.section}>
      {row.missing.length > 0 && row.reached !== null ? <p className={common.hint}>{track.missing(names(row.missing))}</p> : null}
      {row.silent.length > 0 ? <p className={common.hint}>{track.silent(row.silent.join(', '))}</p> : null}
      {row.neededPerMonth === null ? null : <p className={common.hint}>{track.needed(formatAmount(row.neededPerMonth, lattice, lang), row.monthsLeft)}</p>}
      {projection === null ? null : (
        <p className={common.hint}>
          {track.projection(formatAmount(projection.expected, lattice, lang))} {track.bases[projection.basis]}
          {range}.
        </p>
      )}
      <LineChart lines={lines} periods={steps.map(month)} print={(figure) => print(Math.round(figure))} />
      <Fold title={track.chart(indicator.name)}>
        <ScrollTable name={track.chart(indicator.name)}>
          <thead>
            <tr>
              <th scope="col">{track.monthColumn}</th>
              {lines.map(({ name }) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <tr key={step}>
                <th scope="row">{month(step)}</th>
                {lines.map((line) => {
                  const figure = line.figures[index] ?? null;
                  return (
                    <td key={line.name} className={styles.number}>
                      {figure === null ? '' : print(figure)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </Fold>
      <UnitsMap plan={plan} view={view} indicator={indicator} />
    </div>
  );
}

/** Units × months: the actual figure as a share of the month's plan. Shown where any unit reported. */
function UnitsMap({ plan, view, indicator }: { readonly plan: Plan; readonly view: TrackingView; readonly indicator: Indicator }) {
  const { lang, words } = usePane();
  const styles = useTableStyles();
  const shades = useStyles();
  const { track } = words;
  const table = plan.allocations.find((allocation) => allocation.indicator === indicator.id);
  const units = recipientsOf(plan.units).map(({ code, name }) => ({ code, name, months: view.ledger.months({ indicator: indicator.id, unit: code, year: plan.year }), planned: table?.cells[table.units.indexOf(code)] ?? [] }));
  const steps = (indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS).filter((_, index) => units.some(({ months }) => months[index] !== null));
  if (steps.length === 0) return null;
  return (
    <Fold title={track.byUnit}>
      <ScrollTable name={track.unitsMap(indicator.name)} keepFirstColumn>
        <thead>
          <tr>
            <th scope="col">{track.unit}</th>
            {steps.map((step) => (
              <th key={step} scope="col" className={styles.number}>
                {periodName(step, lang, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              {steps.map((step) => {
                const index = THIRTEEN_STEPS.indexOf(step);
                const [actual, planned] = [unit.months[index] ?? null, unit.planned[index] ?? null];
                const share = actual === null || planned === null || planned <= 0 ? null : closestShare(actual, planned, 1000);
                const shade = share === null ? undefined : share >= KEPT ? shades.good : share >= NEAR ? shades.near : shades.low;
                return (
                  <td key={step} className={shade === undefined ? styles.number : `${styles.number} ${shade}`}>
                    {share !== null ? `${formatCount(Math.round(share / 10), { decimals: 0 }, lang)} %` : actual === null ? '' : formatCount(actual, indicator.lattice, lang)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Fold>
  );
}
