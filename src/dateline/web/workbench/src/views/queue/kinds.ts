/** What sorts of things wait, in the order and the words of the queue. */

import type { Wait } from '../../api/names';
import { counted } from '../../parts/words';

export interface Kind {
  readonly kind: string;
  readonly title: string;
  /** Of one such thing. */
  readonly one: string;
}

export const KINDS: readonly Kind[] = [
  { kind: 'dispute', title: 'Disputes', one: 'dispute' },
  { kind: 'identity', title: 'Who is who', one: 'who is who' },
  { kind: 'joint', title: 'Weak joints', one: 'weak joint' },
  { kind: 'copies', title: 'Copies', one: 'copy without an original' },
  { kind: 'claim', title: 'Unsure claims', one: 'unsure claim' },
  { kind: 'place', title: 'Places', one: 'place' },
  { kind: 'time', title: 'Times', one: 'time' },
  { kind: 'actor', title: 'Actors', one: 'actor' },
];

export function nameOf(kind: string): string {
  return KINDS.find((one) => one.kind === kind)?.one ?? kind;
}

/** What hangs on it, in words; what is not counted is left out. */
export function stakeOf(stake: Wait['stake']): string {
  const told = [
    stake.reports ? counted(stake.reports, 'report') : '',
    stake.roots ? counted(stake.roots, 'root') : '',
    stake.claims ? counted(stake.claims, 'claim') : '',
  ].filter(Boolean);
  return told.join(' · ') || 'no report of this record';
}
