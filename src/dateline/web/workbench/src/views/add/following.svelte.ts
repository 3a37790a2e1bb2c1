/** Follows a batch while it is read: every step as the server tells it, from where one left off where the line broke. */

import { recordChanged } from '../../api/asking.svelte';
import type { Step } from '../../api/names';

export class Following {
  steps = $state.raw<readonly Step[]>([]);
  /** All was told. */
  over = $state(false);
  /** The line to the server is broken; the browser tries again by itself. */
  broken = $state(false);
  #events: EventSource;

  constructor(batch: string) {
    this.#events = new EventSource(`/api/adding/${batch}/events`);
    this.#events.onmessage = (event: MessageEvent<string>) => this.#take(JSON.parse(event.data) as Step);
    this.#events.onopen = () => (this.broken = false);
    this.#events.onerror = () => (this.broken = true);
    this.#events.addEventListener('over', () => this.close());
  }

  close(): void {
    this.#events.close();
    this.over = true;
    this.broken = false;
    recordChanged();
  }

  #take(step: Step): void {
    if (step.number === this.steps.length) this.steps = [...this.steps, step];
  }
}
