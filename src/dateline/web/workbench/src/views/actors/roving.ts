/** One stop for the tab key in a list; arrows, j and k go from item to item, Home and End to its ends. */

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Where a key leads from a place among so many; undefined = nowhere. */
export function next(key: string, place: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, place + step));
}

/** An action for the list; `selector` finds its items. */
export function roving(list: HTMLElement, selector: string): { destroy(): void } {
  const items = () => [...list.querySelectorAll<HTMLElement>(selector)];

  function settle(): void {
    const all = items();
    const current = all.find((item) => item === document.activeElement) ?? all.find((item) => item.tabIndex === 0) ?? all[0];
    for (const item of all) {
      const index = item === current ? 0 : -1;
      if (item.tabIndex !== index || !item.hasAttribute('tabindex')) item.tabIndex = index;
    }
  }

  function onkeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const to = next(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
    if (to === undefined || !all.includes(document.activeElement as HTMLElement)) return;
    event.preventDefault();
    all[to]?.focus();
  }

  const watching = new MutationObserver(settle);
  watching.observe(list, { childList: true, subtree: true });
  list.addEventListener('keydown', onkeydown);
  list.addEventListener('focusin', settle);
  settle();
  return {
    destroy() {
      watching.disconnect();
      list.removeEventListener('keydown', onkeydown);
      list.removeEventListener('focusin', settle);
    },
  };
}
