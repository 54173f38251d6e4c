/** The plan's indicators to choose one from, each with how far it is split. */
import { useId, useState } from 'react';
import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ClosingReport } from '../../app';
import type { Indicator } from '../../domain';
import { formatAmount, formatBound } from '../../i18n';
import { usePane } from '../pane';
import { useCommonStyles } from '../parts/styles';

type Standing = ClosingReport['indicators'][number];

const ICONS = {
  unallocated: CircleHint16Regular,
  closed: CheckmarkCircle16Regular,
  open: Warning16Regular,
  notSplit: SubtractCircle16Regular,
};

/** Beyond this many lines a search field is worth its room. */
const SEARCH_FROM = 9;

const useStyles = makeStyles({
  list: {
    maxHeight: '232px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Fluent sets a checkbox in from the edge the other fields share.
  line: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 8px',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // The ring is for the keyboard; browsers that cannot tell keep it.
    ':focus-within:not(:has(:focus-visible))': { outlineStyle: 'none' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Neither background nor shadow is drawn in forced colours.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  part: { paddingLeft: '24px' },
  headline: { margin: 0, padding: '4px 8px', fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  chosenName: { fontWeight: tokens.fontWeightSemibold },
  figure: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  state: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    alignSelf: 'start',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  // Foreground1 is too pale on the chosen line in the dark theme (4.3:1).
  closed: { color: tokens.colorStatusSuccessForeground2 },
  open: { color: tokens.colorStatusDangerForeground3 },
  unallocated: {},
  notSplit: {},
});

interface IndicatorListProps {
  readonly report: ClosingReport;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

export function IndicatorList({ report, chosen, onChoose }: IndicatorListProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const group = useId();
  const [search, setSearch] = useState('');
  const standings = new Map(report.indicators.map((standing) => [standing.indicator, standing]));
  const { indicators } = report.plan;
  const shown = indicators.filter((indicator) => fold(indicator.name).includes(fold(search)));

  const gap = (indicator: Indicator, standing: Standing): string => {
    if (standing.state !== 'open' || standing.unallocated === null || standing.unallocated === 0) return '';
    const amount = formatAmount(Math.abs(standing.unallocated), indicator.lattice, lang);
    return standing.unallocated > 0 ? words.split.openBy(amount) : words.split.overBy(amount);
  };

  return (
    <section className={common.section}>
      <h3 className={common.heading} id={`${group}-title`}>
        {words.split.indicators}
      </h3>
      {indicators.length < SEARCH_FROM ? null : (
          <Input
            size="small"
            type="search"
            aria-label={words.split.filter}
            placeholder={words.split.filter}
            value={search}
            onChange={(_, data) => setSearch(data.value)}
          />
      )}
      <div className={styles.list} role="radiogroup" aria-labelledby={`${group}-title`}>
        {shown.length === 0 ? <p className={common.hint}>{words.split.noneFound}</p> : null}
        {shown.map((indicator) => {
          const standing = standings.get(indicator.id);
          // A heading has no target of its own and is nothing to choose.
          if (standing === undefined) {
            return (
              <p key={indicator.id} className={styles.headline}>
                {indicator.name}
              </p>
            );
          }
          const { state } = standing;
          const Icon = ICONS[state];
          const isChosen = indicator.id === chosen;
          return (
            <label key={indicator.id} className={mergeClasses(styles.line, indicator.parent !== null && styles.part, isChosen && styles.chosen)}>
              <span>
                <input
                  type="radio"
                  className={common.hidden}
                  name={group}
                  checked={isChosen}
                  onChange={() => onChoose(indicator.id)}
                />
                <span className={mergeClasses(styles.name, isChosen && styles.chosenName)}>{indicator.name}</span>
                <br />
                <span className={styles.figure}>
                  {indicator.target === null ? words.load.noTarget : formatBound(indicator.target, indicator.lattice.unit, lang)}
                  {gap(indicator, standing) === '' ? null : ` · ${gap(indicator, standing)}`}
                </span>
              </span>
              <span className={mergeClasses(styles.state, styles[state])}>
                <Icon aria-hidden />
                {words.split.states[state]}
              </span>
            </label>
          );
        })}
      </div>
    </section>
  );
}

/** Lower case without tone marks, so that "thu ngan sach" finds "Thu ngân sách". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
}
