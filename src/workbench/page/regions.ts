/**
 * F6 goes round the page's regions, as in Excel: bar, sheet, pane. The spreadsheet takes Tab for itself
 * (next cell), so without it a keyboard user would not get out again.
 */

const FOCUSABLE =
  'button:enabled, input:enabled:not([tabindex="-1"]), select:enabled, textarea:enabled, a[href], [tabindex="0"], [contenteditable="true"]';

export interface Region {
  readonly element: HTMLElement;
  /** Where the focus enters, when it is not the first thing that takes it. */
  readonly entry?: string;
}

/** Installs the key; regions in their order. A region without anything to focus takes the focus itself. */
export function installRegions(regions: readonly Region[]): void {
  // Capturing, because the spreadsheet stops keys on their way up.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const current = regions.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? regions.length - 1 : 1;
      const next = regions[current === -1 ? 0 : (current + step) % regions.length];
      if (next !== undefined) focusRegion(next);
    },
    { capture: true },
  );
}

export function focusRegion({ element, entry }: Region): void {
  const preferred = entry === undefined ? null : element.querySelector<HTMLElement>(entry);
  const first = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (candidate) => candidate.offsetParent !== null && candidate.getAttribute('aria-hidden') !== 'true',
  );
  (preferred ?? first ?? element).focus();
}
