import { describe, expect, it } from 'vitest';
import { KIND, marksOf } from '../told/marks';
import { told } from '../told/example';
import { hasRoom, NO_ROOM, stacked } from './stacking';

describe('marks', () => {
  it('know whether a day, bounds, one bound or nothing is told', () => {
    const marks = marksOf(told([[10, 10], [10, 12], [null, 12], [10, null], [null, null]]));
    expect([...marks.kind]).toEqual([KIND.day, KIND.between, KIND.by, KIND.from, KIND.untold]);
  });

  it('without a day stand in no lane', () => {
    const marks = marksOf(told([[10, 10], [null, null]]));
    expect([...(marks.lanes[0] ?? [])]).toEqual([0]);
  });

  it('are heavier the more roots they rest on, up to five', () => {
    expect([...marksOf(told([[1, 1], [1, 1], [1, 1]], { least_roots: [0, 3, 12] })).weight]).toEqual([1, 3, 5]);
  });
});

describe('stacking', () => {
  it('puts marks of one day above one another', () => {
    const marks = marksOf(told([[10, 10], [10, 10], [10, 10]]));
    expect([...stacked(marks, marks.lanes[0] as Int32Array, 20, 5).level]).toEqual([0, 1, 2]);
  });

  it('comes back to the ground where there is room again', () => {
    const marks = marksOf(told([[10, 10], [10, 10], [11, 11]]));
    expect([...stacked(marks, marks.lanes[0] as Int32Array, 20, 5).level]).toEqual([0, 1, 0]);
  });

  it('keeps the whole length of bounds free', () => {
    const marks = marksOf(told([[10, 20], [15, 15]]));
    expect([...stacked(marks, marks.lanes[0] as Int32Array, 20, 5).level]).toEqual([0, 1]);
  });

  it('never lets two marks on one level overlap', () => {
    const many = Array.from({ length: 500 }, (_, one) => [(one * 7) % 90, ((one * 7) % 90) + (one % 4)] as const);
    const marks = marksOf(told(many));
    const { from, to, level } = stacked(marks, marks.lanes[0] as Int32Array, 12, 60);
    for (let one = 0; one < from.length; one += 1)
      for (let other = one + 1; other < from.length; other += 1)
        if (level[one] === level[other] && level[one] !== NO_ROOM)
          expect((to[one] as number) <= (from[other] as number) || (to[other] as number) <= (from[one] as number)).toBe(true);
  });

  it('says where there are more than the lane is high, and only there', () => {
    const marks = marksOf(told([[10, 10], [10, 10], [10, 10], [200, 200]]));
    const lane = stacked(marks, marks.lanes[0] as Int32Array, 20, 2);
    expect([hasRoom(lane, 9 * 20, 12 * 20), hasRoom(lane, 190 * 20, 210 * 20)]).toEqual([false, true]);
  });

  it('sees bounds that reach into a stretch from far before it', () => {
    const marks = marksOf(told([[0, 100], [0, 100], [0, 100]]));
    expect(hasRoom(stacked(marks, marks.lanes[0] as Int32Array, 20, 2), 90 * 20, 95 * 20)).toBe(false);
  });
});
