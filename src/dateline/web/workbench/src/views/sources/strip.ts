/** Months as a strip: one column a month from the first to the last, so that a gap in coverage is seen as one. */

export interface Column {
  readonly month: string;
  readonly value: number;
}

/** The months between the first and the last, both included, with 0 where nothing was published. Those of no day known are left out. */
export function strip(months: readonly { readonly month: string | null; readonly claims: number }[]): readonly Column[] {
  const known = months.flatMap(({ month, claims }) => (month ? [[month, claims] as const] : []));
  if (!known.length) return [];
  const values = new Map(known);
  const names = known.map(([month]) => month).sort();
  const columns: Column[] = [];
  for (let month = names[0] as string; month <= (names.at(-1) as string); month = after(month)) columns.push({ month, value: values.get(month) ?? 0 });
  return columns;
}

/** How many months lie within the coverage without a claim. */
export function gaps(columns: readonly Column[]): number {
  return columns.filter((column) => column.value === 0).length;
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
