/** When an operation is done, for the journal that stands in the workbook: in Vietnamese, as all its sheets. */
import type { Occasion } from '../../../app';
import { createMessages, type Messages } from '../../../i18n';

/** Local time to the minute as ISO text without a zone. */
export function localTime(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

export function occasionOf(summary: (words: Messages['split']) => string): Occasion {
  return { at: localTime(new Date()), summary: summary(createMessages('vi').split) };
}
