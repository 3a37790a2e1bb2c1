/** Light, dark, or as the system has it. Kept in this browser alone. */

export type Theme = 'system' | 'light' | 'dark';

const KEPT = 'dateline-theme';
let now = $state<Theme>('system');

export function theme(): Theme {
  return now;
}

export function readTheme(): void {
  const kept = localStorage.getItem(KEPT);
  setTheme(kept === 'light' || kept === 'dark' ? kept : 'system');
}

export function setTheme(chosen: Theme): void {
  now = chosen;
  if (chosen === 'system') {
    localStorage.removeItem(KEPT);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(KEPT, chosen);
    document.documentElement.dataset.theme = chosen;
  }
}

/** The one after it, as the button goes round. */
export function nextTheme(): Theme {
  return now === 'system' ? 'light' : now === 'light' ? 'dark' : 'system';
}
