/** Plan and result of one target told beside each other: "KH 90%; TH 92,3%", "kế hoạch giao 15 ha, thực hiện 16,2 ha". */
import type { Figure } from '../figures/figure';
import { Phrases } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import type { Clause } from './clauses';

type Status = 'plan' | 'actual';

const all = (value: Status, phrases: string): (readonly [string, Status])[] => phrases.split('|').map((phrase) => [phrase.trim(), value]);

/** Words that stand where a name would and say only which of the two a figure is. */
export const STATUSES = new Phrases<Status>([
  ...all('plan', 'kh | kế hoạch | kế hoạch giao | kh giao | chỉ tiêu | chỉ tiêu giao | nghị quyết | nq | mục tiêu | dự toán | dự toán giao'),
  ...all('actual', 'th | thực hiện | kết quả | kết quả thực hiện | ước th | uth | ước thực hiện | đã thực hiện | kết quả đạt'),
]);

/** What may say it in front of a figure behind a plan's. */
const REACHED = new Phrases<Status>(all('actual', 'đạt | đã đạt | ước đạt'));

/** Which of the two the words right in front of a figure say it is; it counts only beside the other one. */
export function saidOf(line: TokenLine, from: number, figure: Figure): Status | null {
  return (STATUSES.first(line, from, figure.number) ?? REACHED.first(line, from, figure.number))?.value ?? null;
}

/** Keeps what is said where a target of the same name has its counterpart: "thực hiện 500 ha" alone may well be a plan. */
export function withPairs(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause) => (clauses.some((other) => other.said !== null && other.said !== clause.said && other.name === clause.name) ? clause : { ...clause, said: null }));
}
