/** A part of the screen that is folded until asked for; the browser's own, so that every key works. */
import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCommonStyles } from '../../parts/styles';

const useStyles = makeStyles({
  fold: { minWidth: 0 },
  summary: {
    cursor: 'pointer',
    padding: '2px 0',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  body: { paddingTop: tokens.spacingVerticalXS },
});

export function Fold({ title, open = false, children }: { readonly title: string; readonly open?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <details className={styles.fold} open={open}>
      <summary className={styles.summary}>{title}</summary>
      <div className={`${common.section} ${styles.body}`}>{children}</div>
    </details>
  );
}
