import { describe, expect, it } from 'vitest';
import type { Shape } from './atlas';
import { chartOf, countriesOf, framed } from './framing';
import { chart, ground } from './made';

const square = (west: number): number[][] => [[west, 30], [west, 40], [west + 10, 40], [west + 10, 30], [west, 30]];
const shape = (country: string, ...wests: number[]): Shape => ({
  type: 'Feature', properties: { id: country, country, name: country }, geometry: { type: 'Polygon', coordinates: wests.map(square) },
});
const SHAPES = { countries: [shape('SY', 30), shape('IQ', 50)], units: [] };
const state = (key: string) => ground(key, { kind: 'country', outline: key });

describe('what a map begins with', () => {
  it('is the outline of the unit looked into', () => {
    expect(framed(chart([], { within: state('SY') }), SHAPES)).toEqual([30, 30, 40, 40]);
  });

  it('is the circle of a unit that has no outline', () => {
    const [west, , east] = framed(chart([], { within: ground('SY.99', { lat: 0, lon: 10, radius_km: 111.195 }) }), SHAPES);
    expect([west, east].map(Math.round)).toEqual([9, 11]);
  });

  it('is where the places lie that are told, a sea left aside', () => {
    const told = [ground('a', { lat: 36, lon: 36, kind: 'town' }), ground('b', { lat: 35, lon: 10, kind: 'water', radius_km: 1120 }), state('IQ')];
    const [west, , east] = framed(chart(told), SHAPES);
    expect(west).toBeGreaterThan(35);
    expect(east).toBeLessThan(37);
  });

  it('is all countries where only countries are told of, and the world where nothing is', () => {
    expect(framed(chart([state('SY'), state('IQ')]), SHAPES)).toEqual([30, 30, 60, 40]);
    expect(framed(chart([]), SHAPES)).toEqual([-150, -50, 170, 72]);
  });

  it('never takes the chart of one unit for another’s', () => {
    const syria = chart([], { within: state('SY') });
    expect(chartOf(syria, 'SY')).toBe(syria);
    expect(chartOf(syria, 'IQ')).toBeUndefined();
    expect(chartOf(syria, undefined)).toBeUndefined();
  });

  it('fetches the provinces of countries alone', () => {
    expect(countriesOf(chart([state('SY'), ground('IQ.15'), ground('XX', { kind: 'country' })]))).toEqual(['SY']);
  });
});
