/** A table that scrolls in itself, reachable and named for the keyboard. */
import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useCommonStyles, useTableStyles } from './styles';

interface ScrollTableProps {
  readonly name: string;
  readonly children: ReactNode;
  /** Keeps the first column in view while the others scroll. */
  readonly keepFirstColumn?: boolean;
}

export function ScrollTable({ name, children, keepFirstColumn = false }: ScrollTableProps) {
  const styles = useTableStyles();
  const common = useCommonStyles();
  return (
    <div className={styles.region} role="region" aria-label={name} tabIndex={0}>
      <table className={mergeClasses(styles.table, keepFirstColumn && styles.firstColumn)}>
        <caption className={common.hidden}>{name}</caption>
        {children}
      </table>
    </div>
  );
}
