/** A filter for what happened near an event in time. */

import type { Outline } from '../../../api/names';

const DAY = 86_400_000;

/** From three days before it to three days after; empty where it has no days. */
export function around(event: Pick<Outline, 'on' | 'days'>): string {
  const days = event.on ?? event.days;
  const [first, last] = [days?.earliest ?? days?.latest, days?.latest ?? days?.earliest];
  if (!first || !last) return '';
  return `day:${moved(first, -3)}..${moved(last, 3)}`;
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
}
