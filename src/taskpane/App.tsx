/** The frame of the pane, there at once: header, the five jobs as tabs, and the place of their screens. */
import { Suspense, useCallback, useState, type ComponentType } from 'react';
import { Button, FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { createMessages, type Language } from '../i18n';
import { useAppearance, type HostTheme } from './appearance';
import type { Shown } from './Jobs';
import type { ScreenId } from './pane';
import { rememberLanguage } from './remembered';
import { ScreenTabs } from './parts/ScreenTabs';

const useStyles = makeStyles({
  provider: { height: '100%', containerType: 'inline-size', backgroundColor: tokens.colorNeutralBackground1 },
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: '6px 12px 0',
  },
  language: { minWidth: 0 },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  // What gets the focus is scrolled clear of the bar that stays at the foot of a screen.
  body: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', padding: '10px 12px 0', scrollPaddingBottom: '72px' },
});

interface AppProps {
  /** The screens; may be loaded after the frame. */
  readonly jobs: ComponentType<Shown>;
  readonly hostTheme: HostTheme;
  readonly lang: Language;
  readonly screen: ScreenId;
}

export function App({ jobs: Jobs, hostTheme, lang: firstLang, screen: firstScreen }: AppProps) {
  const styles = useStyles();
  const theme = useAppearance(hostTheme);
  const [lang, setLang] = useState<Language>(firstLang);
  const [screen, setScreen] = useState<ScreenId>(firstScreen);
  const [visited, setVisited] = useState<ReadonlySet<ScreenId>>(new Set([firstScreen]));
  const words = createMessages(lang);

  const open = useCallback((next: ScreenId): void => {
    setScreen(next);
    setVisited((before) => new Set([...before, next]));
  }, []);

  const other: Language = lang === 'vi' ? 'en' : 'vi';
  const switchLanguage = (): void => {
    setLang(other);
    rememberLanguage(other);
  };

  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <div className={styles.pane} lang={lang}>
        <header>
          <div className={styles.title}>
            <h1 className={styles.product}>{words.product}</h1>
            <Button size="small" appearance="subtle" className={styles.language} lang={other} onClick={switchLanguage}>
              {words.language[other]}
            </Button>
          </div>
          <ScreenTabs current={screen} visited={visited} words={words} onOpen={open} />
        </header>
        <main className={styles.body}>
          <Suspense fallback={<Spinner size="small" label={words.common.reading} />}>
            <Jobs lang={lang} screen={screen} visited={visited} onOpen={open} />
          </Suspense>
        </main>
      </div>
    </FluentProvider>
  );
}
