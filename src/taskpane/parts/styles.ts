/** Looks shared by the screens: dense, calm, no horizontal scroll outside tables at 350 px. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useCommonStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0, paddingBottom: '20px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, alignItems: 'center' },
  /** Buttons that write and what came of them: in view at the foot of the pane, however long the screen is. */
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 3,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    // Over the padding of the screen and of the pane's body.
    margin: '0 -12px -20px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // A low or much enlarged pane needs its room for the screen itself.
    '@media (max-height: 480px)': { position: 'static' },
  },
  /** Two short and two long fields: three rows in a narrow pane, one in a wide one. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '& > :nth-child(n + 3)': { gridColumn: 'span 2' },
    '@container (min-width: 560px)': {
      gridTemplateColumns: 'minmax(0, 6fr) minmax(0, 5fr) minmax(0, 8fr) minmax(0, 8fr)',
      '& > :nth-child(n + 3)': { gridColumn: 'auto' },
    },
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    '& > *, & .fui-Select, & select': { minWidth: 0, maxWidth: '100%' },
  },
  wide: { width: '100%', minWidth: 0 },
  /** Live regions stand ready while empty, without taking room. */
  live: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    ':empty': { position: 'absolute' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    border: 0,
  },
});

export const useTableStyles = makeStyles({
  region: {
    maxHeight: '46vh',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '3px 8px',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& thead th': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground3,
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      whiteSpace: 'nowrap',
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground1 },
    '& tbody:last-of-type tr:last-child > *': { borderBottom: 'none' },
    '& tfoot th, & tfoot td': {
      position: 'sticky',
      bottom: 0,
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
      borderBottom: 'none',
    },
  },
  number: { textAlign: 'right !important' as 'right', whiteSpace: 'nowrap' },
  /** The first column stays while figures scroll under it. */
  firstColumn: { '& tr > :first-child': { position: 'sticky', left: 0, minWidth: '92px', maxWidth: '150px' }, '& thead tr > :first-child, & tfoot tr > :first-child': { zIndex: 2 } },
  /** A heading that may go over two lines, where the figures leave it no more room. */
  wrapping: { whiteSpace: 'normal !important' as 'normal' },
  /** A line that names those below it. */
  group: { '& > th': { borderBottom: 'none', paddingBottom: 0 } },
  /** Figures with a unit behind, which may go to the next line. */
  figure: { textAlign: 'right !important' as 'right', minWidth: '76px' },
  before: { color: tokens.colorNeutralForeground3 },
  changed: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
});
