/** The sentence a target was read from, its own words marked. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Quotation } from '../../../app';

const useStyles = makeStyles({
  quotation: {
    margin: 0,
    padding: '2px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  words: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: '2px',
    // The system's own pair: its background comes with any colour of ours otherwise.
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

export function Quoted({ quotation: { before, words, after } }: { readonly quotation: Quotation }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quotation}>
      {before}
      <mark className={styles.words}>{words}</mark>
      {after}
    </blockquote>
  );
}
