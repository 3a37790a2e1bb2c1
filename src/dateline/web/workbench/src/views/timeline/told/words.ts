/** What is told of an event of the columns, in words. */

import type { Timeline } from '../../../api/names';
import { between, counted } from '../../../parts/words';
import { inWords } from './days';

export interface Told {
  readonly id: string;
  readonly days: string;
  readonly isUntold: boolean;
  readonly family: string;
  readonly reports: string;
  readonly roots: string;
  /** Empty = nothing is. */
  readonly disputed: string;
  readonly lanes: readonly string[];
}

export function toldOf(timeline: Timeline, event: number, lanes: readonly number[]): Told {
  const earliest = timeline.earliest[event] ?? null;
  const latest = timeline.latest[event] ?? null;
  return {
    id: timeline.ids[event] ?? '',
    days: inWords(earliest, latest),
    isUntold: earliest === null && latest === null,
    family: timeline.families[timeline.family[event] ?? -1] ?? '',
    reports: reportsOf(timeline.reports[event] ?? 0, timeline.copies[event] ?? 0),
    roots: rootsOf(timeline.least_roots[event] ?? 0, timeline.most_roots[event] ?? 0),
    disputed: (timeline.fields[timeline.disputed[event] ?? 0] ?? '').replaceAll(',', ', ').replaceAll('_', ' '),
    lanes: lanes.flatMap((lane) => timeline.lanes[lane]?.label ?? []),
  };
}

function reportsOf(reports: number, copies: number): string {
  return `${counted(reports, 'report')}${copies ? ` (${copies} copied)` : ''}`;
}

function rootsOf(least: number, most: number): string {
  return `${between(least, most)} independent ${most === 1 ? 'root' : 'roots'}`;
}
