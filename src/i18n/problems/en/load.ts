import type { LoadProblems } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';

export const loadSentences: SentencesFor<LoadProblems> = {
  'load.nameMissing': () => 'The target has no name; please enter one.',
  'load.rangeReversed': ({ min, max }) => `The range from ${formatNumber(min, 'en')} to ${formatNumber(max, 'en')} is reversed or empty; enter the low end first, then the high end.`,
  'load.countNotWhole': ({ value }) => `A count of ${formatNumber(value, 'en')} must be a whole number, not negative; correct it or choose another kind.`,
  'load.yearInvalid': ({ text }) => `"${text}" is no year; enter four digits, for example 2026, or leave it blank.`,
  'load.decimalsInvalid': ({ text }) => `"${text}" is no number of decimals; enter one digit from 0 to 9 or leave it blank.`,
};
