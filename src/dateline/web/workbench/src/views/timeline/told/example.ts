/** A small timeline for tests. */

import type { Timeline } from '../../../api/names';

/** A timeline of one lane: the bounds of each event, null = open. */
export function told(bounds: readonly (readonly [number | null, number | null])[], more: Partial<Timeline> = {}): Timeline {
  const zeros = bounds.map(() => 0);
  const ones = bounds.map(() => 1);
  return {
    total: bounds.length,
    undated: 0,
    heard: true,
    lanes: [{ key: 'SY.12', label: 'Idlib, Syria', events: bounds.length }],
    families: ['violence'],
    fields: ['', 'killed'],
    ids: bounds.map((_, event) => `event-${event}`),
    earliest: bounds.map(([first]) => first),
    latest: bounds.map(([, last]) => last),
    reports: ones,
    copies: zeros,
    least_roots: ones,
    most_roots: ones,
    family: zeros,
    disputed: zeros,
    at: bounds.map((_, event) => event),
    lane: zeros,
    near: [],
    ...more,
  };
}
