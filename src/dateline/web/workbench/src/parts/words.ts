/** Numbers and lists in words. */

const NUMBER = new Intl.NumberFormat('en');

/** As in "1 claim", "12,000 claims". */
export function counted(count: number, thing: string, several = `${thing}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? thing : several}`;
}

export function number(count: number): string {
  return NUMBER.format(count);
}

/** As in "2" or "2–5": unnamed sources may be among the others. */
export function between(least: number, most: number): string {
  return least === most ? number(least) : `${number(least)}–${number(most)}`;
}
