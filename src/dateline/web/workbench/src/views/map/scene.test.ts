import { describe, expect, it } from 'vitest';
import type { Shape } from './atlas';
import { circled, clockwise, heart, outline, shaded } from './scene';
import { ground } from './made';

const SQUARE = [[30, 30], [30, 40], [40, 40], [40, 30], [30, 30]];
const shape = (id: string, country: string): Shape => ({
  type: 'Feature', properties: { id, country, name: id }, geometry: { type: 'Polygon', coordinates: [SQUARE] },
});
const SHAPES = { countries: [shape('SYR', 'SY')], units: [shape('169387', 'SY')] };
const CLOSE = { lon: 35, lat: 35, zoom: 9 };
const FAR = { lon: 35, lat: 35, zoom: 2 };

describe('what is drawn', () => {
  it('of a country told as a whole is its outline, and never a point', () => {
    const syria = ground('SY', { kind: 'country', outline: 'SY', events: 3, only: 3 });
    expect(circled([syria], CLOSE)).toEqual([]);
    expect(shaded([syria], [], SHAPES)[0]?.rings).toEqual([SQUARE]);
  });

  it('of a country is its own shape, and not those of its units', () => {
    expect(outline(ground('SY', { kind: 'country', outline: 'SY' }), SHAPES)).toHaveLength(1);
    expect(outline(ground('SY.12', { outline: '169387' }), SHAPES)).toHaveLength(1);
    expect(outline(ground('SY.99', { outline: null }), SHAPES)).toEqual([]);
  });

  it('of a part of a place, a region or a province without outline is a circle without a point', () => {
    for (const kind of ['town', 'region', 'water', 'admin1', 'admin2'] as const) {
      const [drawn] = circled([ground('x', { kind, is_near: kind === 'town' })], CLOSE);
      expect(drawn?.point).toBe(false);
      expect(drawn?.rings.length).toBeGreaterThan(1);
    }
  });

  it('of a town named itself is a point in its circle; of a circle too small to see, no ring', () => {
    expect(circled([ground('x', { kind: 'town' })], CLOSE)[0]).toMatchObject({ point: true, small: false });
    expect(circled([ground('x', { kind: 'town' })], FAR)[0]).toMatchObject({ point: true, small: true, rings: [] });
  });

  it('lies with the widest circle below', () => {
    expect(circled([ground('a', { radius_km: 5 }), ground('b', { radius_km: 900 })], CLOSE).map((one) => one.ground.key)).toEqual(['b', 'a']);
  });

  it('of what has no place on the earth is nothing', () => {
    expect(circled([ground('x@', { lat: null, lon: null, radius_km: null })], CLOSE)).toEqual([]);
  });

  it('shades a country beside its provinces by what is told of nothing finer alone', () => {
    const [whole] = shaded([ground('SY.12', { outline: '169387', events: 8 })], [ground('SY', { kind: 'country', outline: 'SY', events: 10, only: 2 })], SHAPES);
    expect(whole?.share).toBe(0.5);
  });

  it('names a shape in its middle, and turns a ring clockwise', () => {
    expect(heart([SQUARE])).toEqual([35, 35]);
    expect(clockwise(SQUARE.toReversed())).toEqual(SQUARE);
    expect(clockwise(SQUARE)).toEqual(SQUARE);
  });
});
