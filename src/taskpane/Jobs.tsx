/** The screens of the five jobs, which keep what was entered while hidden, and what they all may ask for. */
import { useEffect, useMemo, type ComponentType } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { DocumentPort, SamplePort, SubmissionPort } from '../app';
import type { Language } from '../i18n';
import type { Digest } from '../review';
import { PaneProvider, SCREENS, type Pane, type ScreenId } from './pane';
import { panelId, tabId } from './parts/ScreenTabs';
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

const useStyles = makeStyles({ panel: { minWidth: 0 } });

/** What the frame of the pane says about which screens are shown. */
export interface Shown {
  readonly lang: Language;
  readonly screen: ScreenId;
  /** Screens that were opened once; the others are not there yet. */
  readonly visited: ReadonlySet<ScreenId>;
  readonly onOpen: (screen: ScreenId) => void;
}

interface JobsProps extends Shown {
  readonly session: Session;
  readonly useCases: UseCases;
  readonly samples: SamplePort | null;
  readonly documents: DocumentPort;
  readonly submissions: () => SubmissionPort;
  readonly digest: Digest;
}

export function Jobs({ session, useCases, samples, documents, submissions, digest, lang, screen, visited, onOpen }: JobsProps) {
  const styles = useStyles();
  useEffect(() => {
    void session.refresh();
    return () => void session.stop();
  }, [session]);
  const pane = useMemo<Pane>(
    () => ({ session, useCases, samples, documents, submissions, digest, lang, open: onOpen }),
    [session, useCases, samples, documents, submissions, digest, lang, onOpen],
  );
  return (
    <PaneProvider value={pane}>
      {SCREENS.filter((id) => visited.has(id)).map((id) => {
        const Screen = SCREEN_OF[id];
        return (
          <div key={id} id={panelId(id)} role="tabpanel" aria-labelledby={tabId(id)} hidden={id !== screen} className={styles.panel}>
            <Screen active={id === screen} />
          </div>
        );
      })}
    </PaneProvider>
  );
}
