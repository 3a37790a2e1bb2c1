/** Words that stayed as they were, shortened: what changed is to be seen, and enough around it to know where. */

import type { Passage } from '../../../api/names';

export interface Shown {
  readonly fate: Passage['fate'];
  readonly words: string;
  /** How many words were left out here; 0 = these are shown. */
  readonly left: number;
}

const KEPT = 24;
const WORTH = 20; // fewer are not worth a gap

/** The passages, of the long ones that stayed the ends alone; of the first and the last the end that is next to a change. */
export function folded(passages: readonly Passage[]): Shown[] {
  return passages.flatMap((one, place) => {
    const whole = { fate: one.fate, words: one.words, left: 0 };
    if (one.fate !== 'same') return [whole];
    const words = one.words.match(/\S+\s*/g) ?? [];
    const head = place === 0 ? 0 : KEPT;
    const tail = place === passages.length - 1 ? 0 : KEPT;
    const left = words.length - head - tail;
    if (left < WORTH) return [whole];
    const shown = (some: readonly string[]) => (some.length ? [{ fate: one.fate, words: some.join(''), left: 0 }] : []);
    return [...shown(words.slice(0, head)), { fate: one.fate, words: '', left }, ...shown(tail ? words.slice(-tail) : [])];
  });
}
