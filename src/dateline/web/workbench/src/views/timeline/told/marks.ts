/** The marks of a timeline: the server's columns as arrays that can be gone through fifty thousand at a time. */

import type { Timeline } from '../../../api/names';

/** How the time of a mark is known: a day, bounds, an open first or last day, or not at all. */
export const KIND = { day: 0, between: 1, by: 2, from: 3, untold: 4 } as const;

export interface Marks {
  readonly count: number;
  /** Number of the event in the columns. */
  readonly event: Int32Array;
  /** The first day, and the day after the last; of an open side, the other one. NaN = nothing tells when. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly kind: Uint8Array;
  /** How many independent roots, at least: 1 to 5. */
  readonly weight: Uint8Array;
  /** 1 = something is disputed. */
  readonly disputed: Uint8Array;
  /** 1 = it lies in its lane by a place that is only named nearby. */
  readonly near: Uint8Array;
  /** For each lane its marks that have a day, the earliest first. */
  readonly lanes: readonly Int32Array[];
}

const HEAVIEST = 5;

export function marksOf(told: Timeline): Marks {
  const count = told.at.length;
  const marks = {
    count,
    event: Int32Array.from(told.at),
    start: new Float64Array(count),
    end: new Float64Array(count),
    kind: new Uint8Array(count),
    weight: new Uint8Array(count),
    disputed: new Uint8Array(count),
    near: new Uint8Array(count),
  };
  told.at.forEach((event, mark) => {
    const earliest = told.earliest[event] ?? null;
    const latest = told.latest[event] ?? null;
    marks.kind[mark] = kindOf(earliest, latest);
    marks.start[mark] = earliest ?? latest ?? NaN;
    marks.end[mark] = (latest ?? earliest ?? NaN) + 1;
    marks.weight[mark] = Math.max(1, Math.min(HEAVIEST, told.least_roots[event] ?? 1));
    marks.disputed[mark] = told.disputed[event] ? 1 : 0;
  });
  for (const mark of told.near) marks.near[mark] = 1;
  return { ...marks, lanes: byLane(told, marks.start) };
}

function kindOf(earliest: number | null, latest: number | null): number {
  if (earliest === null) return latest === null ? KIND.untold : KIND.by;
  if (latest === null) return KIND.from;
  return earliest === latest ? KIND.day : KIND.between;
}

function byLane(told: Timeline, start: Float64Array): Int32Array[] {
  const lanes: number[][] = told.lanes.map(() => []);
  told.lane.forEach((lane, mark) => {
    if (!Number.isNaN(start[mark])) lanes[lane]?.push(mark);
  });
  return lanes.map((marks) => Int32Array.from(marks).sort((one, other) => (start[one] ?? 0) - (start[other] ?? 0) || one - other));
}
