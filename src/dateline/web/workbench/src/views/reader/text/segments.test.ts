import { describe, expect, it } from 'vitest';
import { segments } from './segments';

describe('segments', () => {
  it('leave a stretch whole where nothing is marked', () => expect(segments(3, 9, [])).toEqual([{ start: 3, end: 9, looks: [] }]));

  it('know every mark that covers them, however marks overlap', () =>
    expect(segments(0, 10, [{ look: 'a', start: 0, end: 6 }, { look: 'b', start: 4, end: 12 }])).toEqual([
      { start: 0, end: 4, looks: ['a'] },
      { start: 4, end: 6, looks: ['a', 'b'] },
      { start: 6, end: 10, looks: ['b'] },
    ]));

  it('cover the stretch once, to its last letter', () => {
    const marks = [[1, 3], [2, 8], [0, 20], [7, 9], [30, 40]].map(([start = 0, end = 0], place) => ({ look: `m${place}`, start, end }));
    const found = segments(0, 10, marks);
    expect(found[0]?.start).toBe(0);
    expect(found.at(-1)?.end).toBe(10);
    found.slice(1).forEach((segment, place) => expect(segment.start).toBe(found[place]?.end));
  });
});
