/** Decisions about an event in words. */

import type { EventNote } from '../../../api/names';
import { CREDIBILITY, RELIABILITY } from './laid';

const ABOUT: readonly (readonly [prefix: string, words: (about: string, verdict: string) => string])[] = [
  ['event:', (_, verdict) => (verdict === 'one' ? 'two accounts are one event' : verdict === 'two' ? 'two accounts are two events' : `accounts: ${verdict}`)],
  ['report:', (about) => `report ${about} is left out of every event`],
  ['grade:source:', (about, verdict) => `the source “${about}” is graded ${verdict}, ${RELIABILITY[verdict] ?? 'no known grade'}`],
  ['grade:claim:', (_, verdict) => `a claim is graded ${verdict}, ${CREDIBILITY[Number(verdict)] ?? 'no known grade'}`],
  ['dispute:', (about, verdict) => `of ${about.split(':').slice(1).join(':') || 'the dispute'} we follow “${verdict}”`],
];

/** What was decided: "two accounts are one event". */
export function decided({ decision }: EventNote): string {
  for (const [prefix, words] of ABOUT) if (decision.about.startsWith(prefix)) return words(decision.about.slice(prefix.length), decision.verdict);
  return `${decision.about}: ${decision.verdict}`;
}
