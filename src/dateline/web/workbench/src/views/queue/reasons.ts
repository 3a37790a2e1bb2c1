/** Reasons given in this session, to be chosen again: many decisions have one and the same. */

const KEPT = 'dateline.reasons';
const MOST = 12;

export function reasons(store: Storage = sessionStorage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a reason, the last given first. */
export function keepReason(reason: string, store: Storage = sessionStorage): void {
  const told = reason.trim();
  if (!told) return;
  store.setItem(KEPT, JSON.stringify([told, ...reasons(store).filter((one) => one !== told)].slice(0, MOST)));
}
