/** The units with their weight columns; a blank stays a blank and is called one. */
import { weightColumns, type Unit } from '../../domain';
import { formatNumber } from '../../i18n';
import { usePane } from '../pane';
import { ScrollTable } from '../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../parts/styles';

export function UnitsTable({ units, title }: { readonly units: readonly Unit[]; readonly title: string }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useTableStyles();
  const columns = weightColumns(units);
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{title}</h3>
      <ScrollTable name={words.common.scroll(title)} keepFirstColumn>
        <thead>
          <tr>
            <th scope="col">{words.load.unit}</th>
            <th scope="col">{words.load.code}</th>
            <th scope="col">{words.load.level}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={`${unit.code} ${unit.validFrom}`}>
              <th scope="row">{unit.name}</th>
              <td>{unit.code}</td>
              <td>{unit.level}</td>
              {columns.map((column) => {
                const weight = unit.weights[column] ?? null;
                return (
                  <td key={column} className={styles.number}>
                    {weight === null ? <span className={styles.muted}>{words.load.blank}</span> : formatNumber(weight, lang)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
