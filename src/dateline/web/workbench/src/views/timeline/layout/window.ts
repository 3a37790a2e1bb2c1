/** The stretch of time that is drawn, and moves through it. Days as numbers; `to` is not included. */

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Days on both sides of what is there, so that no mark touches the edge. */
const MARGIN = 0.02;
const LEAST_DAYS = 3;

/** The stretch in which nearly all events lie: one told of thirty years ago must not press a week's news into a line. */
export function mainStretch(days: readonly number[], events: readonly number[], left = 0.02): Window | null {
  const total = events.reduce((sum, one) => sum + one, 0);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  let passed = 0;
  let from = first;
  for (const [place, day] of days.entries()) {
    passed += events[place] ?? 0;
    if (passed > total * left) {
      from = day;
      break;
    }
  }
  const isWorthIt = last - from < (last - first) / 2; // else all of it is shown
  return padded({ from: isWorthIt ? from : first, to: last + 1 });
}

export function padded({ from, to }: Window): Window {
  const length = Math.max(to - from, LEAST_DAYS);
  const middle = (from + to) / 2;
  const half = length * (0.5 + MARGIN);
  return { from: middle - half, to: middle + half };
}

/** Moves by a part of its own length. */
export function panned({ from, to }: Window, part: number): Window {
  const by = (to - from) * part;
  return { from: from + by, to: to + by };
}

/** Makes it so many times as long, about a day that stays where it is. */
export function zoomed({ from, to }: Window, times: number, about = (from + to) / 2): Window {
  const length = Math.min(Math.max((to - from) * times, LEAST_DAYS), 200 * 365.25);
  const share = (about - from) / (to - from);
  return { from: about - length * share, to: about + length * (1 - share) };
}

export function isSame(one: Window, other: Window): boolean {
  return Math.abs(one.from - other.from) < 0.01 && Math.abs(one.to - other.to) < 0.01;
}
