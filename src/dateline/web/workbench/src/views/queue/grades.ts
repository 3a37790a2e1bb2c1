/** The Admiralty code, and what of a case can be graded by it. */

import type { Quote } from '../../api/names';

export interface Grade {
  readonly grade: string;
  readonly words: string;
}

export const RELIABILITY: readonly Grade[] = [
  { grade: 'A', words: 'completely reliable' },
  { grade: 'B', words: 'usually reliable' },
  { grade: 'C', words: 'fairly reliable' },
  { grade: 'D', words: 'not usually reliable' },
  { grade: 'E', words: 'unreliable' },
  { grade: 'F', words: 'cannot be judged' },
];

export const CREDIBILITY: readonly Grade[] = [
  { grade: '1', words: 'confirmed' },
  { grade: '2', words: 'probably true' },
  { grade: '3', words: 'possibly true' },
  { grade: '4', words: 'doubtful' },
  { grade: '5', words: 'improbable' },
  { grade: '6', words: 'cannot be judged' },
];

export interface Gradable {
  readonly kind: 'grade_claim' | 'grade_source';
  readonly about: string;
  readonly label: string;
}

/** The claims quoted and everybody on whose word they are, each once. */
export function gradable(quotes: readonly Quote[]): readonly Gradable[] {
  const claims = quotes.flatMap((quote): Gradable[] =>
    quote.claim ? [{ kind: 'grade_claim', about: quote.claim, label: `claim: ${quote.told}` }] : [],
  );
  const voices = quotes.flatMap((quote) => (quote.hands.length ? quote.hands.filter((hand) => hand.kind !== 'unnamed').map((hand) => hand.words) : [quote.holder]));
  const sources = [...new Set(voices)].map((name): Gradable => ({ kind: 'grade_source', about: name, label: `source: ${name}` }));
  return [...new Map([...claims, ...sources].map((one) => [`${one.kind} ${one.about}`, one])).values()];
}

export function gradesOf(kind: Gradable['kind']): readonly Grade[] {
  return kind === 'grade_claim' ? CREDIBILITY : RELIABILITY;
}
