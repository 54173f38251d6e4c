/** The line between sheet and pane: dragged by pointer, moved by arrow keys (WAI-ARIA window splitter). */

/** The narrowest an Excel task pane gets, and the default there. */
const MIN_WIDTH = 300;
const DEFAULT_WIDTH = 350;
/** What the sheet keeps at least. */
const MIN_SHEET = 240;
const STEP = 10;

/** Makes `separator` set the custom property `--pane` (pixels) of the document. */
export function installSeparator(separator: HTMLElement): void {
  const widest = (): number => Math.max(MIN_WIDTH, window.innerWidth - MIN_SHEET);
  let width = DEFAULT_WIDTH;

  const show = (wanted: number): void => {
    width = Math.round(Math.min(Math.max(wanted, MIN_WIDTH), widest()));
    document.documentElement.style.setProperty('--pane', `${width}px`);
    separator.setAttribute('aria-valuemin', String(MIN_WIDTH));
    separator.setAttribute('aria-valuemax', String(widest()));
    separator.setAttribute('aria-valuenow', String(width));
  };

  separator.addEventListener('keydown', (event) => {
    const target = new Map([
      ['ArrowLeft', width + STEP],
      ['ArrowRight', width - STEP],
      ['Home', MIN_WIDTH],
      ['End', widest()],
    ]).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    show(target);
  });

  separator.addEventListener('pointerdown', (down) => {
    separator.setPointerCapture(down.pointerId);
    const startWidth = width;
    const move = (event: PointerEvent): void => show(startWidth + down.clientX - event.clientX);
    separator.addEventListener('pointermove', move);
    separator.addEventListener('lostpointercapture', () => separator.removeEventListener('pointermove', move), {
      once: true,
    });
  });

  window.addEventListener('resize', () => show(width));
  show(DEFAULT_WIDTH);
}
