/** Every rule of the checker; the page docs/checks.md is made from this list. */
import { department, headroom, leader, solutions } from './completeness/in-charge';
import { months } from './completeness/months';
import { head, projects } from './completeness/plan';
import { missingRecipients } from './completeness/recipients';
import { split } from './completeness/split';
import { assigned } from './figures/assigned';
import { event } from './figures/event';
import { fraction } from './figures/fraction';
import { givenFigure, givenGone, givenUnit } from './figures/given';
import { grdp } from './figures/grdp';
import { negative } from './figures/negative';
import { recipientBounds } from './figures/recipient-bounds';
import { quartersMissing, revenue, revenueQuarters } from './figures/revenue';
import { flatMonths } from './plausibility/flat-months';
import { jump } from './plausibility/jump';
import { thousandfold } from './plausibility/thousandfold';
import { ceiling } from './rates/ceiling';
import { growth } from './rates/growth';
import { mean } from './rates/mean';
import { noWeight } from './rates/no-weight';
import { path } from './rates/path';
import { rateBounds } from './rates/rate-bounds';
import type { Rule } from './rule';
import { amounts } from './structures/amounts';
import { closed } from './structures/closed';
import { part } from './structures/part';
import { SUM_RULES } from './sums';

export const RULES: readonly Rule[] = [
  ...SUM_RULES,
  revenue,
  revenueQuarters,
  closed,
  amounts,
  part,
  mean,
  noWeight,
  growth,
  path,
  rateBounds,
  ceiling,
  assigned,
  givenFigure,
  givenUnit,
  givenGone,
  recipientBounds,
  negative,
  event,
  fraction,
  grdp,
  jump,
  thousandfold,
  flatMonths,
  split,
  months,
  missingRecipients,
  quartersMissing,
  department,
  leader,
  solutions,
  headroom,
  projects,
  head,
];
