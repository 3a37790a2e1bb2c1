import { describe, expect, it } from 'vitest';
import { KIND } from '../told/marks';
import { OPEN_PX, radius, shapeOf } from './shape';

describe('the shape of a mark', () => {
  it('of a day is a dot in its middle', () => expect(shapeOf(KIND.day, 100, 120, 3)).toEqual({ from: 107, to: 113, fadeIn: 0, fadeOut: 0 }));

  it('of bounds fades at both ends, and reaches from the first day to the last', () => {
    const { from, to, fadeIn, fadeOut } = shapeOf(KIND.between, 100, 200, 3);
    expect([from, to]).toEqual([100, 200]);
    expect(fadeIn).toBe(fadeOut);
    expect(fadeIn).toBeGreaterThan(0);
    expect(fadeIn + fadeOut).toBeLessThan(100);
  });

  it('of bounds too near to be seen apart is a dot', () => expect(shapeOf(KIND.between, 100, 104, 3).fadeIn).toBe(0));

  it('fades on the open side alone', () => {
    expect(shapeOf(KIND.by, 100, 120, 3)).toMatchObject({ fadeIn: OPEN_PX, fadeOut: 0 });
    expect(shapeOf(KIND.from, 100, 120, 3)).toMatchObject({ fadeIn: 0, fadeOut: OPEN_PX });
  });

  it('grows with the roots', () => expect(radius(5)).toBeGreaterThan(radius(1)));
});
