/** What is in the window: which marks stand where, or in lanes that are too full for marks, how many there are. */

import { binned, unitFor, type Bin, type Unit } from './bins';
import type { Band } from './lanes';
import type { Marks } from '../told/marks';
import { hasRoom, NO_ROOM, STEP, stacked, within, type Stacked } from './stacking';
import { sizeFor } from './shape';
import type { Window } from './window';

/** Room above a lane's marks, px. */
export const HEADROOM = 10;

export interface Placed {
  readonly mark: number;
  readonly lane: number;
  /** Edges and middle height, px in the picture. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

export interface Column {
  readonly lane: number;
  readonly bin: Bin;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly disputedHeight: number;
}

export interface Scene {
  readonly placed: readonly Placed[];
  readonly columns: readonly Column[];
  readonly unit: Unit;
  /** How much larger than the smallest marks are drawn. */
  readonly size: number;
}

/** Keeps what does not change while one only moves along the axis. */
export class Stage {
  private stacks: (Stacked | undefined)[] = [];
  private counts = new Map<string, readonly Bin[]>();
  private pxPerDay = 0;

  constructor(
    private readonly marks: Marks,
    private readonly bands: readonly Band[],
    /** Lanes of what is not told, or of all others: they would press the named ones to the ground. */
    private readonly apart: ReadonlySet<number> = new Set(),
  ) {}

  scene(window: Window, width: number): Scene {
    const pxPerDay = width / (window.to - window.from);
    if (pxPerDay !== this.pxPerDay) {
      this.stacks = [];
      this.pxPerDay = pxPerDay;
    }
    const unit = unitFor(pxPerDay);
    const placed: Placed[] = [];
    const full: number[] = [];
    this.bands.forEach((_, lane) => {
      const stack = this.stackOf(lane);
      if (hasRoom(stack, window.from * pxPerDay, window.to * pxPerDay)) this.place(lane, stack, window, placed);
      else full.push(lane);
    });
    return { placed, columns: this.columns(full, window, unit), unit, size: sizeFor(pxPerDay) };
  }

  private stackOf(lane: number): Stacked {
    const height = (this.bands[lane] as Band).height - HEADROOM;
    return (this.stacks[lane] ??= stacked(this.marks, this.marks.lanes[lane] ?? new Int32Array(), this.pxPerDay, Math.max(1, Math.floor(height / (STEP * sizeFor(this.pxPerDay))))));
  }

  private place(lane: number, stack: Stacked, window: Window, placed: Placed[]): void {
    const left = window.from * this.pxPerDay;
    const right = window.to * this.pxPerDay;
    const step = STEP * sizeFor(this.pxPerDay);
    const ground = (this.bands[lane] as Band).top + (this.bands[lane] as Band).height - step * 0.6;
    const { first, last } = within(stack, left, right);
    for (let at = first; at < last; at += 1) {
      const level = stack.level[at] as number;
      const [from, to] = [stack.from[at] as number, stack.to[at] as number];
      if (level === NO_ROOM || to < left || from > right) continue;
      placed.push({ mark: (this.marks.lanes[lane] as Int32Array)[at] as number, lane, from: from - left, to: to - left, y: ground - level * step });
    }
  }

  private columns(lanes: readonly number[], window: Window, unit: Unit): Column[] {
    const shown = lanes.map((lane) => ({ lane, bins: this.binsOf(lane, unit).filter((bin) => bin.to > window.from && bin.from < window.to) }));
    const most = (isApart: boolean): number =>
      Math.max(1, ...shown.filter(({ lane }) => this.apart.has(lane) === isApart).map(({ bins }) => bins.reduce((top, bin) => Math.max(top, bin.events), 0)));
    const [named, apart] = [most(false), most(true)];
    return shown.flatMap(({ lane, bins }) => bins.map((bin) => this.column(lane, bin, window, this.apart.has(lane) ? apart : named)));
  }

  /** As high as it has events, by one measure in all named lanes. */
  private column(lane: number, bin: Bin, window: Window, most: number): Column {
    const { top, height: whole } = this.bands[lane] as Band;
    const height = Math.max(2, ((whole - HEADROOM) * bin.events) / most);
    const width = Math.max(1, (bin.to - bin.from) * this.pxPerDay - 1);
    return {
      lane,
      bin,
      x: (bin.from - window.from) * this.pxPerDay,
      width,
      y: top + whole - 2 - height,
      height,
      disputedHeight: (height * bin.disputed) / bin.events,
    };
  }

  private binsOf(lane: number, unit: Unit): readonly Bin[] {
    const key = `${lane} ${unit.name}`;
    const known = this.counts.get(key);
    if (known) return known;
    const bins = laneBins(this.marks, this.marks.lanes[lane] ?? new Int32Array(), unit);
    this.counts.set(key, bins);
    return bins;
  }
}

/** Each event counts once, on the last day it may be of: as the strip above the lanes counts it. */
function laneBins(marks: Marks, lane: Int32Array, unit: Unit): Bin[] {
  const last = Float64Array.from(lane, (mark) => (marks.end[mark] as number) - 1);
  const order = Array.from(last.keys()).sort((one, other) => (last[one] as number) - (last[other] as number));
  return binned(
    order.map((place) => last[place] as number),
    order.map(() => 1),
    order.map((place) => marks.disputed[lane[place] as number] as number),
    unit,
  );
}

/** The mark at a point, within a few px; the nearest. */
export function markAt(scene: Scene, x: number, y: number, reach = 7): Placed | undefined {
  let found: Placed | undefined;
  let nearest = reach;
  for (const one of scene.placed) {
    const aside = Math.max(one.from - x, x - one.to, 0);
    const distance = Math.max(aside, Math.abs(one.y - y));
    if (distance < nearest) [found, nearest] = [one, distance];
  }
  return found;
}

export function columnAt(scene: Scene, lane: number, x: number): Column | undefined {
  return scene.columns.find((one) => one.lane === lane && x >= one.x && x <= one.x + one.width + 1);
}
