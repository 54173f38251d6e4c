/** Sums a plan must satisfy: the rules that tell which do not hold are the equations that repairs are sought over. */
import { district } from './district';
import { period } from './period';
import { periods } from './periods';
import { recipientYear } from './recipient-year';
import { recipients } from './recipients';
import { structureSum } from './structure';
import { yearEnd } from './year-end';

export { allowed, gapAt, figureKey, placeOf, valueOf, type Equation, type Figure, type Group, type Term } from './equation';
export { groupOf } from './group';

export const SUM_RULES = [recipientYear, yearEnd, period, recipients, periods, district, structureSum] as const;
