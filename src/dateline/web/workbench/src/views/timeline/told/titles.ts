/** What stands above the report that told an event first: asked for once, kept while the page is open. */

import { get } from '../../../api/client';
import type { Titled } from '../../../api/names';

const known = new Map<string, Titled | null>();
const MOST = 100;

/** Of each event, in order; null = not known. */
export async function titlesOf(events: readonly string[]): Promise<(Titled | null)[]> {
  const wanted = [...new Set(events.filter((one) => !known.has(one)))];
  for (let start = 0; start < wanted.length; start += MOST) {
    const some = wanted.slice(start, start + MOST);
    for (const one of some) known.set(one, null);
    for (const one of await get<readonly Titled[]>('/timeline/titles', { ...NO_BAR, event: some })) known.set(one.event, one);
  }
  return events.map((one) => known.get(one) ?? null);
}

// Who told it first does not hang on the view.
const NO_BAR = { asof: null, by: null, voice: null, identity: null, place: null, from: null, to: null, decisions: null };

export function titleOf(told: Titled | null | undefined): string {
  if (!told) return 'An event';
  return told.headline ?? (told.outlet ? `${told.outlet}, no headline` : 'A report without headline');
}
