/** The conditions of the list of claims beside those of the bar, as its address has them. */

export const WRITTEN = [
  { key: 'text', title: 'Words', hint: 'barrel bombs' },
  { key: 'actor', title: 'Actor', hint: 'part of a name' },
  { key: 'who', title: 'One actor, all its names', hint: 'any of its names' },
  { key: 'holder', title: 'On the word of', hint: 'part of a name' },
  { key: 'outlet', title: 'Outlet', hint: 'part of a name' },
] as const;

export const COUNTED = [
  { key: 'type', title: 'Type' },
  { key: 'polarity', title: 'Affirmed or denied' },
  { key: 'certainty', title: 'How sure' },
] as const;

const ALL = [...WRITTEN, ...COUNTED].map((facet) => facet.key);

/** What of an address narrows the list. */
export function narrowing(asked: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...ALL, 'report', 'published_from', 'published_to'].flatMap((key) => {
    const value = asked.get(key);
    return value ? [[key, value]] : [];
  }));
}

/** Values with how often, the most frequent first, at most so many; a chosen one is always among them. */
export function listed(counts: Readonly<Record<string, number>> | undefined, chosen: string | null, most = 12): readonly (readonly [string, number])[] {
  const all = Object.entries(counts ?? {}).sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
  const some = all.slice(0, most);
  if (chosen && !some.some(([value]) => value === chosen)) some.push([chosen, counts?.[chosen] ?? 0]);
  return some;
}
