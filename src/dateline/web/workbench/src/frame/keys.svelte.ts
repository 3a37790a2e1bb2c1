/** Keys that do something, and the list of them that `?` shows. */

import { untrack } from 'svelte';

export interface Key {
  /** As KeyboardEvent.key has it: "j", "Enter", "?"; after "g" for the second of two ("g t"). */
  readonly key: string;
  readonly what: string;
  readonly act: (event: KeyboardEvent) => void;
}

let groups = $state.raw<readonly { readonly title: string; readonly keys: readonly Key[] }[]>([]);
let first: string | null = null;

export function shortcuts(): typeof groups {
  return groups;
}

/** Lets keys act while a component is there; returns what takes them away again. For use in `$effect`. */
export function withKeys(title: string, keys: readonly Key[]): () => void {
  const group = { title, keys };
  groups = [...untrack(() => groups), group]; // an effect that adds keys must not depend on them
  return () => {
    groups = groups.filter((one) => one !== group);
  };
}

/** Acts on a key, unless somebody is writing, or a dialog has the page. The group that came last is heard first. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const pressed = first ? `${first} ${event.key}` : event.key;
  first = null;
  const all = groups.toReversed().flatMap((group) => group.keys);
  const found = all.find((key) => key.key === pressed);
  if (found) {
    event.preventDefault();
    found.act(event);
  } else if (all.some((key) => key.key.startsWith(`${pressed} `))) first = pressed;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return Boolean(target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], dialog'));
}
