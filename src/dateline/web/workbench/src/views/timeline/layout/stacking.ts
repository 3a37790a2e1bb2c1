/** Puts the marks of a lane above one another so that none hides another; where they are too many, counts them. */

import type { Marks } from '../told/marks';
import { OPEN_PX, radius, shapeOf, sizeFor } from './shape';

/** Between two marks, px. */
const GAP = 1.5;
export const STEP = 10;
/** No place for it within the lane's height. */
export const NO_ROOM = 255;

export interface Stacked {
  readonly pxPerDay: number;
  /** Of each mark of the lane, in the lane's order: its first day in px from day 0, its edges, and on which level it stands, counted from the ground. */
  readonly anchor: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly level: Uint8Array;
  /** The longest mark, px: how far back one must look for those that reach into the window. */
  readonly longest: number;
}

/** Each mark on the lowest level that is free there. */
export function stacked(marks: Marks, lane: Int32Array, pxPerDay: number, levels: number): Stacked {
  const anchor = new Float64Array(lane.length);
  const from = new Float64Array(lane.length);
  const to = new Float64Array(lane.length);
  const level = new Uint8Array(lane.length);
  const free = new Float64Array(Math.min(levels, NO_ROOM - 1)).fill(-Infinity);
  const size = sizeFor(pxPerDay);
  let longest = 0;
  for (let place = 0; place < lane.length; place += 1) {
    const mark = lane[place] as number;
    const shape = shapeOf(marks.kind[mark] as number, (marks.start[mark] as number) * pxPerDay, (marks.end[mark] as number) * pxPerDay, radius(marks.weight[mark] as number, size));
    anchor[place] = (marks.start[mark] as number) * pxPerDay;
    from[place] = shape.from;
    to[place] = shape.to;
    level[place] = lowest(free, shape.from, shape.to);
    longest = Math.max(longest, shape.to - shape.from);
  }
  return { pxPerDay, anchor, from, to, level, longest };
}

function lowest(free: Float64Array, from: number, to: number): number {
  for (let level = 0; level < free.length; level += 1) {
    if ((free[level] as number) + GAP <= from) {
      free[level] = to;
      return level;
    }
  }
  return NO_ROOM;
}

/** The places of the marks that may reach into a stretch, px from day 0: from the first to before the last. */
export function within(lane: Stacked, from: number, to: number): { readonly first: number; readonly last: number } {
  return { first: firstAfter(lane.anchor, from - lane.longest - lane.pxPerDay), last: firstAfter(lane.anchor, to + OPEN_PX) };
}

/** Whether all that reach into a stretch have found a place. */
export function hasRoom(lane: Stacked, from: number, to: number): boolean {
  const { first, last } = within(lane, from, to);
  for (let place = first; place < last; place += 1) {
    if (lane.level[place] === NO_ROOM && (lane.to[place] as number) >= from && (lane.from[place] as number) <= to) return false;
  }
  return true;
}

function firstAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
