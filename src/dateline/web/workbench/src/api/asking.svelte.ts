/** A question that is asked again whenever what it depends on changes; the last answer stays until the next is there. */

import { untrack } from 'svelte';
import type { Values } from '../frame/address.svelte';
import { asked, get, Problem } from './client';

export interface Asking<T> {
  readonly value: T | undefined;
  readonly trouble: Problem | undefined;
  /** An answer is on its way. */
  readonly waiting: boolean;
  again(): void;
}

interface State<T> {
  readonly value: T | undefined;
  readonly trouble: Problem | undefined;
  readonly waiting: boolean;
}

const record = $state({ changes: 0 });

/** Lets every question be asked again: the record has changed. */
export function recordChanged(): void {
  record.changes += 1;
}

/** Asks a path under the bar, with the values given; null asks nothing. Call it while a component is set up. */
export function asking<T>(question: () => readonly [path: string, values?: Values] | null): Asking<T> {
  let state = $state.raw<State<T>>({ value: undefined, trouble: undefined, waiting: true });
  let times = $state(0);

  // Its address, so that nothing is asked again for what changed elsewhere in the page's own.
  const address = $derived.by(() => {
    const wanted = question();
    return wanted && asked(...wanted);
  });

  $effect(() => {
    void [address, record.changes, times]; // what every question depends on
    const wanted = untrack(question);
    if (wanted === null) {
      state = { value: undefined, trouble: undefined, waiting: false };
      return;
    }
    const stop = new AbortController();
    state = untrack(() => ({ ...state, waiting: true }));
    get<T>(wanted[0], wanted[1], stop.signal).then(
      (value) => (state = { value, trouble: undefined, waiting: false }),
      (error: unknown) => {
        if (!stop.signal.aborted) state = { value: undefined, trouble: asProblem(error), waiting: false };
      },
    );
    return () => stop.abort();
  });

  return {
    get value() {
      return state.value;
    },
    get trouble() {
      return state.trouble;
    },
    get waiting() {
      return state.waiting;
    },
    again: () => (times += 1),
  };
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem({ title: 'trouble', status: 0, detail: String(error) });
}
