/** Days as numbers since 1970-01-01, as the timeline's columns have them. */

import { days } from '../../../parts/days';

const DAY = 86_400_000;

export function numberOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function isoOf(number: number): string {
  return new Date(Math.floor(number) * DAY).toISOString().slice(0, 10);
}

export function dateOf(number: number): Date {
  return new Date(number * DAY);
}

export function numberOfDate(date: Date): number {
  return date.getTime() / DAY;
}

/** Bounds in words, both included; null = open. Of an event that only its claims' tense bounds, "by" and not "until": it may have been long before. */
export function inWords(earliest: number | null, latest: number | null): string {
  const words = days(earliest === null ? null : isoOf(earliest), latest === null ? null : isoOf(latest));
  return earliest === null && latest !== null ? words.replace(/^until/, 'by') : words;
}
