/** Official populations and votes. */

/**
 * Census of 1880, population of the 38 states, 49 371 340 in all: the figures with which the Census
 * Office found the Alabama paradox (Balinski & Young, Fair Representation).
 */
export const STATES_1880: Readonly<Record<string, number>> = {
  AL: 1262505, AR: 802525, CA: 864694, CO: 194327, CT: 622700, DE: 146608, FL: 269493, GA: 1542180, IL: 3077871, IN: 1978301,
  IA: 1624615, KS: 996096, KY: 1648690, LA: 939946, ME: 648936, MD: 934943, MA: 1783085, MI: 1636937, MN: 780773, MS: 1131597,
  MO: 2168380, NE: 452402, NV: 62266, NH: 346991, NJ: 1131116, NY: 5082871, NC: 1399750, OH: 3198062, OR: 174768, PA: 4282891,
  RI: 276531, SC: 995577, TN: 1542359, TX: 1591749, VT: 332286, VA: 1512565, WV: 618457, WI: 1315497,
};

/** Census of 1900, apportionment population of the 45 states, 74 562 608 in all. */
export const STATES_1900: Readonly<Record<string, number>> = {
  AL: 1828697, AR: 1311564, CA: 1483504, CO: 539103, CT: 908420, DE: 184735, FL: 528542, GA: 2216331, ID: 159475, IL: 4821550,
  IN: 2516462, IA: 2231853, KS: 1470495, KY: 2147174, LA: 1381625, ME: 694466, MD: 1188044, MA: 2805346, MI: 2420982, MN: 1749626,
  MS: 1551270, MO: 3106665, MT: 232583, NE: 1066300, NV: 40670, NH: 411588, NJ: 1883669, NY: 7264183, NC: 1893810, ND: 314454,
  OH: 4157545, OR: 413536, PA: 6302115, RI: 428556, SC: 1340316, SD: 390638, TN: 2020616, TX: 3048710, UT: 275277, VT: 343641,
  VA: 1854184, WA: 515572, WV: 958800, WI: 2067385, WY: 92531,
};

/** New Zealand 2023, official party votes of those above the threshold, and their seats by Sainte-Laguë (120). */
export const NEW_ZEALAND_2023: readonly { readonly id: string; readonly votes: number; readonly seats: number }[] = [
  { id: 'National', votes: 1085851, seats: 48 },
  { id: 'Labour', votes: 767540, seats: 34 },
  { id: 'Green', votes: 330907, seats: 15 },
  { id: 'ACT', votes: 246473, seats: 11 },
  { id: 'NZ First', votes: 173553, seats: 8 },
  { id: 'Te Pāti Māori', votes: 87844, seats: 4 },
];
