/** Decisions of this session, so that the last can be taken back; and what the one toast of the page tells. */

import { recordChanged } from '../api/asking.svelte';
import { post, Problem, remove } from '../api/client';
import type { Noted, Verdict, Withdrawn } from '../api/names';

export interface Toast {
  readonly words: string;
  /** Of the decision that the button takes back; null = there is none. */
  readonly number: number | null;
}

let made = $state.raw<readonly number[]>([]);
let shown = $state.raw<Toast | null>(null);

export function toast(): Toast | null {
  return shown;
}

export function dismiss(): void {
  shown = null;
}

/** Notes a decision and tells so; what goes wrong is a Problem for the caller to show. */
export async function decide(verdict: Verdict): Promise<Noted> {
  const found = await post<Noted>('/decisions', verdict);
  noted(found.number, found.decision.told);
  return found;
}

/** Tells that a decision was noted, and asks every question of the page again. */
export function noted(number: number, told: string): void {
  made = [...made, number];
  shown = { words: `Decision ${number} noted: ${told}.`, number };
  recordChanged();
}

/** Takes back a decision: the last of this session, where none is named. */
export async function takeBack(number: number | undefined = made.at(-1)): Promise<void> {
  if (number === undefined) {
    shown = { words: 'Nothing was decided here yet that could be taken back.', number: null };
    return;
  }
  try {
    await remove<Withdrawn>(`/decisions/${number}`);
    shown = { words: `Decision ${number} taken back. It stays in the log.`, number: null };
  } catch (error) {
    shown = { words: error instanceof Problem ? error.message : String(error), number: null };
  }
  made = made.filter((one) => one !== number);
  recordChanged();
}
