import { describe, expect, it } from 'vitest';
import type { Offer } from '../../api/names';
import { after, keyed, missing, puttingOff, verdictOf } from './offers';

const follow: Offer = { kind: 'dispute', about: 'e1', field: 'killed', verdict: '9', label: 'follow “9”', other: null, reasoned: false };
const join: Offer = { ...follow, kind: 'events', other: 'c2', field: null, verdict: 'one', label: 'one occurrence', reasoned: true };

describe('offers', () => {
  it('have the keys 1 to 9, and no more than nine', () => {
    expect(keyed([follow, join]).map((one) => one.key)).toEqual(['1', '2']);
    expect(keyed(Array.from({ length: 12 }, () => follow))).toHaveLength(9);
  });

  it('that join or part need a reason, others none', () => {
    expect(missing(follow, '')).toBe('');
    expect(missing(join, '  ')).toContain('reason');
    expect(missing(join, 'same strike')).toBe('');
    expect(missing(null, 'why')).toContain('Choose');
  });

  it('are sent with their reason, and nothing of how they are shown', () => {
    expect(verdictOf(join, ' same strike ')).toEqual({ kind: 'events', about: 'e1', other: 'c2', field: null, verdict: 'one', reason: 'same strike' });
  });

  it('may put off until a day', () => {
    expect(verdictOf(puttingOff('claim:c1'), '', '2026-12-01')).toMatchObject({ kind: 'put_off', about: 'claim:c1', verdict: '2026-12-01' });
  });
});

describe('after one is settled', () => {
  it('the next is opened, after the last the one before it, and after the only one none', () => {
    expect(after(['a', 'b', 'c'], 'b')).toBe('c');
    expect(after(['a', 'b', 'c'], 'c')).toBe('b');
    expect(after(['a'], 'a')).toBeNull();
  });
});
