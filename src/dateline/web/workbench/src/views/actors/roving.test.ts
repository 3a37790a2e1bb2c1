import { describe, expect, it } from 'vitest';
import { next } from './roving';

describe('going through a list by keys', () => {
  it('goes down and up, and stops at the ends', () => {
    expect([next('j', 0, 3), next('ArrowDown', 2, 3), next('k', 0, 3), next('ArrowUp', 2, 3)]).toEqual([1, 2, 0, 1]);
  });

  it('begins at the first where nothing has the focus', () => {
    expect(next('j', -1, 3)).toBe(0);
  });

  it('knows the ends, and leaves other keys alone', () => {
    expect([next('Home', 2, 3), next('End', 0, 3), next('x', 0, 3), next('j', 0, 0)]).toEqual([0, 2, undefined, undefined]);
  });
});
