import { describe, expect, it } from 'vitest';
import { KINDS, nameOf, stakeOf } from './kinds';
import { labelOf, targetOf } from './links';
import { keepReason, reasons } from './reasons';

describe('what hangs on it', () => {
  it('is told in words, and what is not counted is left out', () => {
    expect(stakeOf({ reports: 5, roots: 2, claims: 12 })).toBe('5 reports · 2 roots · 12 claims');
    expect(stakeOf({ reports: 1, roots: 0, claims: 1 })).toBe('1 report · 1 claim');
    expect(stakeOf({ reports: 0, roots: 0, claims: 0 })).toBe('no report of this record');
  });

  it('is of a kind that has a name', () => {
    expect(KINDS.map((one) => nameOf(one.kind))).not.toContain(undefined);
    expect(nameOf('joint')).toBe('weak joint');
  });
});

describe('what a decision is about', () => {
  it('is looked up where it is shown, whatever its name', () => {
    expect(targetOf({ kind: 'claim', id: '3fa2c01b00112233' })).toEqual({ path: '/claims', values: { claim: '3fa2c01b00112233' } });
    expect(targetOf({ kind: 'source', id: 'a/b' })).toEqual({ path: '/sources', values: { q: 'a/b' } });
    expect(targetOf({ kind: 'actor', id: 'a/b' }).path).toBe('/actors/a%2Fb');
    expect(targetOf({ kind: 'item', id: 'dispute:e:killed' })).toEqual({ path: '/queue', values: { item: 'dispute:e:killed' } });
  });

  it('is named by the beginning of a long id', () => {
    expect(labelOf({ kind: 'claim', id: '3fa2c01b00112233' })).toBe('claim 3fa2c01b');
    expect(labelOf({ kind: 'actor', id: 'boko-haram' })).toBe('actor boko-haram');
  });
});

describe('reasons', () => {
  const store = (): Storage => {
    const kept = new Map<string, string>();
    return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value) } as unknown as Storage;
  };

  it('are kept for the session, the last first, each once', () => {
    const kept = store();
    for (const one of ['a', ' b ', '', 'a']) keepReason(one, kept);
    expect(reasons(kept)).toEqual(['a', 'b']);
  });

  it('that cannot be read are none', () => {
    const kept = store();
    kept.setItem('dateline.reasons', '{');
    expect(reasons(kept)).toEqual([]);
  });
});
