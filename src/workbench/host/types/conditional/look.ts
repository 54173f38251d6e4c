/** Excel.ConditionalRangeFormat: how cells look where a rule holds. Only what is set changes anything. */
import type { HostSession } from '../../session';
import { HostError } from '../../protocol';
import { hostObject, type HandlerTable, type HostObject } from '../../table';
import { clearBag, colour, fields, fixed, flag, text, word, type Bag } from '../bags';
import { formatState } from './collection';

type Looks = Pick<
  HandlerTable,
  'ConditionalRangeBorder' | 'ConditionalRangeBorderCollection' | 'ConditionalRangeFill' | 'ConditionalRangeFont' | 'ConditionalRangeFormat'
>;

const bagOf = (object: { readonly format: string }, host: HostSession): Bag => formatState(object.format, host).bag;

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
export type ConditionalSide = (typeof SIDES)[number];

function border(object: HostObject<'ConditionalRangeBorderCollection'>, side: string | undefined): HostObject<'ConditionalRangeBorder'> {
  const known = SIDES.find((each) => each === side);
  if (known === undefined) throw new HostError('InvalidArgument');
  return hostObject('ConditionalRangeBorder', { format: object.format, side: known });
}

export const conditionalLookTypes: Looks = {
  ConditionalRangeFormat: {
    properties: { numberFormat: fields<'ConditionalRangeFormat'>({ numberFormat: text() }, bagOf)['numberFormat'] ?? {} },
    objects: {
      font: ({ format }) => hostObject('ConditionalRangeFont', { format }),
      fill: ({ format }) => hostObject('ConditionalRangeFill', { format }),
      borders: ({ format }) => hostObject('ConditionalRangeBorderCollection', { format }),
    },
  },
  ConditionalRangeFont: {
    properties: fields<'ConditionalRangeFont'>(
      { bold: flag(false), italic: flag(false), strikethrough: flag(false), underline: word('None', ['None', 'Single', 'Double']), color: colour() },
      bagOf,
      () => 'font.',
    ),
    methods: { clear: (object, _, host) => clearBag(bagOf(object, host), 'font.') },
  },
  ConditionalRangeFill: {
    properties: fields<'ConditionalRangeFill'>({ color: colour() }, bagOf, () => 'fill.'),
    methods: { clear: (object, _, host) => clearBag(bagOf(object, host), 'fill.') },
  },
  ConditionalRangeBorderCollection: {
    properties: { count: fields<'ConditionalRangeBorderCollection'>({ count: fixed(SIDES.length) }, bagOf)['count'] ?? {} },
    objects: {
      top: (object) => border(object, 'EdgeTop'),
      bottom: (object) => border(object, 'EdgeBottom'),
      left: (object) => border(object, 'EdgeLeft'),
      right: (object) => border(object, 'EdgeRight'),
      getItemAt: (object, args) => border(object, SIDES[args.integer(0)]),
    },
    item: (object, key) => border(object, key),
    items: (object) => SIDES.map((side) => border(object, side)),
  },
  ConditionalRangeBorder: {
    identity: (object) => ({ Id: object.side }),
    properties: {
      ...fields<'ConditionalRangeBorder'>(
        { color: colour('#000000'), style: word('None', ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']) },
        bagOf,
        (object) => `${object.side}.`,
      ),
      sideIndex: { get: (object) => object.side },
    },
  },
};
