/** A long list of which only the pages somebody looks at are asked for. */

import { SvelteMap } from 'svelte/reactivity';
import { barOf, query, type Values } from '../frame/address.svelte';
import { get, Problem } from './client';
import type { Page } from './names';

const SIZE = 100;

export class Pages<T> {
  #pages = new SvelteMap<number, readonly T[]>();
  #asked = new Set<number>();
  #stop = new AbortController();
  #path: string;
  #values: Values;
  /** How many are known to be there; it grows as pages come in until the last is known. */
  known = $state(0);
  /** Whether `known` is all there is. */
  isWhole = $state(false);
  trouble = $state<Problem | undefined>();

  constructor(path: string, values: Values) {
    this.#path = path;
    this.#values = values;
    this.#ask(0);
  }

  /** The item at a place; undefined = on its way, or there is none. */
  at(place: number): T | undefined {
    return this.#pages.get(Math.floor(place / SIZE))?.[place % SIZE];
  }

  /** Sees to it that these places, the last not included, are asked for, and what follows them. */
  look(first: number, last: number): void {
    for (let page = Math.floor(first / SIZE); page <= Math.floor((last + SIZE / 2) / SIZE); page += 1) this.#ask(page);
  }

  close(): void {
    this.#stop.abort();
  }

  #ask(page: number): void {
    if (this.#asked.has(page) || (this.isWhole && page * SIZE >= this.known)) return;
    this.#asked.add(page);
    const bounds = { limit: SIZE, offset: page * SIZE };
    get<Page<T>>(this.#path, { ...this.#values, ...bounds }, this.#stop.signal).then(
      (found) => this.#take(page, found),
      (error: unknown) => this.#stop.signal.aborted || (this.trouble = asProblem(error)),
    );
  }

  #take(page: number, found: Page<T>): void {
    this.#pages.set(page, found.items);
    const last = page * SIZE + found.items.length;
    if (found.total !== null) this.#know(found.total, true);
    else if (!found.more) this.#know(last, found.items.length > 0 || page === 0);
    else this.#know(Math.max(this.known, last + 1), false);
  }

  #know(count: number, isWhole: boolean): void {
    if (this.isWhole) return;
    this.known = count;
    this.isWhole = isWhole;
  }
}

/** What a list depends on: where it is another, the list is asked for anew. */
export function asKey(path: string, values: Values): string {
  return JSON.stringify([path, values, barOf(query()).toString()]);
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem({ title: 'trouble', status: 0, detail: String(error) });
}
