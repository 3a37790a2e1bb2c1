/** The scene as MapLibre has it: sources of GeoJSON, and a style in the workbench's colours. */
import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Sheet } from './atlas';
import type { Palette } from './palette';
import type { Circled, Scene, Shaded } from './scene';

export const SOURCES = ['land', 'coast', 'unit', 'border', 'disputed', 'shade', 'name', 'fade', 'mark'] as const;
export type Source = (typeof SOURCES)[number];
export type Data = Readonly<Record<Source, FeatureCollection>>;

/** What is drawn beneath: the world, and the units of the countries looked at. */
export interface Ground {
  readonly world: Sheet | undefined;
  readonly contested: Feature<MultiLineString> | undefined;
  readonly units: readonly Sheet[];
}

/** The world is large and never changes: it is handed on once. */
export function worldOf({ world, contested }: Pick<Ground, 'world' | 'contested'>): Pick<Data, 'land' | 'coast' | 'border' | 'disputed'> {
  const lines = (kind: 'coast' | 'border' | 'disputed') => (world ? [world.lines[kind]] : []);
  return {
    land: all(world ? [...world.shapes] : []),
    coast: all(lines('coast')),
    border: all(lines('border')),
    disputed: all([...lines('disputed'), ...(contested ? [contested] : [])]),
  };
}

export function unitsOf(units: readonly Sheet[]): Pick<Data, 'unit'> {
  return { unit: all(units.map((sheet) => sheet.lines.border)) };
}

export function toldOf(scene: Scene): Pick<Data, 'shade' | 'name' | 'fade' | 'mark'> {
  return {
    shade: all(scene.shaded.map(shade)),
    name: all(scene.shaded.map((one) => point(one.at, { key: one.ground.key, label: one.label, events: one.ground.events }))),
    fade: all(scene.circled.flatMap(fades)),
    mark: all(scene.circled.map(mark)),
  };
}

function shade(one: Shaded): Feature {
  const properties = { key: one.ground.key, share: one.share };
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: one.rings } };
}

function fades(one: Circled): Feature[] {
  return one.rings.map((ring, depth) => {
    const geometry: Geometry = { type: 'Polygon', coordinates: [ring] };
    return { type: 'Feature', properties: { key: one.ground.key, outer: depth === 0, thin: one.thin }, geometry };
  });
}

function mark(one: Circled): Feature {
  const { key, events } = one.ground;
  return point(one.at, { key, events, label: events > 1 ? `${one.label} · ${events}` : one.label, point: one.point, small: one.small });
}

function point(coordinates: number[], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

function all(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** Layers that can be pointed at, what lies on top first. */
export const TOUCHED = ['mark', 'ring', 'mark-name', 'fade', 'name', 'shade'] as const;

/** The whole style. No glyphs and no tiles are asked for anywhere: letters are drawn by the browser's own fonts. */
export function styleOf(colours: Palette, data: Data, lit: string | null): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(SOURCES.map((source) => [source, { type: 'geojson', data: data[source], tolerance: 0.2 }])),
    layers: layersOf(colours, lit),
  };
}

export function layersOf(colours: Palette, lit: string | null): LayerSpecification[] {
  const isLit: ExpressionSpecification = ['==', ['get', 'key'], lit ?? ''];
  const told: ExpressionSpecification = ['case', isLit, colours.chosen, colours.told];
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
    {
      id: 'shade', type: 'fill', source: 'shade',
      paint: { 'fill-color': colours.told, 'fill-opacity': ['+', ['case', isLit, 0.1, 0.05], ['*', 0.3, ['get', 'share']]] },
    },
    { id: 'unit', type: 'line', source: 'unit', paint: { 'line-color': colours.line, 'line-width': 0.6, 'line-opacity': 0.8 } },
    { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': colours.coast, 'line-width': 0.7 } },
    { id: 'border', type: 'line', source: 'border', paint: { 'line-color': colours.soft, 'line-width': 0.8 } },
    {
      id: 'disputed', type: 'line', source: 'disputed',
      paint: { 'line-color': colours.disputed, 'line-width': 1.2, 'line-dasharray': [3, 2.5] },
    },
    { id: 'lit', type: 'line', source: 'shade', filter: isLit, paint: { 'line-color': colours.chosen, 'line-width': 2 } },
    { id: 'fade', type: 'fill', source: 'fade', paint: { 'fill-color': told, 'fill-opacity': ['*', ['case', isLit, 1.6, 1], ['get', 'thin']] } },
    {
      id: 'rim', type: 'line', source: 'fade', filter: ['get', 'outer'],
      paint: { 'line-color': told, 'line-width': ['case', isLit, 1.6, 0.6], 'line-opacity': ['case', isLit, 1, 0.45] },
    },
    {
      id: 'ring', type: 'circle', source: 'mark', filter: ['all', ['get', 'small'], ['!', ['get', 'point']]],
      paint: { 'circle-radius': 6, 'circle-color': told, 'circle-opacity': 0.18, 'circle-stroke-color': told, 'circle-stroke-width': 1 },
    },
    {
      id: 'mark', type: 'circle', source: 'mark', filter: ['get', 'point'],
      paint: {
        'circle-radius': ['case', isLit, 5, 3.5], 'circle-color': told, 'circle-stroke-color': colours.halo, 'circle-stroke-width': 1,
      },
    },
    {
      id: 'name', type: 'symbol', source: 'name',
      layout: { ...letters('label', 13), 'text-letter-spacing': 0.06, 'symbol-sort-key': ['-', ['get', 'events']] },
      paint: { 'text-color': ['case', isLit, colours.chosen, colours.ink], 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'mark-name', type: 'symbol', source: 'mark',
      layout: {
        ...letters('label', 12), 'symbol-sort-key': ['-', ['get', 'events']], 'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7, 'text-justify': 'auto',
      },
      paint: { 'text-color': ['case', isLit, colours.chosen, colours.ink], 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
    },
  ];
}

function letters(field: string, size: number): Record<string, unknown> {
  return { 'text-field': ['get', field], 'text-font': ['Inter'], 'text-size': size, 'text-padding': 4, 'text-max-width': 9 };
}
