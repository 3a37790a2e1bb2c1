/** What is told of a ground, in words. */
import type { Charted, Ground } from '../../api/names';
import { counted, number } from '../../parts/words';

const KINDS: Readonly<Record<string, string>> = {
  country: 'country',
  admin1: 'province',
  admin2: 'district',
  town: 'town',
  region: 'region',
  water: 'water',
  site: 'site',
};

export function kindOf(ground: Ground): string {
  const kind = ground.kind === null ? 'in no gazetteer' : (KINDS[ground.kind] ?? ground.kind);
  return ground.is_near ? `part of it, or near it (${kind})` : kind;
}

/** As in "within 22 km". */
export function reachOf(ground: Ground): string {
  if (ground.radius_km === null) return 'not on the map';
  return `within ${ground.radius_km < 10 ? ground.radius_km.toFixed(1).replace(/\.0$/, '') : number(Math.round(ground.radius_km))} km`;
}

/** How a circle is called on the map: a part of a place is never called the place. */
export function labelOf(ground: Ground): string {
  return ground.is_near ? `near or in ${ground.name}` : ground.name;
}

/** The name of a shaded unit, and how much is told in it; of a `coarse` one, what is told of it and nothing finer. */
export function shadeLabel(ground: Ground, coarse = false): string {
  if (coarse) return ground.events ? `only “${ground.name}”\n${number(ground.events)}` : '';
  return `${ground.name}\n${number(ground.events)}`;
}

/** As in "16 events in 10 reports, 2 disputed". */
export function tellingOf(ground: Ground): string {
  const disputed = ground.disputed === null ? '' : ground.disputed ? `, ${number(ground.disputed)} disputed` : ', none disputed';
  return `${counted(ground.events, 'event')} in ${counted(ground.reports, 'report')}${disputed}`;
}

/** What the map does not show, in sentences: never left unsaid. */
export function unshown(chart: Charted): string[] {
  const told: string[] = [];
  const be = (count: number): string => (count === 1 ? 'is' : 'are');
  if (chart.nearby && !chart.with_nearby) told.push(`${counted(chart.nearby, 'event')} only ${chart.nearby === 1 ? 'names' : 'name'} places beside: not shown`);
  if (chart.unresolved) told.push(`${counted(chart.unresolved, 'event')} ${be(chart.unresolved)} told at names that no gazetteer has: listed, not drawn`);
  if (chart.unplaced) told.push(`${counted(chart.unplaced, 'event')} ${chart.unplaced === 1 ? 'names' : 'name'} no place at all`);
  return told;
}
