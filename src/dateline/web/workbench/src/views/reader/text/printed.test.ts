import { describe, expect, it } from 'vitest';
import { Printed } from './printed';

const TEXT = 'a𝒳b 😀😀 سراقب \n';

describe('a printed text', () => {
  it('finds words by code points, past the first plane too', () => {
    const printed = new Printed(TEXT);
    const points = [...TEXT];
    for (let start = 0; start < points.length; start += 1)
      for (let end = start + 1; end <= points.length; end += 1) expect(printed.words({ start, end })).toBe(points.slice(start, end).join(''));
  });

  it('goes from points to units and back', () => {
    const printed = new Printed(TEXT);
    for (let point = 0; point <= [...TEXT].length; point += 1) expect(printed.point(printed.unit(point))).toBe(point);
  });

  it('takes a unit within a pair for the pair', () => {
    const printed = new Printed('a𝒳b😀c');
    expect([0, 1, 2, 3, 4, 5, 6].map((unit) => printed.point(unit))).toEqual([0, 1, 1, 2, 3, 3, 4]);
  });

  it('counts as strings do where every letter is one unit', () => {
    const printed = new Printed('plain');
    expect([printed.unit(3), printed.point(3), printed.words({ start: 1, end: 3 })]).toEqual([3, 3, 'la']);
  });

  it('makes a span of units without the white space at its ends, and none of white space', () => {
    const printed = new Printed('😀 two  words ');
    expect(printed.span(2, 8)).toEqual({ start: 2, end: 5 });
    expect(printed.words(printed.span(2, 14) ?? { start: 0, end: 1 })).toBe('two  words');
    expect(printed.span(6, 8)).toBeNull();
    expect(printed.span(3, 3)).toBeNull();
  });
});
