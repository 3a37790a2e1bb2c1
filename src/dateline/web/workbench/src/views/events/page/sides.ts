/** The values of one field in the order they are read: side by side where they are disputed, then what is told besides. */

import type { EventField, Weighed } from '../../../api/names';

export interface Group {
  /** "one side", "another"; empty where nothing is disputed. */
  readonly name: string;
  readonly isSide: boolean;
  /** `label` of a value of another field, null of this one's. */
  readonly values: readonly { readonly weighed: Weighed; readonly label: string | null }[];
}

const NAMES = ['one side', 'another', 'yet another'] as const;

/** What stands of a field, grouped. */
export function groups(field: EventField): readonly Group[] {
  const [rift] = field.disputes ?? [];
  const own = (place: number): Group['values'] => (field.values[place] ? [{ weighed: field.values[place], label: null }] : []);
  const sides = (rift?.sides ?? []).map((side, place) => ({
    name: NAMES[Math.min(place, 2)] ?? '',
    isSide: true,
    values: [...side.values.flatMap(own), ...(side.others ?? []).map(({ weighed, label }) => ({ weighed, label }))],
  }));
  const inSides = new Set(rift?.sides.flatMap((side) => side.values));
  const besides = field.values.filter(({ value }, place) => !value.superseded && !inSides.has(place)).map((weighed) => ({ weighed, label: null }));
  return [...sides, ...(besides.length ? [{ name: rift ? 'told besides, on no side' : '', isSide: false, values: besides }] : [])];
}
