/**
 * The spreadsheet takes the keyboard focus whenever its selection changes, also when the pane changed
 * it. In Excel the focus stays in the pane then, and a keyboard user would be lost; so a focus that the
 * user did not move is given back.
 */

/** The spreadsheet and the menus it hangs into the body. */
const SPREADSHEET = '#sheet, [id^="univer-"], [class*="univer-"]';

/** Install before anything else that handles keys, so that keys count as the user's. */
export function installFocusGuard(): void {
  let isInSheet = false;
  let isKeyed = false;

  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      isInSheet = belongsToSheet(target);
    },
    { capture: true },
  );
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab' && key !== 'F6') return;
      isKeyed = true;
      setTimeout(() => {
        isKeyed = false;
      }, 0);
    },
    { capture: true },
  );
  window.addEventListener(
    'focusin',
    ({ target, relatedTarget }) => {
      if (!belongsToSheet(target)) isInSheet = false;
      else if (isKeyed || belongsToSheet(relatedTarget)) isInSheet = true;
      else if (!isInSheet) giveBack(target, relatedTarget);
    },
    { capture: true },
  );
}

function belongsToSheet(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(SPREADSHEET) !== null;
}

function giveBack(taker: EventTarget | null, former: EventTarget | null): void {
  if (former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
  else if (taker instanceof HTMLElement) taker.blur();
}
