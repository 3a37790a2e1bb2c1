/** Decisions that would settle a case, each with its key. */

import type { Offer, Verdict } from '../../api/names';

export interface Keyed {
  readonly key: string;
  readonly offer: Offer;
}

const KEYS = '123456789';

/** The offers with keys 1 to 9; there are never more. */
export function keyed(offers: readonly Offer[]): readonly Keyed[] {
  return offers.slice(0, KEYS.length).map((offer, index) => ({ key: KEYS.charAt(index), offer }));
}

/** To wait until a day, or until somebody takes it back. */
export function puttingOff(key: string): Offer {
  return { kind: 'put_off', about: key, label: 'put off', verdict: '', other: null, field: null, reasoned: false };
}

/** What is sent of an offer. */
export function verdictOf(offer: Offer, reason: string, verdict = offer.verdict ?? ''): Verdict {
  return { kind: offer.kind as Verdict['kind'], about: offer.about, other: offer.other ?? null, field: offer.field ?? null, verdict, reason: reason.trim() };
}

/** What keeps an offer from being noted; empty = nothing does. */
export function missing(offer: Offer | null, reason: string): string {
  if (!offer) return 'Choose a verdict by its key first.';
  return offer.reasoned && !reason.trim() ? 'This needs a reason: it changes what others see.' : '';
}

/** The key of the item after one that leaves the list: the next, else the one before; null = it was the last. */
export function after(keys: readonly string[], gone: string): string | null {
  const at = keys.indexOf(gone);
  return keys[at + 1] ?? keys[at - 1] ?? null;
}
