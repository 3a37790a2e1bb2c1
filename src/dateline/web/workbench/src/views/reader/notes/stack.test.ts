import { describe, expect, it } from 'vitest';
import { stack, type Wanted } from './stack';

const note = (top: number, height = 20): Wanted => ({ top, height });

function fits(notes: readonly Wanted[], tops: readonly number[], gap: number): boolean {
  return tops.every((top, place) => place === 0 || top >= (tops[place - 1] as number) + (notes[place - 1] as Wanted).height + gap);
}

describe('a stack of notes', () => {
  it('leaves each at its words where there is room', () => expect(stack([note(0), note(100), note(300)], 8)).toEqual([0, 100, 300]));

  it('puts those of one line below each other', () => expect(stack([note(50), note(50), note(60)], 10)).toEqual([50, 80, 110]));

  it('holds one at its words, and moves those before it up', () =>
    expect(stack([note(50), note(50), note(60)], 10, 2)).toEqual([0, 30, 60]));

  it('lets the held one give way where there is no room above', () => expect(stack([note(0), note(0), note(10)], 10, 2)).toEqual([0, 30, 60]));

  it('never lays one over another, whichever is held', () => {
    const notes = [0, 5, 5, 40, 41, 42, 43, 200, 205, 400].map((top, place) => note(top, 15 + 7 * place));
    for (let held = -1; held < notes.length; held += 1) {
      const tops = stack(notes, 6, held);
      expect(fits(notes, tops, 6)).toBe(true);
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is empty without notes', () => expect(stack([], 8)).toEqual([]));
});
