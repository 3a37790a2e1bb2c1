/** A claim in one line: who and whom it is about. */

import type { Telling } from '../../../api/names';

/** As in "Government troops · the town of Saraqib"; its words where it tells of nobody. */
export function saidOf(told: Telling): string {
  const parts = [told.who.join(' + '), told.whom.join(' + ')].filter(Boolean);
  return parts.length ? parts.join(' · ') : told.words.map((words) => `“${words}”`).join(' … ');
}
