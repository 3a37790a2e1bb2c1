/** Asks the server; what goes wrong is a Problem (RFC 9457) that says so in words for the reader. */

import { barOf, query, withValues, type Values } from '../frame/address.svelte';

export interface Told {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly where: string; readonly what: string }[];
  readonly [more: string]: unknown;
}

export class Problem extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.detail || told.title);
    this.told = told;
  }
}

/** The answer to a question under the bar; parameters of the bar are added where `values` does not give them. */
export async function get<T>(path: string, values: Values = {}, signal?: AbortSignal): Promise<T> {
  return answered<T>(await sent(asked(path, values), signal ? { signal } : {}));
}

/** The address under /api of a question under the bar. */
export function asked(path: string, values: Values = {}): string {
  const search = withValues(barOf(query()), values).toString();
  return `/api${path}${search ? `?${search}` : ''}`;
}

/** Writes: JSON, or a form with files. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { 'X-Dateline': '1', ...(isForm ? {} : { 'Content-Type': 'application/json' }) };
  return answered<T>(await sent(`/api${path}`, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) }));
}

export async function remove<T>(path: string): Promise<T> {
  return answered<T>(await sent(`/api${path}`, { method: 'DELETE', headers: { 'X-Dateline': '1', 'Content-Type': 'application/json' } }));
}

async function sent(address: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...how });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ title: 'no answer', status: 0, detail: 'dateline does not answer: is `dateline serve` still running?' });
  }
}

async function answered<T>(answer: Response): Promise<T> {
  if (answer.ok) return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  const isProblem = answer.headers.get('content-type')?.includes('json');
  const told = isProblem ? ((await answer.json()) as Told) : { title: answer.statusText, status: answer.status, detail: await answer.text() };
  throw new Problem(told);
}
