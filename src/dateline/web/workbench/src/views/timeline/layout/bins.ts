/** Days gathered into weeks, months or years, so that a bar has room. */

import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { dateOf, numberOfDate } from '../told/days';

export interface Unit {
  readonly name: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';
  readonly days: number;
  readonly floor: TimeInterval;
}

function every(interval: { every(step: number): TimeInterval | null }, step: number, otherwise: TimeInterval): TimeInterval {
  return interval.every(step) ?? otherwise;
}

export const UNITS: readonly Unit[] = [
  { name: 'day', days: 1, floor: utcDay },
  { name: 'week', days: 7, floor: utcMonday },
  { name: 'month', days: 30.44, floor: utcMonth },
  { name: 'quarter', days: 91.3, floor: every(utcMonth, 3, utcMonth) },
  { name: 'year', days: 365.25, floor: utcYear },
  { name: 'decade', days: 3652.5, floor: every(utcYear, 10, utcYear) },
];

const LEAST_PX = 4;

/** The smallest unit whose bars can be told apart. */
export function unitFor(pxPerDay: number): Unit {
  return UNITS.find((unit) => unit.days * pxPerDay >= LEAST_PX) ?? (UNITS.at(-1) as Unit);
}

export interface Bin {
  /** Days as numbers; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly disputed: number;
}

/** Counts by unit; empty ones are left out. Days in order. */
export function binned(days: ArrayLike<number>, events: ArrayLike<number>, disputed: ArrayLike<number>, unit: Unit): Bin[] {
  const bins: { from: number; to: number; events: number; disputed: number }[] = [];
  let last: (typeof bins)[number] | undefined;
  for (let place = 0; place < days.length; place += 1) {
    const day = days[place] as number;
    if (!last || day >= last.to) {
      last = { ...bounds(day, unit), events: 0, disputed: 0 };
      bins.push(last);
    }
    last.events += events[place] as number;
    last.disputed += disputed[place] as number;
  }
  return bins;
}

function bounds(day: number, unit: Unit): { from: number; to: number } {
  if (unit.days === 1) return { from: day, to: day + 1 };
  const from = unit.floor.floor(dateOf(day));
  return { from: numberOfDate(from), to: numberOfDate(unit.floor.offset(from, 1)) };
}
