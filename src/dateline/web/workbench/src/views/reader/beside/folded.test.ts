import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../api/names';
import { folded } from './folded';

const passage = (fate: Passage['fate'], count: number): Passage => ({ fate, words: Array.from({ length: count }, (_, n) => `w${n} `).join(''), before: null, after: null });

describe('what stayed', () => {
  it('is left out but for its ends, and how much is told', () => {
    const shown = folded([passage('new', 1), passage('same', 100), passage('gone', 2)]);
    expect(shown.map((one) => [one.fate, one.left, one.words.split(' ').length - 1])).toEqual([['new', 0, 1], ['same', 0, 24], ['same', 52, 0], ['same', 0, 24], ['gone', 0, 2]]);
    expect(shown[1]?.words.startsWith('w0 ')).toBe(true);
    expect(shown[3]?.words.endsWith('w99 ')).toBe(true);
  });

  it('is shown next to a change alone, at the beginning and the end', () =>
    expect(folded([passage('same', 60), passage('new', 1), passage('same', 60)]).map((one) => one.left)).toEqual([36, 0, 0, 0, 36]));

  it('is shown whole where little would be left out', () => expect(folded([passage('new', 1), passage('same', 60), passage('new', 1)]).map((one) => one.left)).toEqual([0, 0, 0]));

  it('never hides a change', () => expect(folded([passage('gone', 500), passage('new', 500)]).map((one) => one.left)).toEqual([0, 0]));
});
