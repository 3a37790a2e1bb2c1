/** Days as a reader has them: "4 Apr 2017", "2–5 Apr 2017", "until 4 Apr 2017". */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const NOT_TOLD = 'day not told';

/** An ISO day in words that no country reads differently. */
export function day(iso: string): string {
  const [year, month, date] = parts(iso);
  return `${date} ${MONTHS[month - 1] ?? month} ${year}`;
}

/** Bounds in words, both days included; null = open. */
export function days(earliest: string | null | undefined, latest: string | null | undefined): string {
  if (!earliest && !latest) return NOT_TOLD;
  if (!earliest) return `until ${day(latest as string)}`;
  if (!latest) return `from ${day(earliest)}`;
  return earliest === latest ? day(earliest) : between(earliest, latest);
}

function between(earliest: string, latest: string): string {
  const [year, month, date] = parts(earliest);
  const [lastYear, lastMonth, lastDate] = parts(latest);
  if (year !== lastYear) return `${day(earliest)} – ${day(latest)}`;
  if (isWholeYear(earliest, latest)) return String(year);
  if (month !== lastMonth) return `${date} ${MONTHS[month - 1]} – ${day(latest)}`;
  if (date === 1 && lastDate === lengthOf(year, month)) return `${MONTHS[month - 1]} ${year}`;
  return `${date}–${day(latest)}`;
}

function isWholeYear(earliest: string, latest: string): boolean {
  return earliest.endsWith('-01-01') && latest.endsWith('-12-31');
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parts(iso: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = iso.slice(0, 10).split('-').map(Number);
  return [year, month, date];
}

/** An instant, to the minute, in UTC. */
export function instant(iso: string): string {
  const at = new Date(iso);
  return `${day(at.toISOString())}, ${at.toISOString().slice(11, 16)} UTC`;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
