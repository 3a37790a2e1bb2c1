/** How the record grew: of each day of publication, how many events were known by it. */

import type { Density } from '../../../api/names';

export interface Grown {
  readonly days: readonly number[];
  /** How many events were known by the end of that day. */
  readonly events: readonly number[];
}

export function grown(density: Pick<Density, 'known_days' | 'known_events'>): Grown {
  let sum = 0;
  return { days: density.known_days, events: density.known_events.map((one) => (sum += one)) };
}

/** The place of the last day that is not after another; -1 = all are. */
export function placeOf(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The curve as an SVG path: steps, for between two days nothing was added. */
export function curve({ events }: Grown, width: number, height: number): string {
  const most = events.at(-1) ?? 0;
  if (!most) return '';
  const step = width / Math.max(1, events.length - 1);
  const points = thinned(events.length, width).map((place) => `H${(place * step).toFixed(1)}V${(height - ((events[place] as number) / most) * (height - 2)).toFixed(1)}`);
  return `M0 ${height}${points.join('')}V${height}Z`;
}

/** Not more places than pixels. */
function thinned(count: number, width: number): number[] {
  const stride = Math.max(1, Math.floor(count / Math.max(1, width)));
  return Array.from({ length: Math.ceil(count / stride) }, (_, place) => Math.min(count - 1, place * stride));
}
