/** The pane: header, the five jobs as tabs, and the screens, which keep what was entered while hidden. */
import { useEffect, useMemo, useState, type ComponentType } from 'react';
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { DocumentPort, SamplePort } from '../app';
import { createMessages, type Language } from '../i18n';
import { useAppearance, type HostTheme } from './appearance';
import { PaneProvider, SCREENS, type Pane, type ScreenId } from './pane';
import { rememberLanguage } from './remembered';
import { panelId, ScreenTabs, tabId } from './parts/ScreenTabs';
import { CheckScreen } from './screens/CheckScreen';
import { LoadScreen } from './screens/LoadScreen';
import { ReviewScreen } from './screens/ReviewScreen';
import { SplitScreen } from './screens/SplitScreen';
import { TrackScreen } from './screens/TrackScreen';
import type { Session } from './session';
import type { UseCases } from './use-cases';

const SCREEN_OF: Record<ScreenId, ComponentType<{ readonly active: boolean }>> = {
  load: LoadScreen,
  split: SplitScreen,
  check: CheckScreen,
  review: ReviewScreen,
  track: TrackScreen,
};

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
  panel: { minWidth: 0 },
});

interface AppProps {
  readonly session: Session;
  readonly useCases: UseCases;
  readonly samples: SamplePort | null;
  readonly documents: DocumentPort;
  readonly hostTheme: HostTheme;
  readonly lang: Language;
  readonly screen: ScreenId;
}

export function App({ session, useCases, samples, documents, hostTheme, lang: firstLang, screen: firstScreen }: AppProps) {
  const styles = useStyles();
  const theme = useAppearance(hostTheme);
  const [lang, setLang] = useState<Language>(firstLang);
  const [screen, setScreen] = useState<ScreenId>(firstScreen);
  const [visited, setVisited] = useState<ReadonlySet<ScreenId>>(new Set([firstScreen]));
  const words = createMessages(lang);

  useEffect(() => {
    void session.refresh();
    return () => void session.stop();
  }, [session]);

  const pane = useMemo<Pane>(() => {
    const open = (next: ScreenId): void => {
      setScreen(next);
      setVisited((before) => new Set([...before, next]));
    };
    return { session, useCases, samples, documents, lang, open };
  }, [session, useCases, samples, documents, lang]);

  const other: Language = lang === 'vi' ? 'en' : 'vi';
  const switchLanguage = (): void => {
    setLang(other);
    rememberLanguage(other);
  };

  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneProvider value={pane}>
        <div className={styles.pane} lang={lang}>
          <header>
            <div className={styles.title}>
              <h1 className={styles.product}>{words.product}</h1>
              <Button size="small" appearance="subtle" className={styles.language} lang={other} onClick={switchLanguage}>
                {words.language[other]}
              </Button>
            </div>
            <ScreenTabs current={screen} visited={visited} />
          </header>
          <main className={styles.body}>
            {SCREENS.filter((id) => visited.has(id)).map((id) => {
              const Screen = SCREEN_OF[id];
              return (
                <div
                  key={id}
                  id={panelId(id)}
                  role="tabpanel"
                  aria-labelledby={tabId(id)}
                  hidden={id !== screen}
                  className={styles.panel}
                >
                  <Screen active={id === screen} />
                </div>
              );
            })}
          </main>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}
