import { describe, expect, it } from 'vitest';
import type { ActorNode, Tie } from '../told';
import { pressed, rows, sorted } from './table';

const NODES = ['a', 'b'].map((handle) => ({ handle, label: handle.toUpperCase(), kind: 'group', known: true, away: 1, claims: 1 })) as ActorNode[];
const tie = (type: string, claims: number, doer = 'a', other = 'b'): Tie => ({
  doer, other, type, lineage: false, claims, denied: 0, hedged: 0, reports: 1, words: [{ holder: 'Wire', claims }], examples: [],
});

describe('the table of ties', () => {
  it('tells who, what and whom in words', () => {
    const [row] = rows(NODES, [tie('broke_with', 1)]);
    expect([row?.who, row?.relation, row?.whom, row?.words]).toEqual(['A', 'broke with', 'B', 'Wire']);
  });

  it('is sorted by any column, either way, and keeps the order of equals', () => {
    const all = rows(NODES, [tie('AID', 1), tie('ASSAULT', 3), tie('COERCE', 1)]);
    const by = (descending: boolean) => sorted(all, { by: 'claims', descending }).map((row) => row.tie.type);
    expect(by(true)).toEqual(['ASSAULT', 'AID', 'COERCE']);
    expect(by(false)).toEqual(['AID', 'COERCE', 'ASSAULT']);
  });

  it('begins numbers with the largest, and turns round at a second press', () => {
    const first = pressed({ by: 'who', descending: false }, 'claims');
    expect(first).toEqual({ by: 'claims', descending: true });
    expect(pressed(first, 'claims').descending).toBe(false);
  });
});
