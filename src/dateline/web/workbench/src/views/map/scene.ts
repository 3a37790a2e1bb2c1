/** What is drawn, whoever draws it: shapes shaded by what is told in them, circles of true size, and names. */
import type { Position } from 'geojson';
import type { Ground } from '../../api/names';
import type { Shape } from './atlas';
import { circle, kmPerPixel, type Camera } from './camera';
import { labelOf, shadeLabel } from './naming';

/** A unit that is drawn by its outline. */
export interface Shaded {
  readonly ground: Ground;
  readonly rings: Position[][];
  /** 0 … 1: how much of what is told is told in it. */
  readonly share: number;
  readonly label: string;
  readonly at: Position;
}

/** A place that is drawn by its circle. */
export interface Circled {
  readonly ground: Ground;
  readonly at: Position;
  /** The circle, and smaller ones within: laid upon one another they fade towards the edge. */
  readonly rings: Position[][];
  readonly label: string;
  /** A point stands for a town or site that is named itself; for a part of one, or a region, it would say too much. */
  readonly point: boolean;
  /** So small on the screen that only a mark of fixed size can be seen. */
  readonly small: boolean;
  /** Opacity of each ring: a circle over half a continent must not hide what lies in it. */
  readonly thin: number;
}

export interface Scene {
  readonly shaded: readonly Shaded[];
  readonly circled: readonly Circled[];
}

export const SEEN = 7; // pixels: a smaller circle cannot be told from a dot
const FADES = [1, 0.86, 0.7, 0.52];

/** The shapes of countries, and of the units of some. */
export interface Shapes {
  readonly countries: readonly Shape[];
  readonly units: readonly Shape[];
}

/** Grounds the atlas has outlines of, shaded; of `coarse` ones, whose provinces are counted for themselves, only what is told of nothing finer. */
export function shaded(grounds: readonly Ground[], coarse: readonly Ground[], shapes: Shapes): Shaded[] {
  const most = Math.max(1, ...grounds.map((ground) => ground.events));
  const whole = coarse.map((ground): Ground => ({ ...ground, events: ground.only }));
  return [...shades(whole, shapes, most, true), ...shades(grounds, shapes, most, false)];
}

function shades(grounds: readonly Ground[], shapes: Shapes, most: number, coarse: boolean): Shaded[] {
  return grounds.flatMap((ground) => {
    const rings = outline(ground, shapes);
    if (!rings.length) return [];
    return [{ ground, rings, share: Math.sqrt(Math.min(1, ground.events / most)), label: shadeLabel(ground, coarse), at: heart(rings) }];
  });
}

/** All other grounds that lie somewhere, as circles; the widest first, so that the narrow ones lie on top. */
export function circled(grounds: readonly Ground[], camera: Camera): Circled[] {
  return grounds
    .filter((ground) => !isOutlined(ground) && ground.lat !== null && ground.lon !== null)
    .map((ground): Circled => {
      const [lon, lat, km] = [ground.lon as number, ground.lat as number, ground.radius_km ?? 0];
      const small = km / kmPerPixel(camera) < SEEN;
      return {
        ground,
        at: [lon, lat],
        rings: small ? [] : FADES.map((share) => circle(lon, lat, km * share)),
        label: labelOf(ground),
        point: !ground.is_near && (ground.kind === 'town' || ground.kind === 'site'),
        small,
        thin: km > 200 ? 0.025 : km > 60 ? 0.055 : 0.09,
      };
    })
    .toSorted((one, other) => (other.ground.radius_km ?? 0) - (one.ground.radius_km ?? 0));
}

/** A country or province whose outline says where it is: no circle is drawn of it, and never a point. */
export function isOutlined(ground: Ground): boolean {
  return ground.outline !== null;
}

export function outline(ground: Ground, { countries, units }: Shapes): Position[][] {
  if (ground.outline === null) return [];
  const own =
    ground.kind === 'country'
      ? countries.filter(({ properties }) => properties.country === ground.outline)
      : units.filter(({ properties }) => properties.id === ground.outline);
  return own.flatMap((shape) => shape.geometry.coordinates);
}

/** The middle of the largest ring by its area: where a name is written. */
export function heart(rings: readonly Position[][]): Position {
  const found = rings.map(middle).toSorted((one, other) => other.area - one.area)[0];
  return found ? found.at : [0, 0];
}

/** As d3 would have a ring: the other way round it would stand for all the earth but what lies in it. */
export function clockwise(ring: Position[]): Position[] {
  const turn = ring.reduce((sum, [x = 0, y = 0], place) => {
    const [nextX = 0, nextY = 0] = ring[(place + 1) % ring.length] ?? [];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return turn >= 0 ? ring : ring.toReversed();
}

function middle(ring: Position[]): { at: Position; area: number } {
  let [twice, east, north] = [0, 0, 0];
  for (const [place, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(place + 1) % ring.length] ?? [];
    const cross = x * nextY - nextX * y;
    twice += cross;
    east += (x + nextX) * cross;
    north += (y + nextY) * cross;
  }
  return twice ? { at: [east / (3 * twice), north / (3 * twice)], area: Math.abs(twice) } : { at: ring[0] ?? [0, 0], area: 0 };
}
