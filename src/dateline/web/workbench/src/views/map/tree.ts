/** What holds what, as the list beside the map: the world, a country, its provinces, their places. */
import type { Charted, Ground } from '../../api/names';

export interface Row {
  /** Unique in the list: the ground's key, or `KEY only` for what is told of the whole alone. */
  readonly id: string;
  readonly ground: Ground;
  readonly depth: number;
  /** It holds others that can be shown. */
  readonly opens: boolean;
  readonly open: boolean;
  /** Only what is told of the ground as a whole, and of nothing finer in it. */
  readonly only: boolean;
  readonly events: number;
}

/** "SY.12" lies in "SY" lies in the world. */
export function unitsOf(unit: string | null): string[] {
  const parts = unit ? unit.split('.') : [];
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('.'));
}

export function parentOf(unit: string | null): string | null {
  return unitsOf(unit).at(-2) ?? null;
}

/** Whether a ground is a unit that finer grounds lie in: a country or province, and not a part of one. */
export function holds(ground: Ground): boolean {
  return (ground.kind === 'country' || ground.kind === 'admin1') && !ground.key.includes('@');
}

/** The rows in the order they are read: `charts[0]` of the world, then of each unit that is open. */
export function rows(charts: readonly (Charted | undefined)[], open: readonly string[], depth = 0): Row[] {
  const chart = charts[0];
  if (!chart) return [];
  return chart.grounds.flatMap((ground) => {
    const isOpen = ground.key === open[0];
    const inside = isOpen ? [...onlyOf(ground, depth + 1), ...rows(charts.slice(1), open.slice(1), depth + 1)] : [];
    return [{ id: ground.key, ground, depth, opens: holds(ground), open: isOpen, only: false, events: ground.events }, ...inside];
  });
}

function onlyOf(ground: Ground, depth: number): Row[] {
  if (!ground.only) return [];
  return [{ id: `${ground.key} only`, ground, depth, opens: false, open: false, only: true, events: ground.only }];
}

/** The row that is a step away; the ends do not turn round. */
export function stepped(list: readonly Row[], id: string | null, step: number): Row | undefined {
  const at = list.findIndex((row) => row.id === id);
  return at < 0 ? list[0] : list[Math.max(0, Math.min(list.length - 1, at + step))];
}

/** The row that a row lies under. */
export function above(list: readonly Row[], id: string): Row | undefined {
  const at = list.findIndex((row) => row.id === id);
  const depth = list[at]?.depth ?? 0;
  return list.slice(0, Math.max(0, at)).findLast((row) => row.depth < depth);
}
