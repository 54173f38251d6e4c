/** Every rule of the checker; the page docs/checks.md is made from this list. */
import type { Rule } from './rule';
import { SUM_RULES } from './sums';

export const RULES: readonly Rule[] = [...SUM_RULES];
