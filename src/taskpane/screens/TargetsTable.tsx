/** The targets as they were read, each with what is still to be decided about it. */
import type { LoadPreview } from '../../app';
import type { Bound } from '../../domain';
import type { ProposedTarget, TargetsFile } from '../../documents';
import { behaviourName, formatBound } from '../../i18n';
import { usePane } from '../pane';
import { ScrollTable } from '../parts/ScrollTable';
import { useCommonStyles, useTableStyles } from '../parts/styles';

function boundOf(target: ProposedTarget): Bound | null {
  if (target.bound === 'range') {
    return target.min === undefined || target.max === undefined ? null : { kind: 'range', min: target.min, max: target.max };
  }
  return target.value === undefined ? null : { kind: target.bound, value: target.value };
}

interface Row {
  readonly name: string;
  readonly figure: string;
  readonly kind: string;
  readonly isPart: boolean;
  readonly remark: string;
}

interface TargetsTableProps {
  readonly file: TargetsFile;
  /** The plan made of them, as soon as there is one: then its own lines are shown. */
  readonly preview: LoadPreview | null;
}

export function TargetsTable({ file, preview }: TargetsTableProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useTableStyles();
  const figure = (bound: Bound | null, unit: string): string =>
    bound === null ? (unit === '' ? '' : words.load.noTarget) : formatBound(bound, unit, lang);
  const rows: Row[] =
    preview === null
      ? file.targets.map((target) => ({
          name: target.name,
          figure: figure(boundOf(target), target.unit),
          kind: words.load.kinds[target.kind],
          isPart: target.parent !== null,
          remark: target.plan?.illustrative === true ? words.common.illustrative : '',
        }))
      : preview.plan.indicators.map((indicator) => ({
          name: indicator.name,
          figure: figure(indicator.target, indicator.lattice.unit),
          kind: behaviourName(indicator.behaviour, lang),
          isPart: indicator.parent !== null,
          remark: indicator.illustrative ? words.common.illustrative : '',
        }));
  const notSums = preview?.undecided.filter((entry) => entry.reason === 'behaviour').length ?? 0;
  const title = words.load.targetsFound(file.targets.length);
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{title}</h3>
      {file.document === null ? null : <p className={common.hint}>{words.load.source(file.document)}</p>}
      <ScrollTable name={title}>
        <thead>
          <tr>
            <th scope="col">{words.load.indicator}</th>
            <th scope="col" className={styles.number}>
              {words.load.target}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" style={row.isPart ? { paddingLeft: 20 } : undefined}>
                {row.name}
                <div className={styles.muted}>{[row.kind, row.remark].filter((text) => text !== '').join(' · ')}</div>
              </th>
              <td className={styles.figure}>{row.figure}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {notSums === 0 ? null : <p className={common.hint}>{words.load.notSums(notSums)}</p>}
    </section>
  );
}
