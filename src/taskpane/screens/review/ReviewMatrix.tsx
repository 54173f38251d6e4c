/** Units × indicators: how far each plan is from what was assigned. A unit's name opens what is to be said about it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatCount, type Language, type Messages } from '../../../i18n';
import type { IndicatorSum, MatrixCell, Review, UnitReview } from '../../../review';
import { usePane } from '../../pane';
import { ScrollTable } from '../../parts/ScrollTable';
import { useTableStyles } from '../../parts/styles';

const useStyles = makeStyles({
  unit: { justifyContent: 'flex-start', textAlign: 'left', padding: '0 2px', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  head: { '& > th': { verticalAlign: 'bottom !important' as 'bottom' } },
  heading: { minWidth: '110px', maxWidth: '170px', whiteSpace: 'normal !important' as 'normal' },
  // Long names end after three lines; the whole name is in the list of indicators above.
  name: { display: 'block', maxHeight: '48px', overflow: 'hidden' },
  bad: { color: tokens.colorStatusDangerForeground3 },
  odd: { color: tokens.colorStatusWarningForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
});

interface ReviewMatrixProps {
  readonly review: Review;
  readonly units: readonly UnitReview[];
  readonly sums: readonly IndicatorSum[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

export function ReviewMatrix({ review, units, sums, chosen, onChoose }: ReviewMatrixProps) {
  const { lang, words } = usePane();
  const table = useTableStyles();
  const styles = useStyles();
  const tone = { missing: styles.bad, faults: styles.bad, remarks: styles.odd, clean: styles.fine };
  return (
    <ScrollTable name={words.common.scroll(words.review.matrix)} keepFirstColumn>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{words.review.unit}</th>
          <th scope="col">{words.review.standing}</th>
          {sums.map(({ indicator, name, lattice }) => (
            <th key={indicator} scope="col" className={mergeClasses(table.number, styles.heading)}>
              <span className={styles.name} title={name}>
                {name}
              </span>
              <span className={table.muted}>{lattice.unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row">
              <Button size="small" appearance="transparent" aria-expanded={unit.code === chosen} className={mergeClasses(styles.unit, unit.code === chosen && styles.chosen)} onClick={() => onChoose(unit.code)}>
                {unit.name}
              </Button>
            </th>
            <td className={tone[unit.standing]}>{words.review.standings[unit.standing]}</td>
            {sums.map((sum) => {
              const { text, kind } = shown(unit.cells.get(sum.indicator), sum, lang, words);
              return (
                <td key={sum.indicator} className={mergeClasses(table.number, kind === null ? table.muted : styles[kind])}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {units.length < review.units.length ? null : (
        <tfoot>
          <tr>
            <th scope="row">{words.review.together}</th>
            <td />
            {sums.map((sum) => (
              <td key={sum.indicator} className={mergeClasses(table.number, isOff(sum) && styles.bad)}>
                {totalOf(sum, lang, words)}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </ScrollTable>
  );
}

export function isOff({ sum, expected, without }: IndicatorSum): boolean {
  return sum !== null && expected !== null && sum !== expected && without.length === 0;
}

function totalOf({ sum, expected, without, lattice }: IndicatorSum, lang: Language, words: Messages): string {
  if (sum === null) return '';
  if (without.length > 0) return words.review.waiting(without.length);
  return expected === null || expected === sum ? formatCount(sum, lattice, lang) : signed(sum - expected, lattice, lang);
}

/** The difference in figures; a sign in front, so that no colour is needed to read it. */
function shown(cell: MatrixCell | undefined, { lattice }: IndicatorSum, lang: Language, words: Messages): { readonly text: string; readonly kind: 'bad' | 'odd' | 'fine' | null } {
  if (cell === undefined) return { text: '', kind: null };
  const { state, assigned, planned } = cell;
  switch (state) {
    case 'notAssigned':
      return { text: words.review.cells.notAssigned, kind: null };
    case 'missing':
      return { text: words.review.cells.missing, kind: 'bad' };
    case 'notPlanned':
      return { text: words.review.cells.notPlanned, kind: 'bad' };
    case 'changed':
      return { text: words.review.cells.changed, kind: 'bad' };
    case 'equal':
      return { text: words.review.cells.equal, kind: 'fine' };
    default:
      return { text: signed((planned ?? 0) - (assigned ?? 0), lattice, lang), kind: state === 'below' ? 'bad' : 'odd' };
  }
}

function signed(count: number, lattice: IndicatorSum['lattice'], lang: Language): string {
  return `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count), lattice, lang)}`;
}
