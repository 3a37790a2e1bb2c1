/** The verdicts that are usual for each kind of decision. */

import type { Verdict } from '../../api/names';
import { CREDIBILITY, RELIABILITY } from './grades';

export interface Choosable {
  readonly verdict: string;
  readonly key: string;
  readonly label: string;
}

const USUAL: Partial<Record<Verdict['kind'], readonly Choosable[]>> = {
  claim: [
    { verdict: 'right', key: 'r', label: 'it is right' },
    { verdict: 'wrong', key: 'w', label: 'it is wrong' },
  ],
  pair: [
    { verdict: 'same', key: 's', label: 'one actor' },
    { verdict: 'different', key: 'd', label: 'two actors' },
    { verdict: 'unsure', key: 'o', label: 'leave open' },
  ],
  media: [
    { verdict: 'same', key: 's', label: 'one item' },
    { verdict: 'different', key: 'd', label: 'two items' },
  ],
  events: [
    { verdict: 'one', key: '1', label: 'one occurrence' },
    { verdict: 'two', key: '2', label: 'two occurrences' },
  ],
  grade_source: RELIABILITY.map(({ grade, words }) => ({ verdict: grade, key: grade.toLowerCase(), label: `${grade} ${words}` })),
  grade_claim: CREDIBILITY.map(({ grade, words }) => ({ verdict: grade, key: grade, label: `${grade} ${words}` })),
};

/** None where the verdict is a word of one's own, or goes without saying. */
export function usual(kind: Verdict['kind']): readonly Choosable[] {
  return USUAL[kind] ?? [];
}
