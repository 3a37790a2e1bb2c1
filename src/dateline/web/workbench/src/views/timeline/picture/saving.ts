/** The picture of the window as an SVG file. */

import type { Timeline } from '../../../api/names';
import { ticksOf } from '../layout/axis';
import { inWords } from '../told/days';
import { draw } from './drawing';
import { apart, bands as bandsOf, heightOf } from '../layout/lanes';
import type { Marks } from '../told/marks';
import { svgPen } from './pen';
import { Stage } from '../layout/scene';
import type { Window } from '../layout/window';

const WIDTH = 1100;
const NAMES = 200;
const TOP = 34;
const BOTTOM = 26;
/** On paper: black on white whatever the screen has. */
const PAPER = { ink: '#1a1b1d', soft: '#565a61', rule: '#dedbd2', disputed: '#a8321c', hand: '#1f4f8f' };

export function asSvg(timeline: Timeline, marks: Marks, window: Window): string {
  const bands = bandsOf(timeline.lanes.map((lane) => lane.events), timeline.lanes.length * 48);
  const height = heightOf(bands);
  const ticks = ticksOf(window, WIDTH);
  const pen = svgPen();
  draw(pen, { marks, bands, scene: new Stage(marks, bands, apart(timeline.lanes.map((lane) => lane.key))).scene(window, WIDTH), width: WIDTH, ticks: ticks.map((tick) => tick.x), colours: PAPER });
  const names = timeline.lanes.map((lane, place) => text(0, TOP + (bands[place]?.top ?? 0) + 16, `${lane.label} (${lane.events})`));
  const days = ticks.map((tick) => text(NAMES + tick.x + 3, TOP + height + 16, tick.label));
  const title = text(0, 16, `What happened when: ${inWords(Math.floor(window.from), Math.ceil(window.to) - 1)}, ${timeline.total} events. dateline`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${NAMES + WIDTH}" height="${TOP + height + BOTTOM}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="#fff"/>${title}${names.join('')}${days.join('')}`,
    `<svg x="${NAMES}" y="${TOP}" width="${WIDTH}" height="${height}">${pen.drawn()}</svg></svg>`,
  ].join('\n');
}

export function asFile(timeline: Timeline, marks: Marks, window: Window): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([asSvg(timeline, marks, window)], { type: 'image/svg+xml' }));
  link.download = 'timeline.svg';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function text(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
