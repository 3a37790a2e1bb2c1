/** The queue's dialog for a verdict and its reason, as other views open it. */

import type { Component } from 'svelte';

export interface Asked {
  readonly kind: 'events' | 'leave_out' | 'grade_source' | 'grade_claim' | 'dispute';
  readonly about: string;
  readonly other?: string;
  readonly field?: string;
  readonly title: string;
  readonly verdicts?: readonly { readonly verdict: string; readonly key: string; readonly label: string }[];
}

type Decide = Component<Asked & { done: (number: number) => void; close: () => void }>;

const found = import.meta.glob<{ default: Decide }>('../../queue/Decide.svelte');

/** The dialog; null where the queue is not built in. */
export async function decide(): Promise<Decide | null> {
  const [load] = Object.values(found);
  return load ? (await load()).default : null;
}
