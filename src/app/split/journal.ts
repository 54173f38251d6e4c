/** The journal stays small enough to travel: what was done and the old totals are kept, requests of older operations go first. */
import type { JournalEntry, Plan } from '../../domain';

/** Characters of stored requests all entries may take together. */
const MOST_RECIPE_TEXT = 400_000;

/** The plan with the requests of its oldest operations left out, as far as the newest ones fill the room there is. */
export function withTrimmedJournal(plan: Plan): Plan {
  let room = MOST_RECIPE_TEXT;
  const journal: JournalEntry[] = [];
  for (const entry of [...plan.journal].reverse()) {
    room -= JSON.stringify(entry.recipes).length;
    journal.push(room >= 0 ? entry : { ...entry, recipes: [] });
  }
  return { ...plan, journal: journal.reverse() };
}
