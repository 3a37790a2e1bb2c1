/** Where a report is read: /reports/ and its id, which may hold anything. */

export function atReport(id: string): string {
  return `/reports/${id.split('/').map(encodeURIComponent).join('/')}`;
}

/** The id out of a path; null = the list, or the path of another view one is just going to. */
export function reportAt(path: string): string | null {
  const id = path.startsWith('/reports/') ? path.slice('/reports/'.length) : '';
  return id ? id.split('/').map(decoded).join('/') : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
