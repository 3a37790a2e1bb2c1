import { describe, expect, it } from 'vitest';
import weighing from '../../../../../../corroborate/events/weighing.py?raw';
import { reason, sure } from './why';

describe('why two accounts are one event', () => {
  it('reads a reason with its weight', () => expect(reason('names in common +1.5')).toEqual({ words: 'they name the same people and places', weight: 1.5 }));
  it('reads one that speaks against', () => expect(reason('no toll alike -1.1').weight).toBe(-1.1));
  it('keeps the name of one it has no words for', () => expect(reason('a new thing +0.3').words).toBe('a new thing'));
  it('says how sure that is', () => expect([2.4, 0.3, -1, -3].map(sure)).toEqual(['very likely one event', 'likelier one event than two', 'by themselves not enough to join', 'hardly anything joins them']));

  it('has words for every kind of evidence there is', () => {
    const names = [...(weighing.split('WEIGHTS = {')[1]?.split('}')[0] ?? '').matchAll(/"([^"]+)":/g)].map((found) => found[1] ?? '');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(reason(`${name} +1.0`).words, name).not.toBe(name);
  });
});
