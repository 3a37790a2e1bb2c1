/** The shapes and lines of the atlas, fetched once and kept: they change with the version of dateline alone. */
import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiLineString as Lines, Topology } from 'topojson-specification';
import type { AtlasTold } from '../../api/names';
import { Problem } from '../../api/client';
import type { Box } from './camera';

export interface Named {
  readonly id: string;
  readonly country: string;
  readonly name: string;
}

export type Kind = 'coast' | 'border' | 'disputed';
export type Shape = Feature<Polygon, Named>;

export interface Sheet {
  readonly shapes: readonly Shape[];
  readonly lines: Readonly<Record<Kind, Feature<MultiLineString>>>;
}

type Drawn = Topology<{ shapes: GeometryCollection<Named>; coast: Lines; border: Lines; disputed: Lines }>;

const kept = new Map<string, Promise<unknown>>();

export function about(): Promise<AtlasTold> {
  return once<AtlasTold>('/api/map/atlas');
}

/** The world's countries. */
export function countries(): Promise<Sheet> {
  return sheet('countries');
}

/** The first-level units of a country; none where the atlas has none of it. */
export async function units(country: string): Promise<Sheet> {
  return sheet(`units/${country}`);
}

/** The outlines of units that are contested as a whole. */
export async function contested(): Promise<Feature<MultiLineString>> {
  const drawn = await versioned<Topology<{ disputed: Lines }>>('contested');
  return feature(drawn, drawn.objects.disputed) as Feature<MultiLineString>;
}

async function sheet(path: string): Promise<Sheet> {
  return decoded(await versioned<Drawn>(path));
}

export function decoded(drawn: Drawn): Sheet {
  const line = (kind: Kind) => feature(drawn, drawn.objects[kind]) as Feature<MultiLineString>;
  const shapes = feature(drawn, drawn.objects.shapes) as FeatureCollection<Polygon, Named>;
  return { shapes: shapes.features, lines: { coast: line('coast'), border: line('border'), disputed: line('disputed') } };
}

async function versioned<T>(path: string): Promise<T> {
  const { digest } = await about();
  return once<T>(`/api/map/atlas/${path}?v=${digest}`);
}

function once<T>(address: string): Promise<T> {
  const found = kept.get(address) ?? fetched(address);
  kept.set(address, found);
  found.catch(() => kept.delete(address)); // asked for again, another time
  return found as Promise<T>;
}

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Problem({ title: 'no atlas', status: answer.status, detail: `the borders could not be fetched (${answer.status})` });
  return answer.json();
}

/** What holds the greater part of a shape: its largest ring, for a country's far islands would push it aside. */
export function boxOfRings(rings: readonly Position[][]): Box {
  const boxes = rings.map((ring): Box => {
    const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
  return boxes.toSorted((one, other) => area(other) - area(one))[0] ?? [-180, -60, 180, 80];
}

function area([west, south, east, north]: Box): number {
  return (east - west) * (north - south);
}
