/** What a mark looks like along the axis: where it begins and ends, and how far its ends fade. In pixels. */

import { KIND } from '../told/marks';

/** Half the height of a mark of one root; each root more adds a little. */
const SMALLEST = 2.8;
const MORE_A_ROOT = 0.45;
/** How far an open side fades out. */
export const OPEN_PX = 20;
/** How much of a bar's length each end fades. */
const FADING = 0.3;
const MOST_FADING_PX = 60;

export interface Shape {
  readonly from: number;
  readonly to: number;
  /** Lengths of the fading ends; 0 = it ends sharply. */
  readonly fadeIn: number;
  readonly fadeOut: number;
}

export function radius(weight: number, size = 1): number {
  return (SMALLEST + MORE_A_ROOT * (weight - 1)) * size;
}

/** Marks grow a little where days have room: from 1 to 1.5 times. */
export function sizeFor(pxPerDay: number): number {
  return 1 + 0.5 * Math.min(1, Math.max(0, (pxPerDay - 10) / 50));
}

/** A day is a dot in the middle of it, bounds are a bar that fades at both ends, an open side fades out. */
export function shapeOf(kind: number, startPx: number, endPx: number, radiusPx: number): Shape {
  const middle = (startPx + endPx) / 2;
  if (kind === KIND.by) return { from: middle - OPEN_PX, to: middle + radiusPx, fadeIn: OPEN_PX, fadeOut: 0 };
  if (kind === KIND.from) return { from: middle - radiusPx, to: middle + OPEN_PX, fadeIn: 0, fadeOut: OPEN_PX };
  if (kind === KIND.day || endPx - startPx < 3 * radiusPx) return { from: middle - radiusPx, to: middle + radiusPx, fadeIn: 0, fadeOut: 0 };
  const fade = Math.min((endPx - startPx) * FADING, MOST_FADING_PX);
  return { from: startPx, to: endPx, fadeIn: fade, fadeOut: fade };
}
