import { describe, expect, it } from 'vitest';
import type { ActorNode, Tie } from '../told';
import { edgesOf, laidOut, MOST, pair, shortened } from './layout';

function node(handle: string, away = 1, claims = 1): ActorNode {
  return { handle, label: `The ${handle} Brigade`, kind: 'group', known: true, away, claims };
}

function tie(doer: string, other: string, more: Partial<Tie> = {}): Tie {
  return { doer, other, type: 'ASSAULT', lineage: false, claims: 1, denied: 0, hedged: 0, reports: 1, words: [], examples: [], ...more };
}

const NODES = [node('own', 0), ...Array.from({ length: 24 }, (_, place) => node(`n${place}`))];
const TIES = NODES.slice(1).map((one) => tie('own', one.handle));

describe('the surroundings of an actor', () => {
  it('stand the same each time', () => {
    expect(laidOut(NODES, TIES, 640, 480)).toEqual(laidOut(NODES, TIES, 640, 480));
  });

  it('have who was asked about in the middle, and all within the paper', () => {
    const { spots } = laidOut(NODES, TIES, 640, 480);
    expect([spots[0]?.x, spots[0]?.y]).toEqual([320, 240]);
    for (const spot of spots) expect(spot.x > 0 && spot.x < 640 && spot.y > 0 && spot.y < 480 && spot.labelY > 0 && spot.labelY < 480).toBe(true);
  });

  it('have no two labels on one another', () => {
    const { spots } = laidOut(NODES, TIES, 640, 480);
    const boxes = spots.map((spot) => {
      const wide = spot.label.length * 6;
      const left = spot.anchor === 'start' ? spot.labelX : spot.anchor === 'end' ? spot.labelX - wide : spot.labelX - wide / 2;
      return { left, right: left + wide, y: spot.labelY };
    });
    const clashes = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((two) => Math.abs(one.y - two.y) < 11 && one.left < two.right && two.left < one.right));
    expect(clashes).toEqual([]);
  });

  it('leave no more in the drawing than can be read, and say how many', () => {
    const many = [node('own', 0), ...Array.from({ length: 99 }, (_, place) => node(`n${place}`))];
    const { spots, edges, leftOut } = laidOut(many, many.slice(1).map((one) => tie('own', one.handle)), 640, 480);
    expect([spots.length, edges.length, leftOut]).toEqual([MOST, MOST - 1, 40]);
  });

  it('are joined by one line for all that is told of two, whoever did it', () => {
    const edges = edgesOf([tie('a', 'b', { claims: 2 }), tie('b', 'a', { type: 'broke_with', lineage: true, claims: 3, denied: 1 })]);
    expect(edges).toEqual([{ key: pair('b', 'a'), one: 'a', other: 'b', claims: 5, lineage: true, deeds: true, denied: true }]);
  });

  it('shorten a label that is too long', () => {
    expect(shortened('a'.repeat(40)).length).toBe(26);
    expect(shortened('short')).toBe('short');
  });
});
