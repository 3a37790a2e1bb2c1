/** The history of a toll as lines of steps: one line for each root, over the days of publication. */

import { group } from 'd3-array';
import type { Spell } from '../../../api/names';

const DAY = 86_400_000;

export interface Stretch {
  readonly step: Spell;
  /** The number the line stands at: the least told, else the most. */
  readonly at: number;
  /** Whether it reaches on above or below what is told ("at least 70", "at most 70"). */
  readonly open: 'up' | 'down' | null;
  /** The other end of a range ("20–30"); null = one number, or open. */
  readonly other: number | null;
  /** From the first day it was published to the day something took its place, or to the end of the drawing. */
  readonly from: number;
  readonly to: number;
  readonly stands: boolean;
  /** How many marks of other lines stand on the same place before it: it is drawn so many marks aside. */
  readonly beside: number;
}

export interface Track {
  readonly root: string;
  readonly label: string;
  readonly isNamed: boolean;
  /** A, B … as the table has it. */
  readonly letter: string;
  readonly stretches: readonly Stretch[];
}

export interface Chart {
  readonly tracks: readonly Track[];
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** Steps whose reports have no day: in the table alone. */
  readonly undated: number;
}

/** The fields that count people, those with most steps first. */
export function counted(steps: readonly Spell[]): readonly string[] {
  const many = new Map<string, number>();
  for (const step of steps) if (step.count) many.set(step.field, (many.get(step.field) ?? 0) + 1);
  return [...many].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0])).map(([field]) => field);
}

/** The lines of one field. `end` is the view's day; null = the last day anything was published. */
export function chart(steps: readonly Spell[], field: string, end: string | null): Chart {
  const own = steps.filter((step) => step.field === field && step.count);
  const dated = own.filter((step) => step.first);
  const days = dated.flatMap((step) => [step.first, step.last, step.until].filter((one): one is string => Boolean(one)).map(time));
  const last = Math.max(...days, ...(end ? [Math.min(time(end), Math.max(...days) + 30 * DAY)] : []));
  const from = Math.min(...days);
  const to = last + Math.max(DAY, (last - from) * 0.08);
  const roots = group(dated, (step) => step.root);
  const letters = lettered(own);
  const tracks = asideEachOther([...roots].map(([root, ones]) => track(root, ones, letters.get(root) ?? '', to)));
  const most = Math.max(1, ...tracks.flatMap((one) => one.stretches.flatMap((stretch) => [stretch.at, stretch.other ?? 0])));
  return { tracks, from, to, most, undated: own.length - dated.length };
}

/** No mark hides another: what one line tells, another may tell on the same day. */
function asideEachOther(tracks: readonly Track[]): readonly Track[] {
  const taken = new Map<string, number>();
  const moved = (one: Stretch): Stretch => {
    const place = `${one.from} ${one.at}`;
    const beside = taken.get(place) ?? 0;
    taken.set(place, beside + 1);
    return { ...one, beside };
  };
  return tracks.map((one) => ({ ...one, stretches: one.stretches.map(moved) }));
}

/** Root → its letter; in the order of the steps. */
export function lettered(steps: readonly Spell[]): ReadonlyMap<string, string> {
  const roots = [...new Set(steps.map((step) => step.root))];
  return new Map(roots.map((root, place) => [root, letter(place)]));
}

function letter(place: number): string {
  const own = String.fromCharCode(65 + (place % 26));
  return place < 26 ? own : `${letter(Math.floor(place / 26) - 1)}${own}`;
}

function track(root: string, steps: readonly Spell[], letter: string, end: number): Track {
  const ordered = steps.toSorted((one, other) => (one.first ?? '').localeCompare(other.first ?? ''));
  const [first] = ordered;
  return { root, letter, label: first?.label ?? root, isNamed: first?.is_named ?? false, stretches: ordered.map((step) => stretch(step, end)) };
}

function stretch(step: Spell, end: number): Stretch {
  const [least, most] = [step.count?.least ?? null, step.count?.most ?? null];
  const from = time(step.first ?? '');
  return {
    step,
    at: least ?? most ?? 0,
    open: most === null ? 'up' : least === null ? 'down' : null,
    other: least !== null && most !== null && least !== most ? most : null,
    from,
    to: step.until ? Math.max(from, time(step.until)) : step.why ? time(step.last ?? step.first ?? '') : end,
    stands: !step.why,
    beside: 0,
  };
}

export function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Places for labels that must be so far apart, near where they want to be, in order. */
export function apart(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((at, place) => ({ at, place })).toSorted((one, other) => one.at - other.at);
  let last = -Infinity;
  for (const one of order) last = one.at = Math.max(one.at, last + gap);
  return order.toSorted((one, other) => one.place - other.place).map((one) => one.at);
}
