/** What a map begins with: which chart is of which unit, and how much of the earth is shown. */
import type { Charted } from '../../api/names';
import { boxOfRings } from './atlas';
import { boxOf, joined, type Box } from './camera';
import { outline, type Shapes } from './scene';

const EVERYWHERE: Box = [-150, -50, 170, 72];
const BROAD_KM = 300; // a sea does not say where to look
const MOST = 12; // countries whose provinces are fetched at once

/** The chart where it is of this unit; while another is on its way, the one before is not. */
export function chartOf(chart: Charted | undefined, key: string | undefined): Charted | undefined {
  return (chart?.within?.key ?? undefined) === key ? chart : undefined;
}

/** Codes of the countries of which most is told, as far as the atlas draws them. */
export function countriesOf(chart: Charted | undefined): string[] {
  return (chart?.grounds ?? []).flatMap((ground) => (ground.kind === 'country' && ground.outline ? [ground.outline] : [])).slice(0, MOST);
}

/** Of a unit its outline, else its circle; of the world what holds all places, else all countries that are told of. */
export function framed({ within, grounds }: Charted, shapes: Shapes): Box {
  if (within) {
    const own = outline(within, shapes);
    return (own.length ? boxOfRings(own) : boxOf([within])) ?? EVERYWHERE;
  }
  const fine = grounds.filter((ground) => ground.outline === null && (ground.radius_km ?? 0) < BROAD_KM);
  const states = grounds.map((ground) => outline(ground, shapes)).filter((rings) => rings.length);
  return boxOf(fine) ?? joined(states.map(boxOfRings)) ?? EVERYWHERE;
}
