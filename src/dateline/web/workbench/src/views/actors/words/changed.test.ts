import { describe, expect, it } from 'vitest';
import type { Lineage, Turn } from '../told';
import { changed, isSame, listed, standing } from './changed';

function turn(number: number, type: string, subject: string, object: string | null, more: Partial<Turn> = {}): Turn {
  return {
    number, type, subject, object, told: '', days: '', first: null, last: null, disputed: false, denied: false,
    words: [], silent: [], at_odds: false, decides: '', ...more,
  };
}

function lineage(handles: string[], beside: string[], turns: Turn[] = []): Lineage {
  const bearers = [...handles, ...beside].map((handle) => ({
    handle, label: handle.toUpperCase(), own: handles.includes(handle), one_with: [handle], named: true,
  }));
  return { handles, label: handles[0] ?? '', view: '', note: '', bearers, turns, left_out: 0 } as unknown as Lineage;
}

describe('what another view changes', () => {
  it('says who is no longer one', () => {
    const change = changed(lineage(['a', 'b'], []), lineage(['a'], ['b']));
    expect(change.identity).toEqual(['B is no longer one with A']);
  });

  it('says who is one now', () => {
    expect(changed(lineage(['a'], ['b', 'c']), lineage(['a', 'b', 'c'], [])).identity).toEqual(['B and C are now one with A']);
  });

  it('finds turns that only one of the views tells, whatever their numbers', () => {
    const before = lineage(['a'], ['b'], [turn(1, 'split_from', 'a', 'b'), turn(2, 'renamed', 'a', 'b')]);
    const after = lineage(['a'], ['b'], [turn(1, 'renamed', 'a', 'b'), turn(2, 'broke_with', 'a', 'b')]);
    const change = changed(before, after);
    expect(change.gone.map((one) => one.type)).toEqual(['split_from']);
    expect(change.come.map((one) => one.type)).toEqual(['broke_with']);
  });

  it('takes a turn that becomes disputed for a change', () => {
    const before = lineage(['a'], ['b'], [turn(1, 'renamed', 'a', 'b')]);
    const after = lineage(['a'], ['b'], [turn(1, 'renamed', 'a', 'b', { disputed: true })]);
    expect(isSame(changed(before, after))).toBe(false);
    expect(isSame(changed(before, before))).toBe(true);
  });

  it('tells what a view holds of who was asked about', () => {
    expect(standing(lineage(['a', 'b'], ['c']))).toBe('2 are one: A and B');
    expect(standing(lineage(['a'], ['c']))).toBe('A stands by itself');
    expect(listed(['A', 'B', 'C'])).toBe('A, B and C');
  });
});
