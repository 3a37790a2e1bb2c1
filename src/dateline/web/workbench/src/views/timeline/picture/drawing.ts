/** Draws a scene, with whichever pen. */

import type { Band } from '../layout/lanes';
import { KIND, type Marks } from '../told/marks';
import type { Pen } from './pen';
import type { Column, Placed, Scene } from '../layout/scene';
import { OPEN_PX, radius, shapeOf } from '../layout/shape';

export interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly disputed: string;
  readonly hand: string;
}

/** How a fading end loses its ink, from its inner end outwards. */
const FADE = [0.72, 0.46, 0.25, 0.1] as const;
const NEAR_ALPHA = 0.55;

export interface Picture {
  readonly marks: Marks;
  readonly scene: Scene;
  readonly bands: readonly Band[];
  readonly width: number;
  readonly colours: Colours;
  /** Where lines up from the axis stand, px. */
  readonly ticks: readonly number[];
  /** The mark that is looked at. */
  readonly chosen?: Placed | undefined;
}

/** Marks, and how much larger than the smallest they are drawn. */
type Sized = Marks & { readonly size: number };

export function draw(pen: Pen, picture: Picture): void {
  const { scene, colours } = picture;
  const marks: Sized = { ...picture.marks, size: scene.size };
  ground(pen, picture);
  columns(pen, scene.columns, colours);
  const near = scene.placed.filter((one) => marks.near[one.mark]);
  const told = scene.placed.filter((one) => !marks.near[one.mark]);
  bodies(pen, marks, told, { colour: colours.ink });
  fades(pen, marks, told, colours.ink, 1);
  bodies(pen, marks, near, { colour: colours.ink, line: 1.3 });
  fades(pen, marks, near, colours.ink, NEAR_ALPHA);
  arrows(pen, marks, scene.placed, colours.soft);
  rings(pen, marks, scene.placed, colours.disputed);
  if (picture.chosen) chosen(pen, picture.chosen, colours.hand);
}

function ground(pen: Pen, { bands, width, colours, ticks }: Picture): void {
  const bottom = bands.reduce((low, band) => Math.max(low, band.top + band.height), 0);
  pen.batch({ colour: colours.rule }, () => {
    for (const band of bands) pen.block(0, band.top + band.height - 1, width, 1);
    for (const x of ticks) pen.block(Math.round(x), 0, 1, bottom);
  });
}

function columns(pen: Pen, all: readonly Column[], colours: Colours): void {
  pen.batch({ colour: colours.soft, alpha: 0.8 }, () => {
    for (const one of all) pen.block(one.x, one.y, one.width, one.height);
  });
  const disputed = all.filter((one) => one.disputedHeight > 0);
  pen.batch({ colour: colours.disputed }, () => {
    for (const one of disputed) pen.block(one.x, one.y, one.width, Math.max(1.5, one.disputedHeight));
  });
  // Not by colour alone: a notched ring stands above a column that has disputes.
  pen.batch({ colour: colours.disputed, line: 1.2 }, () => {
    for (const one of disputed) if (one.width >= 3) pen.notched(one.x + one.width / 2, one.y - 5, 2.6);
  });
}

/** What is sure of each: a dot, or the middle of a bar. */
function bodies(pen: Pen, marks: Sized, placed: readonly Placed[], ink: { colour: string; line?: number }): void {
  pen.batch(ink, () => {
    for (const one of placed) body(pen, marks, one);
  });
}

function body(pen: Pen, marks: Sized, one: Placed): void {
  const size = sizeOf(marks, one);
  const kind = marks.kind[one.mark] as number;
  if (kind === KIND.by) return pen.dot(one.to - size, one.y, size);
  if (kind === KIND.from) return pen.dot(one.from + size, one.y, size);
  const fade = fadeOf(marks, one);
  if (!fade.fadeIn) return pen.dot((one.from + one.to) / 2, one.y, size);
  pen.block(one.from + fade.fadeIn, one.y - size, one.to - one.from - fade.fadeIn - fade.fadeOut, 2 * size);
}

function sizeOf(marks: Sized, one: Placed): number {
  return radius(marks.weight[one.mark] as number, marks.size);
}

function fadeOf(marks: Sized, one: Placed): { readonly fadeIn: number; readonly fadeOut: number } {
  const kind = marks.kind[one.mark] as number;
  if (kind === KIND.by) return { fadeIn: OPEN_PX, fadeOut: 0 };
  if (kind === KIND.from) return { fadeIn: 0, fadeOut: OPEN_PX };
  return shapeOf(kind, one.from, one.to, sizeOf(marks, one));
}

function fades(pen: Pen, marks: Sized, placed: readonly Placed[], colour: string, alpha: number): void {
  const fading = placed.filter((one) => marks.kind[one.mark] !== KIND.day);
  FADE.forEach((share, step) => {
    pen.batch({ colour, alpha: share * alpha }, () => {
      for (const one of fading) fadeStep(pen, marks, one, step);
    });
  });
}

function fadeStep(pen: Pen, marks: Sized, one: Placed, step: number): void {
  const kind = marks.kind[one.mark] as number;
  const { fadeIn, fadeOut } = fadeOf(marks, one);
  const size = sizeOf(marks, one) * (kind === KIND.between ? 1 : 0.38); // an open side is a tail
  const edge = kind === KIND.between ? 0 : sizeOf(marks, one);
  const [inner, outer] = [(fadeIn - edge) / FADE.length, (fadeOut - edge) / FADE.length];
  if (fadeIn) pen.block(one.from + fadeIn - edge - inner * (step + 1), one.y - size, inner, 2 * size);
  if (fadeOut) pen.block(one.to - fadeOut + edge + outer * step, one.y - size, outer, 2 * size);
}

/** Where a side is open, time goes on. */
function arrows(pen: Pen, marks: Sized, placed: readonly Placed[], colour: string): void {
  pen.batch({ colour, line: 1 }, () => {
    for (const { mark, from, to, y } of placed) {
      if (marks.kind[mark] === KIND.by) pen.lines([from + 3, y - 2.5], [from, y], [from + 3, y + 2.5]);
      if (marks.kind[mark] === KIND.from) pen.lines([to - 3, y - 2.5], [to, y], [to - 3, y + 2.5]);
    }
  });
}

function rings(pen: Pen, marks: Sized, placed: readonly Placed[], colour: string): void {
  pen.batch({ colour, line: 1.5 }, () => {
    for (const one of placed) if (marks.disputed[one.mark]) pen.notched(headOf(marks, one), one.y, sizeOf(marks, one) + 2);
  });
}

function headOf(marks: Sized, one: Placed): number {
  const size = sizeOf(marks, one);
  if (marks.kind[one.mark] === KIND.by) return one.to - size;
  return marks.kind[one.mark] === KIND.from ? one.from + size : (one.from + one.to) / 2;
}

function chosen(pen: Pen, one: Placed, colour: string): void {
  pen.batch({ colour, line: 2 }, () => pen.lines([one.from - 4, one.y - 8], [one.to + 4, one.y - 8], [one.to + 4, one.y + 8], [one.from - 4, one.y + 8], [one.from - 4, one.y - 8], [one.to + 4, one.y - 8]));
}
