/** Every entry of the catalogue, room by room. */
import type { CatalogueEntry } from '../entry';
import { AGRICULTURE } from './agriculture';
import { BUDGET } from './budget';
import { ECONOMY } from './economy';
import { SOCIETY } from './society';
import { STATE } from './state';

/** A room of the catalogue with its heading. */
export interface CatalogueRoom {
  readonly heading: string;
  readonly english: string;
  readonly entries: readonly CatalogueEntry[];
}

export const ROOMS: readonly CatalogueRoom[] = [
  { heading: 'Kinh tế', english: 'Economy', entries: ECONOMY },
  { heading: 'Thu, chi ngân sách', english: 'Budget', entries: BUDGET },
  { heading: 'Nông nghiệp, nông thôn, môi trường', english: 'Agriculture, rural areas, environment', entries: AGRICULTURE },
  { heading: 'Xã hội', english: 'Society', entries: SOCIETY },
  { heading: 'Bộ máy nhà nước, hạ tầng, quốc phòng, an ninh', english: 'Administration, infrastructure, defence, order', entries: STATE },
];

export const ENTRIES: readonly CatalogueEntry[] = ROOMS.flatMap((room) => room.entries);
