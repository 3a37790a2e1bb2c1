import { describe, expect, it } from 'vitest';
import { mainStretch, padded, panned, zoomed } from './window';

describe('the window', () => {
  it('begins where nearly all events lie: one of thirty years ago does not press a week into a line', () => {
    const stretch = mainStretch([7_000, 17_000, 17_003, 17_006], [1, 40, 40, 40]);
    expect(stretch?.from).toBeGreaterThan(16_990);
    expect(stretch?.to).toBeGreaterThan(17_006);
  });

  it('begins at the first event where leaving it out would gain little', () => {
    expect(mainStretch([16_900, 17_000, 17_100], [1, 100, 100])?.from).toBeLessThan(16_900);
  });

  it('is nothing where no event has a day', () => expect(mainStretch([], [])).toBeNull());

  it('holds all days of a period', () => {
    const { from, to } = padded({ from: 100, to: 110 });
    expect(from).toBeLessThan(100);
    expect(to).toBeGreaterThan(110);
  });

  it('moves without growing', () => expect(panned({ from: 0, to: 10 }, 0.5)).toEqual({ from: 5, to: 15 }));

  it('zooms about a day that stays where it is', () => {
    const { from, to } = zoomed({ from: 0, to: 100 }, 0.5, 25);
    expect((25 - from) / (to - from)).toBeCloseTo(0.25);
    expect(to - from).toBe(50);
  });

  it('never zooms into less than three days', () => {
    const { from, to } = zoomed({ from: 0, to: 4 }, 0.01);
    expect(to - from).toBe(3);
  });
});
