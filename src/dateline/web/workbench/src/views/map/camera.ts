/** Where one looks from, as the address has it: longitude, latitude, zoom. */
import { geoCircle } from 'd3-geo';
import type { Ground } from '../../api/names';

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** West, south, east, north; degrees. East may be above 180. */
export type Box = readonly [number, number, number, number];

const FINEST = 14;
const KM_A_DEGREE = 111.195;

/** `at=38.5,35.1,6.2`; null = nothing, or nothing that can be meant. */
export function cameraIn(text: string | null): Camera | null {
  const [lon = NaN, lat = NaN, zoom = NaN, ...more] = (text ?? '').split(',').map((part) => (part.trim() ? Number(part) : NaN));
  const canBe = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= FINEST && more.length === 0;
  return canBe ? { lon, lat, zoom } : null;
}

export function cameraText({ lon, lat, zoom }: Camera): string {
  return `${turned(lon).toFixed(3)},${lat.toFixed(3)},${zoom.toFixed(2)}`;
}

/** Kilometres a pixel stands for, in the middle of the map. */
export function kmPerPixel({ lat, zoom }: Camera): number {
  return (40075.017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The roundest length that is not longer than so many pixels, and how long it is drawn. */
export function scaleBar(camera: Camera, most: number): { readonly km: number; readonly width: number } {
  const longest = kmPerPixel(camera) * most;
  const ten = 10 ** Math.floor(Math.log10(longest));
  const km = (longest / ten >= 5 ? 5 : longest / ten >= 2 ? 2 : 1) * ten;
  return { km, width: km / kmPerPixel(camera) };
}

/** The circle on the ground in which something is told to lie: a ring of true kilometres, unbroken across the date line. */
export function circle(lon: number, lat: number, radiusKm: number): [number, number][] {
  const drawn = geoCircle().center([lon, lat]).radius(radiusKm / KM_A_DEGREE).precision(5)();
  return (drawn.coordinates[0] ?? []).map(([x = 0, y = 0]) => [lon + turned(x - lon), y]);
}

/** What holds all circles of these grounds; null where none has a place on the earth. */
export function boxOf(grounds: readonly Pick<Ground, 'lat' | 'lon' | 'radius_km'>[]): Box | null {
  const placed = grounds.flatMap(({ lat, lon, radius_km }) => (lat === null || lon === null ? [] : [{ lat, lon, km: radius_km ?? 0 }]));
  const first = placed[0];
  if (!first) return null;
  const boxes = placed.map(({ lat, lon, km }): Box => {
    const east = first.lon + turned(lon - first.lon);
    const high = km / KM_A_DEGREE;
    const wide = high / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
    return [east - wide, lat - high, east + wide, lat + high];
  });
  return joined(boxes);
}

export function joined(boxes: readonly Box[]): Box | null {
  if (!boxes.length) return null;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.max(-84, Math.min(...boxes.map(([, south]) => south))),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.min(84, Math.max(...boxes.map(([, , , north]) => north))),
  ];
}

/** The camera that shows a box in a frame of so many pixels. */
export function fitted([west, south, east, north]: Box, width: number, height: number, { margin = 28, closest = 9 } = {}): Camera {
  const across = Math.max(0.01, (east - west) / 360) * 512;
  const high = Math.max(0.01, mercator(north) - mercator(south)) * 512;
  const zoom = Math.log2(Math.min((width - 2 * margin) / across, (height - 2 * margin) / high));
  const middle = (mercator(north) + mercator(south)) / 2;
  return { lon: turned((west + east) / 2), lat: latitude(middle), zoom: Math.max(0.5, Math.min(closest, zoom)) };
}

function mercator(lat: number): number {
  return 0.5 + Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

function latitude(share: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((share - 0.5) * 2 * Math.PI)) - 90;
}

/** −180 … 180 */
function turned(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
