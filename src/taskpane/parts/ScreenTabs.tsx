/**
 * The five jobs as tabs (WAI-ARIA tabs pattern, selection follows focus). Fluent's own tab list puts
 * hidden focus stops around itself, which accessibility checkers report; this one needs none.
 */
import { useRef, type ComponentType, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { BranchFork20Regular } from '@fluentui/react-icons/svg/branch-fork';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { DataTrending20Regular } from '@fluentui/react-icons/svg/data-trending';
import type { Messages } from '../../i18n';
import { SCREENS, type ScreenId } from '../pane';

const ICONS: Record<ScreenId, ComponentType<{ readonly 'aria-hidden': true }>> = {
  load: ArrowDownload20Regular,
  split: BranchFork20Regular,
  check: CheckmarkCircle20Regular,
  review: ClipboardTask20Regular,
  track: DataTrending20Regular,
};

const useStyles = makeStyles({
  tabs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 4px',
  },
  tab: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px 6px',
    minWidth: 0,
    padding: '6px 2px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@container (min-width: 520px)': { flexDirection: 'row' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // Borders keep no colour of their own in forced colours, where all tabs would look current.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  other: { '@media (forced-colors: active)': { borderBottomColor: 'Canvas' } },
});

interface ScreenTabsProps {
  readonly current: ScreenId;
  /** Screens whose panel exists already. */
  readonly visited: ReadonlySet<ScreenId>;
  readonly words: Messages;
  readonly onOpen: (screen: ScreenId) => void;
}

export const tabId = (screen: ScreenId): string => `pane-tab-${screen}`;
export const panelId = (screen: ScreenId): string => `pane-panel-${screen}`;

export function ScreenTabs({ current, visited, words, onOpen: open }: ScreenTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const last = SCREENS.length - 1;
    const at = SCREENS.indexOf(current);
    const target = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    const screen = target === undefined ? undefined : SCREENS[target];
    if (screen === undefined) return;
    event.preventDefault();
    open(screen);
    list.current?.querySelector<HTMLElement>(`#${tabId(screen)}`)?.focus();
  };

  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={words.tabs.label} onKeyDown={move}>
      {SCREENS.map((id) => {
        const Icon = ICONS[id];
        const isCurrent = id === current;
        return (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={isCurrent}
            aria-controls={visited.has(id) ? panelId(id) : undefined}
            tabIndex={isCurrent ? 0 : -1}
            title={words.tabs[id].full}
            className={mergeClasses(styles.tab, isCurrent ? styles.current : styles.other)}
            onClick={() => open(id)}
          >
            <Icon aria-hidden />
            {words.tabs[id].short}
          </button>
        );
      })}
    </div>
  );
}
