/** What the accepted targets change in the plan that the workbook holds: old beside new, each to be chosen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { hasOwnFigure, type PlanChange } from '../../../app';
import { allocationOf, type Bound, type Plan } from '../../../domain';
import { formatBound } from '../../../i18n';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';
import { boundOf } from './target-form';

const useStyles = makeStyles({
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '6px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  check: { margin: '3px 0 0', width: '16px', height: '16px', accentColor: tokens.colorCompoundBrandBackground },
  kind: { fontWeight: tokens.fontWeightSemibold },
  figure: { fontVariantNumeric: 'tabular-nums' },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

interface PlanChangesProps {
  readonly plan: Plan;
  readonly changes: readonly PlanChange[];
  /** Keys of those that will be written. */
  readonly chosen: ReadonlySet<string>;
  /** Writing them makes the sheets anew, because lines come or go. */
  readonly rebuilds: boolean;
  readonly onChoose: (key: string, isChosen: boolean) => void;
}

export function PlanChanges({ plan, changes, chosen, rebuilds, onChoose }: PlanChangesProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const count = (kind: PlanChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const shown = changes.filter(({ kind }) => kind !== 'unchanged');
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{words.load.changes.title}</h3>
      <p className={common.hint}>
        {shown.length === 0 ? words.load.changes.same : words.load.changes.summary(count('changed'), count('added'), count('gone'), count('unchanged'))}
      </p>
      <ul className={mergeClasses(common.list, shown.length > 0 && styles.list)} aria-label={words.load.changes.title}>
        {shown.map((change) => (
          <ChangeLine key={change.key} plan={plan} change={change} isChosen={chosen.has(change.key)} onChoose={onChoose} />
        ))}
      </ul>
      {chosen.size === 0 ? null : <p className={common.hint}>{rebuilds ? words.load.changes.rebuilds : words.load.changes.keeps}</p>}
    </section>
  );
}

interface ChangeLineProps {
  readonly plan: Plan;
  readonly change: PlanChange;
  readonly isChosen: boolean;
  readonly onChoose: (key: string, isChosen: boolean) => void;
}

function ChangeLine({ plan, change: { key, kind, indicator, target, parts, wasEdited }, isChosen, onChoose }: ChangeLineProps) {
  const { lang, words } = usePane();
  const styles = useStyles();
  const { changes } = words.load;
  const name = target?.name ?? indicator?.name ?? '';
  const print = (bound: Bound | null | undefined, unit: string): string => (bound == null ? words.load.noTarget : formatBound(bound, unit, lang));
  const old = indicator === null ? null : print(indicator.assigned, indicator.lattice.unit);
  const next = target === null ? null : print(boundOf(target), target.unit);
  const isSplit = indicator !== null && allocationOf(plan, indicator.id) !== undefined;
  const figure = old !== null && next !== null && parts.includes('figure') ? changes.oldAndNew(old, next) : (next ?? old);
  return (
    <li className={styles.item}>
      <input
        type="checkbox"
        className={styles.check}
        aria-label={kind === 'gone' ? changes.drop(name) : changes.choose(name)}
        checked={isChosen}
        onChange={() => onChoose(key, !isChosen)}
      />
      <div>
        <div>
          <span className={styles.kind}>{kind === 'added' ? changes.added : kind === 'gone' ? changes.gone : changes.changed}:</span> {name}
        </div>
        <div className={styles.figure}>{figure}</div>
        <div className={styles.detail}>
          {parts.includes('name') && indicator !== null ? <div>{changes.renamed(indicator.name)}</div> : null}
          {parts.includes('source') && indicator !== null ? <div>{changes.otherDocument(indicator.source?.document ?? changes.noDocument, target?.document ?? '')}</div> : null}
          {wasEdited && (kind === 'gone' || parts.includes('figure')) ? <div className={styles.warning}>{changes.edited}</div> : null}
          {indicator !== null && kind === 'changed' && parts.includes('figure') && hasOwnFigure(indicator) ? <div>{changes.keepsOwn(print(indicator.target, indicator.lattice.unit))}</div> : null}
          {isSplit && parts.includes('figure') ? <div>{changes.isSplit}</div> : null}
          {kind === 'gone' ? <div>{isSplit ? changes.removesSplit : changes.removes}</div> : null}
        </div>
      </div>
    </li>
  );
}
