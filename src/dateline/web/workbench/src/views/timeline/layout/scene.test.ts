import { describe, expect, it } from 'vitest';
import { draw } from '../picture/drawing';
import { inWords } from '../told/days';
import { apart, bands, heightOf, laneAt } from './lanes';
import { listed } from '../told/list';
import { curve, grown, placeOf } from '../told/known';
import { marksOf } from '../told/marks';
import { svgPen } from '../picture/pen';
import { columnAt, markAt, Stage } from './scene';
import { told } from '../told/example';
import { toldOf } from '../told/words';

const COLOURS = { ink: '#000', soft: '#555', rule: '#ccc', disputed: '#a00', hand: '#00a' };

describe('a scene', () => {
  it('has a mark for each event in the window, and none beside it', () => {
    const timeline = told([[10, 10], [12, 12], [90, 90]]);
    const lanes = bands([3], 60);
    const scene = new Stage(marksOf(timeline), lanes).scene({ from: 0, to: 20 }, 400);
    expect(scene.placed.map((one) => one.mark)).toEqual([0, 1]);
    expect(scene.columns).toEqual([]);
  });

  it('counts where there are too many for marks, and leaves none out', () => {
    const timeline = told(Array.from({ length: 900 }, (_, one) => [one % 30, one % 30] as const), { disputed: Array.from({ length: 900 }, (_, one) => (one < 90 ? 1 : 0)) });
    const scene = new Stage(marksOf(timeline), bands([900], 60)).scene({ from: -1, to: 31 }, 400);
    expect(scene.placed).toEqual([]);
    expect(scene.columns.reduce((sum, one) => sum + one.bin.events, 0)).toBe(900);
    expect(scene.columns.reduce((sum, one) => sum + one.bin.disputed, 0)).toBe(90);
  });

  it('finds the mark under the pointer', () => {
    const scene = new Stage(marksOf(told([[10, 10], [15, 15]])), bands([2], 60)).scene({ from: 0, to: 20 }, 400);
    const [, second] = scene.placed;
    expect(markAt(scene, (second?.from ?? 0) + 2, second?.y ?? 0)?.mark).toBe(1);
    expect(markAt(scene, 5, 5)).toBeUndefined();
    expect(columnAt(scene, 0, 5)).toBeUndefined();
  });

  it('is drawn as a file as it is on the screen: a disputed mark has its ring', () => {
    const timeline = told([[10, 10]], { disputed: [1] });
    const marks = marksOf(timeline);
    const lanes = bands([1], 60);
    const pen = svgPen();
    draw(pen, { marks, bands: lanes, scene: new Stage(marks, lanes).scene({ from: 0, to: 20 }, 400), width: 400, ticks: [], colours: COLOURS });
    expect(pen.drawn()).toContain('stroke="#a00"');
    expect(pen.drawn()).toContain('fill="#000"');
  });
});

describe('lanes', () => {
  it('all have room for a name, and the fuller more', () => {
    const [full, thin] = bands([900, 1], 300);
    expect(full?.height).toBeGreaterThan(thin?.height ?? 0);
    expect(thin?.height).toBeGreaterThan(33);
    expect(laneAt(bands([1, 1], 100), 60)).toBe(1);
    expect(laneAt([], 60)).toBe(-1);
    expect(heightOf([])).toBe(0);
  });

  it('of what is not told have a measure of their own', () => expect([...apart(['SY.12', 'rest', 'not told'])]).toEqual([1, 2]));
});

describe('what was known when', () => {
  const record = grown({ known_days: [10, 12, 20], known_events: [3, 1, 6] });

  it('only grows', () => expect(record.events).toEqual([3, 4, 10]));

  it('is that of the last day with news', () => expect([9, 10, 11, 15, 99].map((day) => placeOf(record.days, day))).toEqual([-1, 0, 0, 1, 2]));

  it('is drawn as steps, and nothing where nothing is known', () => {
    expect(curve(record, 100, 20)).toMatch(/^M0 20H.*Z$/);
    expect(curve({ days: [], events: [] }, 100, 20)).toBe('');
  });
});

describe('in words', () => {
  it('an event that only its claims’ tense bounds is “by” a day', () => {
    expect(inWords(null, 17_260)).toBe('by 4 Apr 2017');
    expect(inWords(17_260, 17_260)).toBe('4 Apr 2017');
    expect(inWords(17_260, null)).toBe('from 4 Apr 2017');
    expect(inWords(null, null)).toBe('day not told');
  });

  it('copies are told beside reports, and roots with their doubt', () => {
    const timeline = told([[1, 1]], { reports: [2], copies: [1], least_roots: [2], most_roots: [3], disputed: [1] });
    expect(toldOf(timeline, 0, [0])).toMatchObject({ reports: '2 reports (1 copied)', roots: '2–3 independent roots', disputed: 'killed', lanes: ['Idlib, Syria'] });
  });
});

describe('the list', () => {
  const timeline = told([[10, 10], [null, null], [5, 40], [null, 12]]);

  it('has what may be of the window', () => expect(listed(timeline, { from: 11, to: 20 })).toEqual([2, 3]));

  it('has what nothing tells the day of when that is asked for', () => expect(listed(timeline, null)).toEqual([1]));
});
