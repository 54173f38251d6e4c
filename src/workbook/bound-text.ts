/** A bound in the words of a cell: `≥ 46`, `7,5 - 8`, and back. */
import { BOUND_KINDS, readPrintedNumber, type Bound } from '../domain';
import { BOUND_LABELS } from './labels';

/** With a decimal comma, without dots between thousands. */
export function boundText(bound: Bound): string {
  const printed = (figure: number): string => String(figure).replace('.', ',');
  return bound.kind === 'range' ? `${printed(bound.min)} - ${printed(bound.max)}` : `${BOUND_LABELS[bound.kind]} ${printed(bound.value)}`;
}

/** The bound a text says, or null when it says none. */
export function readBoundText(text: string): Bound | null {
  const [, from = '', to = ''] = /^(.+?)\s+[-–]\s+(.+)$/.exec(text) ?? [];
  if (to !== '') {
    const [min, max] = [readPrintedNumber(from)?.value ?? null, readPrintedNumber(to)?.value ?? null];
    return min === null || max === null || min > max ? null : { kind: 'range', min, max };
  }
  for (const kind of BOUND_KINDS) {
    const sign = BOUND_LABELS[kind];
    if (kind === 'range' || !text.startsWith(`${sign} `)) continue;
    const value = readPrintedNumber(text.slice(sign.length))?.value ?? null;
    if (value !== null) return { kind, value };
  }
  return null;
}
