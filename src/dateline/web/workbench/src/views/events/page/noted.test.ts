import { expect, it } from 'vitest';
import type { EventNote } from '../../../api/names';
import { decided } from './noted';

function noted(about: string, verdict: string): EventNote {
  return { number: 1, holds: true, decision: { about, verdict, reason: '', by: 'Ada', at: '2026-11-26T10:00:00Z', withdrawn_at: null } };
}

it.each([
  ['event:a|b', 'one', 'two accounts are one event'],
  ['event:a|b', 'two', 'two accounts are two events'],
  ['report:hoax-1', 'left out', 'report hoax-1 is left out of every event'],
  ['grade:source:northern wire', 'B', 'the source “northern wire” is graded B, usually reliable'],
  ['grade:claim:abc', '3', 'a claim is graded 3, possibly true'],
  ['dispute:abc:killed: civilians', '70', 'of killed: civilians we follow “70”'],
  ['pair:x|y', 'same', 'pair:x|y: same'],
])('says of %s %s: %s', (about, verdict, words) => expect(decided(noted(about, verdict))).toBe(words));
