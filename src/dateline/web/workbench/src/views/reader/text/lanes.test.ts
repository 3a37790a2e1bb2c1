import { describe, expect, it } from 'vitest';
import { lanes } from './lanes';

const span = (start: number, end: number) => [{ start, end }];

describe('lanes', () => {
  it('are the first one for claims that stand apart', () => expect(lanes([span(0, 5), span(5, 9), span(20, 30)])).toEqual([0, 0, 0]));

  it('differ where claims stand on the same words', () => expect(lanes([span(0, 10), span(2, 6), span(4, 12)])).toEqual([0, 1, 2]));

  it('are free again once a claim has ended', () => expect(lanes([span(0, 10), span(2, 6), span(7, 12)])).toEqual([0, 1, 1]));

  it('are given in the order of the text, whatever the order of the claims', () => expect(lanes([span(4, 8), span(0, 6)])).toEqual([1, 0]));

  it('let a claim through the gap of another', () =>
    expect(lanes([[{ start: 0, end: 4 }, { start: 10, end: 14 }], span(5, 9)])).toEqual([0, 0]));

  it('end at the last one where more claims overlap than can be told apart', () =>
    expect(lanes([span(0, 9), span(0, 9), span(0, 9), span(0, 9), span(0, 9)])).toEqual([0, 1, 2, 2, 2]));
});
