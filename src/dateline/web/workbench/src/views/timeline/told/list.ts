/** The same events as a list: what is in the window, or what has no day. */

import type { Timeline } from '../../../api/names';
import type { Window } from '../layout/window';

export const PAGE = 50;

/** Numbers of the events that may be of the window, the latest first; or of those of which nothing tells when. */
export function listed(timeline: Timeline, window: Window | null): number[] {
  const all = timeline.ids.map((_, event) => event);
  return all.filter((event) => (window === null ? isUntold(timeline, event) : reaches(timeline, event, window)));
}

export function isUntold(timeline: Timeline, event: number): boolean {
  return timeline.earliest[event] === null && timeline.latest[event] === null;
}

function reaches(timeline: Timeline, event: number, window: Window): boolean {
  const first = timeline.earliest[event] ?? timeline.latest[event];
  const last = timeline.latest[event] ?? timeline.earliest[event];
  return first !== null && first !== undefined && last !== null && last !== undefined && last + 1 > window.from && first < window.to;
}

/** For each event the lanes it lies in. */
export function lanesOf(timeline: Timeline, events: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>(events.map((event) => [event, []]));
  timeline.at.forEach((event, mark) => found.get(event)?.push(timeline.lane[mark] as number));
  return found;
}
