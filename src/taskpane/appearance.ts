/** Light, dark or forced colours: what the host says wins over what the system prefers. */
import { useSyncExternalStore } from 'react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** The host's theme, when it has one. */
export interface HostTheme {
  readonly isDark: () => boolean | null;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Watched {
  readonly subscribe: (listener: () => void) => () => void;
  readonly matches: () => boolean;
}

function watch(query: string): Watched {
  return {
    subscribe: (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    matches: () => window.matchMedia(query).matches,
  };
}

const dark = watch('(prefers-color-scheme: dark)');
const forced = watch('(forced-colors: active)');

export function useAppearance(host: HostTheme): Theme {
  const hostIsDark = useSyncExternalStore(host.subscribe, host.isDark);
  const systemIsDark = useSyncExternalStore(dark.subscribe, dark.matches);
  const isForced = useSyncExternalStore(forced.subscribe, forced.matches);
  if (isForced) return teamsHighContrastTheme;
  return (hostIsDark ?? systemIsDark) ? webDarkTheme : webLightTheme;
}
