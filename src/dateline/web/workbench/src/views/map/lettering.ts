/** Names on a map of vectors, none upon another: what is told most is written first. */
import type { GeoProjection } from 'd3-geo';
import type { Scene } from './scene';

export interface Letter {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly size: number;
  readonly shade: boolean;
}

type Frame = readonly [left: number, top: number, right: number, bottom: number];
const WIDE = 0.58; // mean width of a letter, in heights of the type

export function lettered(scene: Scene, projection: GeoProjection, width: number, height: number): Letter[] {
  const asked = [...scene.shaded.map((one) => ({ ...one, shade: true })), ...scene.circled.map((one) => ({ ...one, shade: false }))];
  const taken: Frame[] = [];
  const written: Letter[] = [];
  for (const one of asked.filter(({ label }) => label).toSorted((a, b) => b.ground.events - a.ground.events)) {
    const [x, y] = projection([one.at[0] ?? 0, one.at[1] ?? 0]) ?? [-1, -1];
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const letter = tries(one.ground.key, x, y, one.label, one.shade, one.ground.events).find((each) => isFree(frame(each), taken, width, height));
    if (!letter) continue;
    taken.push(frame(letter));
    written.push(letter);
  }
  return written;
}

function tries(key: string, x: number, y: number, label: string, shade: boolean, events: number): Letter[] {
  if (shade) return [{ key, x, y, anchor: 'middle', lines: label.split('\n'), size: 13, shade }];
  const lines = [events > 1 ? `${label} · ${events}` : label];
  return (
    [
      [x + 8, y + 4, 'start'],
      [x - 8, y + 4, 'end'],
      [x, y - 9, 'middle'],
      [x, y + 18, 'middle'],
    ] as const
  ).map(([left, base, anchor]) => ({ key, x: left, y: base, anchor, lines, size: 12, shade }));
}

function frame({ x, y, anchor, lines, size }: Letter): Frame {
  const wide = Math.max(...lines.map((line) => line.length)) * size * WIDE;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return [left - 2, y - size, left + wide + 2, y + size * 0.3 + (lines.length - 1) * size * 1.15];
}

function isFree(one: Frame, taken: readonly Frame[], width: number, height: number): boolean {
  if (one[0] < 2 || one[1] < 2 || one[2] > width - 2 || one[3] > height - 2) return false;
  return !taken.some((other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]);
}
