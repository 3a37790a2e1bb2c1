/** Where the surroundings of an actor stand: forces run to rest, the same each time; then labels pushed apart until they can be read. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { ActorNode, Tie } from '../told';

/** So many stand in the drawing; the table has all. */
export const MOST = 60;
const TICKS = 300;
const LINE = 15;
const LETTER = 6.4; // pixels a letter takes at most on the average
const LABEL_GAP = 9;

export interface Spot {
  readonly handle: string;
  readonly label: string;
  readonly kind: string;
  readonly away: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** All that is told between two actors, as one line. */
export interface Edge {
  readonly key: string;
  readonly one: string;
  readonly other: string;
  readonly claims: number;
  readonly lineage: boolean;
  readonly deeds: boolean;
  /** Whether somebody denies any of it. */
  readonly denied: boolean;
}

export interface Layout {
  readonly spots: readonly Spot[];
  readonly edges: readonly Edge[];
  readonly leftOut: number;
}

interface Body extends SimulationNodeDatum {
  readonly node: ActorNode;
  readonly radius: number;
}

export function laidOut(nodes: readonly ActorNode[], ties: readonly Tie[], width: number, height: number): Layout {
  const shown = nodes.slice(0, MOST);
  const handles = new Set(shown.map((node) => node.handle));
  const edges = edgesOf(ties).filter((edge) => handles.has(edge.one) && handles.has(edge.other));
  const bodies = atRest(shown, edges, width, height);
  return { spots: lettered(bodies, width, height), edges, leftOut: nodes.length - shown.length };
}

/** One edge for each pair, in the order of the ties. */
export function edgesOf(ties: readonly Tie[]): readonly Edge[] {
  const found = new Map<string, Edge>();
  for (const tie of ties) {
    const key = pair(tie.doer, tie.other);
    const before = found.get(key) ?? { key, one: tie.doer, other: tie.other, claims: 0, lineage: false, deeds: false, denied: false };
    found.set(key, {
      ...before,
      claims: before.claims + tie.claims,
      lineage: before.lineage || tie.lineage,
      deeds: before.deeds || !tie.lineage,
      denied: before.denied || tie.denied > 0,
    });
  }
  return [...found.values()];
}

export function pair(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

export function radiusOf(node: ActorNode): number {
  return node.away === 0 ? 9 : 4 + Math.min(4, Math.sqrt(node.claims) / 2);
}

function atRest(nodes: readonly ActorNode[], edges: readonly Edge[], width: number, height: number): Body[] {
  const bodies: Body[] = nodes.map((node) => ({ node, radius: radiusOf(node) }));
  const own = bodies[0];
  if (own) Object.assign(own, { fx: width / 2, fy: height / 2 });
  const links = edges.map((edge) => ({ source: edge.one, target: edge.other }));
  // d3 begins from a spiral and draws from its own seeded numbers: no two runs differ.
  forceSimulation(bodies)
    .force('link', forceLink<Body, (typeof links)[number]>(links).id((body) => body.node.handle).distance(Math.min(width, height) / 3.4).strength(0.35))
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide<Body>((body) => body.radius + 18))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength(0.05 * (width / height)))
    .stop()
    .tick(TICKS);
  return fitted(bodies, width, height);
}

/** Stretched to fill the paper, with room for labels at both sides. */
function fitted(bodies: Body[], width: number, height: number): Body[] {
  const side = Math.min(lettersFor(width) * LETTER + 14, width * 0.33);
  const spread = (values: number[], low: number, high: number, middle: number) => {
    const reach = Math.max(1, ...values.map((value) => Math.abs(value - middle)));
    return values.map((value) => middle + ((value - middle) / reach) * Math.min((high - low) / 2, reach * 1.6));
  };
  const xs = spread(bodies.map((body) => body.x ?? 0), side, width - side, width / 2);
  const ys = spread(bodies.map((body) => body.y ?? 0), 24, height - 24, height / 2);
  bodies.forEach((body, place) => Object.assign(body, { x: xs[place], y: ys[place] }));
  return bodies;
}

/** Labels outwards of their dots; on each side those that would lie on one another are moved up and down. */
function lettered(bodies: readonly Body[], width: number, height: number): Spot[] {
  const sides = bodies.map((body, place) => (place === 0 ? 0 : (body.x ?? 0) >= width / 2 ? 1 : -1));
  const ys = bodies.map((body, place) => (place === 0 ? (body.y ?? 0) - body.radius - 8 : (body.y ?? 0)));
  const most = lettersFor(width);
  const boxes = bodies.map((body, place) => boxOf(body, sides[place] ?? 0, most));
  const order = bodies.map((_, place) => place).sort((one, other) => (ys[one] ?? 0) - (ys[other] ?? 0) || one - other);
  for (let round = 0; round < 60 && pushed(order, ys, boxes, height); round += 1) order.sort((one, other) => (ys[one] ?? 0) - (ys[other] ?? 0) || one - other);
  return bodies.map((body, place) => ({
    handle: body.node.handle,
    label: shortened(body.node.label, most),
    kind: body.node.kind,
    away: body.node.away,
    x: round(body.x ?? 0),
    y: round(body.y ?? 0),
    radius: round(body.radius),
    labelX: round((body.x ?? 0) + (sides[place] ?? 0) * (body.radius + LABEL_GAP - 3)),
    labelY: round((ys[place] ?? 0) + 4),
    anchor: sides[place] === 0 ? 'middle' : sides[place] === 1 ? 'start' : 'end',
  }));
}

type Box = readonly [left: number, right: number];

function boxOf(body: Body, side: number, most: number): Box {
  const wide = shortened(body.node.label, most).length * LETTER;
  const x = body.x ?? 0;
  if (side === 0) return [x - wide / 2, x + wide / 2];
  const start = x + side * (body.radius + LABEL_GAP - 3);
  return side === 1 ? [start, start + wide] : [start - wide, start];
}

/** One pass that moves overlapping labels half a line each; whether any moved. */
function pushed(order: readonly number[], ys: number[], boxes: readonly Box[], height: number): boolean {
  let moved = false;
  order.forEach((upper, at) => {
    for (const lower of order.slice(at + 1)) {
      const gap = (ys[lower] ?? 0) - (ys[upper] ?? 0);
      if (gap >= LINE || !meet(boxes[upper], boxes[lower])) continue;
      const push = (LINE - gap) / 2;
      ys[upper] = Math.max(10, (ys[upper] ?? 0) - push);
      ys[lower] = Math.min(height - 8, Math.max((ys[upper] ?? 0) + LINE, (ys[lower] ?? 0) + push));
      moved = true;
    }
  });
  return moved;
}

function meet(one: Box | undefined, other: Box | undefined): boolean {
  return Boolean(one && other && one[0] < other[1] + 4 && other[0] < one[1] + 4);
}

/** So many letters of a label there is room for. */
function lettersFor(width: number): number {
  return width < 500 ? 16 : 26;
}

export function shortened(label: string, most = 26): string {
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
