/** Colours as the API takes them: `#RRGGBB`, or one of the names of HTML 4 and the commonest of CSS. */
import { HostError, type Json } from '../protocol';

const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00FFFF', black: '#000000', blue: '#0000FF', fuchsia: '#FF00FF', gray: '#808080', green: '#008000',
  lime: '#00FF00', maroon: '#800000', navy: '#000080', olive: '#808000', purple: '#800080', red: '#FF0000',
  silver: '#C0C0C0', teal: '#008080', white: '#FFFFFF', yellow: '#FFFF00', orange: '#FFA500', pink: '#FFC0CB',
  brown: '#A52A2A', gold: '#FFD700', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightgray: '#D3D3D3',
  lightyellow: '#FFFFE0', darkblue: '#00008B', darkgreen: '#006400', darkred: '#8B0000', grey: '#808080',
};

export function color(value: Json): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  const named = NAMED[value.toLowerCase()];
  if (named === undefined) throw new HostError('InvalidArgument');
  return named;
}
