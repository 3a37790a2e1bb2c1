/** Rows of a list by keyboard: j and k, arrows, Enter; the row with the focus is the one chosen. */

import type { Key } from '../../../frame/keys.svelte';

/** Keys that go through the elements marked `data-row` within what `whole` gives. */
export function rowKeys(whole: () => HTMLElement | undefined, what: string): readonly Key[] {
  const step = (by: number) => () => {
    const rows = [...(whole()?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
    const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, here + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return [
    { key: 'j', what: `next ${what}`, act: step(1) },
    { key: 'k', what: `${what} before`, act: step(-1) },
    { key: 'ArrowDown', what: `next ${what}`, act: step(1) },
    { key: 'ArrowUp', what: `${what} before`, act: step(-1) },
  ];
}
