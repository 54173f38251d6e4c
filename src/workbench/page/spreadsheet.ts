/**
 * Univer with its screens: the ribbon, the formula bar and the sheets a person sees. Assembled by hand,
 * because the umbrella package that does it brings proprietary packages along.
 */
import { CommandType, LifecycleStages, LocaleType, LRUMap, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SheetInterceptorService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import { calculationWords, type Language } from '../../i18n';
import { keepParsedFormulas } from '../univer';
import { installVietnameseInput } from './typed-input';

const LOCALES = {
  vi: { type: LocaleType.VI_VN, words: () => import('@univerjs/preset-sheets-core/locales/vi-VN') },
  en: { type: LocaleType.EN_US, words: () => import('@univerjs/preset-sheets-core/locales/en-US') },
} as const;

/** What Univer 0.25.1 asks for and has in none of its languages; it would show the keys. */
function missingWords(language: Language) {
  const { analyzing, calculating, done } = calculationWords(language);
  const progress = { analyzing, calculating, 'array-analysis': analyzing, 'array-calculation': calculating, done };
  return { 'sheets-formula': { progress } };
}

/** Builds a spreadsheet in `container`, without a workbook yet. Follows the system's light and dark. */
export async function createSpreadsheet(container: HTMLElement, language: Language): Promise<FUniver> {
  keepParsedFormulas(LRUMap);
  const locale = LOCALES[language];
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const univer = new Univer({
    locale: locale.type,
    locales: { [locale.type]: mergeLocales((await locale.words()).default, missingWords(language)) },
    darkMode: dark.matches,
  });
  const preset = UniverSheetsCorePreset({
    container,
    // The pane may hold the focus by the time the spreadsheet appears.
    disableAutoFocus: true,
    ribbonType: 'simple',
    // Its sums stand in English notation whatever the language: 19,515 would be read as a thousandth.
    footer: { statisticBar: false },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  if (language === 'vi') {
    // Services exist from the first workbook on; both stay for every later one.
    const started = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage !== LifecycleStages.Ready) return;
      started.dispose();
      installVietnameseInput(univer.__getInjector().get(SheetInterceptorService));
      api.getActiveWorkbook()?.setNumfmtLocal('vi');
    });
  }
  dark.addEventListener('change', () => api.toggleDarkMode(dark.matches));
  return api;
}

/**
 * Calls back on every change of what a saved file would hold, by person and by pane alike. Results of
 * recalculation are mutations too, but not changes of the workbook.
 */
export function onEdited(api: FUniver, listener: () => void): void {
  api.addEvent(api.Event.CommandExecuted, ({ id, type, options }) => {
    if (type !== CommandType.MUTATION || !id.startsWith('sheet.mutation.')) return;
    if (options?.fromFormula !== true) listener();
  });
}
