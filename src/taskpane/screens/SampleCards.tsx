/** The samples as cards; a click reads both files of one. */
import { useEffect, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { SamplePort } from '../../app';
import { usePane } from '../pane';
import { useCommonStyles } from '../parts/styles';

const useStyles = makeStyles({
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))', gap: tokens.spacingHorizontalS },
  card: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    height: '100%',
    padding: '6px 10px',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'flex', columnGap: '4px', alignItems: 'center' },
  description: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface SampleCardsProps {
  readonly samples: SamplePort;
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

export function SampleCards({ samples, chosen, disabled, onChoose }: SampleCardsProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const [list, setList] = useState<Awaited<ReturnType<SamplePort['list']>>>([]);
  useEffect(() => {
    let stopped = false;
    const show = (found: typeof list): void => {
      if (!stopped) setList(found);
    };
    // Samples are an offer: where there are none, the screen is complete without them.
    samples.list().then(show, () => show([]));
    return () => {
      stopped = true;
    };
  }, [samples]);
  if (list.length === 0) return null;
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{words.load.samples}</h3>
      <ul className={mergeClasses(common.list, styles.cards)}>
        {list.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              aria-pressed={sample.id === chosen}
              aria-disabled={disabled}
              className={mergeClasses(styles.card, sample.id === chosen && styles.chosen)}
              onClick={() => {
                if (!disabled) onChoose(sample.id);
              }}
            >
              <span className={styles.name}>
                {sample.id === chosen ? <CheckmarkCircle16Filled aria-hidden /> : null}
                {sample.name}
              </span>
              <span className={styles.description}>{sample.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
