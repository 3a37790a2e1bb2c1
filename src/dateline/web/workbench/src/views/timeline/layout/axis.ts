/** Where the axis has its ticks, and what stands at them: days that no country reads differently. */

import { scaleUtc } from 'd3-scale';
import { dateOf, numberOfDate } from '../told/days';
import type { Window } from './window';

export interface Tick {
  readonly x: number;
  readonly label: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PX_A_TICK = 92;
/** A label that would be cut off at the end is left out. */
const PX_A_LABEL = 48;

export function ticksOf(window: Window, width: number): Tick[] {
  const scale = scaleUtc([dateOf(window.from), dateOf(window.to)], [0, width]);
  const dates = scale.ticks(Math.max(2, Math.floor(width / PX_A_TICK))).filter(isMidnight);
  const ticks = dates.map((date, place) => ({ x: xOf(numberOfDate(date), window, width), label: labelOf(date, dates[place - 1], dates) }));
  return ticks.map((tick) => (tick.x > width - PX_A_LABEL ? { ...tick, label: '' } : tick));
}

export function xOf(day: number, window: Window, width: number): number {
  return ((day - window.from) / (window.to - window.from)) * width;
}

export function dayAt(x: number, window: Window, width: number): number {
  return window.from + (x / width) * (window.to - window.from);
}

function isMidnight(date: Date): boolean {
  return date.getUTCHours() === 0 && date.getUTCMinutes() === 0;
}

/** The year stands at the first tick and wherever it changes. */
function labelOf(date: Date, before: Date | undefined, all: readonly Date[]): string {
  const year = date.getUTCFullYear();
  if (all.every((one) => one.getUTCMonth() === 0 && one.getUTCDate() === 1)) return String(year);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const day = all.every((one) => one.getUTCDate() === 1) ? month : `${date.getUTCDate()} ${month}`;
  return before && before.getUTCFullYear() === year ? day : `${day} ${year}`;
}
