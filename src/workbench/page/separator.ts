/**
 * The line between sheet and pane: dragged by pointer, moved by arrow keys (WAI-ARIA window splitter). The
 * pane lies beside the sheet as in Excel, or below it, where a screen is narrow or the person wants it there.
 */

export type Dock = 'right' | 'below';

interface Limits {
  readonly initial: number;
  /** The narrowest an Excel task pane gets; below, enough for a heading and a button. */
  readonly min: number;
  /** What the sheet keeps at least. */
  readonly sheet: number;
}

const LIMITS: Readonly<Record<Dock, Limits>> = {
  right: { initial: 350, min: 300, sheet: 240 },
  below: { initial: 360, min: 160, sheet: 200 },
};
const STEP = 10;
/** Where both would have too little room beside each other. */
const NARROW = LIMITS.right.initial + LIMITS.right.sheet;

export interface Separator {
  readonly dock: Dock;
  /** Puts the pane on the other side. */
  turn(): void;
}

/** Makes `separator` set the custom property `--pane` (pixels) and the `data-dock` of the document. */
export function installSeparator(separator: HTMLElement): Separator {
  let dock: Dock = window.innerWidth < NARROW ? 'below' : 'right';
  const sizes: Record<Dock, number> = { right: LIMITS.right.initial, below: LIMITS.below.initial };
  const room = (): number => (dock === 'right' ? window.innerWidth : window.innerHeight);
  const largest = (): number => Math.max(LIMITS[dock].min, room() - LIMITS[dock].sheet);

  const show = (wanted: number): void => {
    const size = Math.round(Math.min(Math.max(wanted, LIMITS[dock].min), largest()));
    sizes[dock] = size;
    document.documentElement.dataset['dock'] = dock;
    document.documentElement.style.setProperty('--pane', `${size}px`);
    separator.setAttribute('aria-orientation', dock === 'right' ? 'vertical' : 'horizontal');
    separator.setAttribute('aria-valuemin', String(LIMITS[dock].min));
    separator.setAttribute('aria-valuemax', String(largest()));
    separator.setAttribute('aria-valuenow', String(size));
  };

  separator.addEventListener('keydown', (event) => {
    const [grow, shrink] = dock === 'right' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const target = new Map([
      [grow, sizes[dock] + STEP],
      [shrink, sizes[dock] - STEP],
      ['Home', LIMITS[dock].min],
      ['End', largest()],
    ]).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    show(target);
  });

  separator.addEventListener('pointerdown', (down) => {
    separator.setPointerCapture(down.pointerId);
    const start = sizes[dock];
    const move = (event: PointerEvent): void => show(start + (dock === 'right' ? down.clientX - event.clientX : down.clientY - event.clientY));
    separator.addEventListener('pointermove', move);
    separator.addEventListener('lostpointercapture', () => separator.removeEventListener('pointermove', move), {
      once: true,
    });
  });

  window.addEventListener('resize', () => show(sizes[dock]));
  show(sizes[dock]);
  return {
    get dock() {
      return dock;
    },
    turn() {
      dock = dock === 'right' ? 'below' : 'right';
      show(sizes[dock]);
    },
  };
}
