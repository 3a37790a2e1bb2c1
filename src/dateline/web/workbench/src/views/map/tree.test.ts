import { describe, expect, it } from 'vitest';
import { chart, ground } from './made';
import { above, holds, parentOf, rows, stepped, unitsOf } from './tree';

const WORLD = chart([ground('SY', { kind: 'country', events: 5, only: 2 }), ground('IQ', { kind: 'country' })]);
const SYRIA = chart([ground('SY.12', { events: 3 }), ground('1@35,38,4', { kind: 'town' })]);
const IDLIB = chart([ground('2@36,37,6', { kind: 'town' })]);

describe('the tree', () => {
  it('shows what lies in an open unit beneath it, and what is told of the whole alone first', () => {
    expect(rows([WORLD, SYRIA, IDLIB], ['SY', 'SY.12']).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 SY', '1 SY only', '1 SY.12', '2 2@36,37,6', '1 1@35,38,4', '0 IQ',
    ]);
  });

  it('counts what is told of the whole alone by itself', () => {
    const only = rows([WORLD, SYRIA], ['SY']).find((row) => row.only);
    expect(only?.events).toBe(2);
    expect(only?.opens).toBe(false);
  });

  it('shows an open unit closed until its places are there', () => {
    expect(rows([WORLD, undefined], ['SY']).map(({ id }) => id)).toEqual(['SY', 'SY only', 'IQ']);
  });

  it('opens countries and provinces, never towns or a part of a province', () => {
    expect(holds(ground('SY', { kind: 'country' }))).toBe(true);
    expect(holds(ground('3@35,38,40', { kind: 'admin1', is_near: true }))).toBe(false);
    expect(holds(ground('4@35,38,4', { kind: 'town' }))).toBe(false);
  });

  it('steps without turning round, and up to what holds a row', () => {
    const all = rows([WORLD, SYRIA, IDLIB], ['SY', 'SY.12']);
    expect(stepped(all, 'IQ', 1)?.id).toBe('IQ');
    expect(stepped(all, 'SY', -1)?.id).toBe('SY');
    expect(stepped(all, null, 1)?.id).toBe('SY');
    expect(above(all, '2@36,37,6')?.id).toBe('SY.12');
    expect(above(all, 'SY')).toBeUndefined();
  });

  it('knows the units a unit lies in', () => {
    expect(unitsOf('IQ.15.9166649')).toEqual(['IQ', 'IQ.15', 'IQ.15.9166649']);
    expect(unitsOf(null)).toEqual([]);
    expect(parentOf('SY.12')).toBe('SY');
    expect(parentOf('SY')).toBeNull();
  });
});
