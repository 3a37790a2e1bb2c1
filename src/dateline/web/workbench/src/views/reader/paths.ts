/** Where a report is read: /reports/ and its id, which may hold anything. */

export function atReport(id: string): string {
  return `/reports/${id.split('/').map(encodeURIComponent).join('/')}`;
}

/** The id out of a path; null = the list. */
export function reportAt(path: string): string | null {
  const id = path.replace(/^\/reports\/?/, '');
  return id ? id.split('/').map(decoded).join('/') : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
