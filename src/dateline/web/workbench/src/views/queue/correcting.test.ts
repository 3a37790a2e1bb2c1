import { describe, expect, it } from 'vitest';
import { choices, isSettled, valueOf, type Selection } from './correcting';

const words: Selection = { start: 120, end: 134, words: 'the rebels' };

describe('a correction', () => {
  it('by words selected offers the roles by number, the words and the place', () => {
    expect(choices(['agent', 'patient'], words).map((one) => `${one.key} ${one.field}`)).toEqual(['1 role agent', '2 role patient', 'w words', 'p where']);
  });

  it('without words offers every field, each by a key of its own', () => {
    const offered = choices(['agent', 'patient'], null);
    expect(offered.map((one) => one.field)).toContain('polarity');
    expect(new Set(offered.map((one) => one.key)).size).toBe(offered.length);
  });

  it('writes words as the grammar has them, and none as not told', () => {
    expect(valueOf(words)).toBe('120–134');
    expect(valueOf(null)).toBe('not told');
  });

  it('needs no value of its own where words were selected or a role is emptied', () => {
    expect(isSettled('role agent', null)).toBe(true);
    expect(isSettled('words', words)).toBe(true);
    expect(isSettled('when', null)).toBe(false);
  });
});
