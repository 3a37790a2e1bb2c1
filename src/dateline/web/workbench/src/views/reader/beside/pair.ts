/** Which two versions are compared: what is open, and another; the earlier of the two first. */

export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** Without a wish the version just before what is open; of the first, the one after it. Null = there is no other. */
export function pairOf(versions: readonly string[], open: string, wished: string | null): Pair | null {
  const at = versions.indexOf(open);
  const other = wished !== null && wished !== open && versions.includes(wished) ? wished : (versions[at - 1] ?? versions[at + 1]);
  if (at < 0 || other === undefined) return null;
  return versions.indexOf(other) < at ? { before: other, after: open } : { before: open, after: other };
}
