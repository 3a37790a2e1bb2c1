/** A list that the server looks through a stretch at a time: asked on until enough is found, or the list is at its end. */

import { untrack } from 'svelte';
import { get, Problem } from '../../../api/client';
import type { Outline, Outlines } from '../../../api/names';
import { query, type Values } from '../../../frame/address.svelte';

const PAGE = 50;
/** Stretches asked for at one go; then one may go on by hand. */
const AT_ONE_GO = 20;

export interface Leaves {
  readonly items: readonly Outline[];
  /** How many events of the list were looked through. */
  readonly looked: number;
  /** Whether the list goes on. */
  readonly goesOn: boolean;
  readonly waiting: boolean;
  readonly trouble: Problem | undefined;
  more(): void;
  again(): void;
}

interface State {
  readonly items: readonly Outline[];
  readonly looked: number;
  readonly next: number | null;
  readonly waiting: boolean;
  readonly trouble?: Problem;
}

const START: State = { items: [], looked: 0, next: 0, waiting: true };

/** Asks a path under the bar for outlines, from the start whenever the question changes. Call it while a component is set up. */
export function leaves(question: () => readonly [path: string, values: Values]): Leaves {
  let state = $state.raw<State>(START);
  let times = $state(0);
  let stop = new AbortController();

  async function look(wanted: number): Promise<void> {
    const [path, values] = question();
    const { signal } = stop;
    state = { ...state, waiting: true };
    try {
      for (let asked = 0; asked < AT_ONE_GO && state.next !== null && state.items.length < wanted; asked += 1) {
        const found = await get<Outlines>(path, { ...values, limit: wanted - state.items.length, offset: state.next }, signal);
        state = { items: [...state.items, ...found.items], looked: state.looked + found.looked, next: found.next, waiting: true };
      }
      state = { ...state, waiting: false };
    } catch (error) {
      if (!signal.aborted) state = { ...state, waiting: false, trouble: error instanceof Problem ? error : new Problem({ title: 'trouble', status: 0, detail: String(error) }) };
    }
  }

  $effect(() => {
    void [query(), question(), times];
    untrack(() => {
      stop = new AbortController();
      state = START;
      void look(PAGE);
    });
    return () => stop.abort();
  });

  return {
    get items() {
      return state.items;
    },
    get looked() {
      return state.looked;
    },
    get goesOn() {
      return state.next !== null;
    },
    get waiting() {
      return state.waiting;
    },
    get trouble() {
      return state.trouble;
    },
    more: () => void look(state.items.length + PAGE),
    again: () => (times += 1),
  };
}
