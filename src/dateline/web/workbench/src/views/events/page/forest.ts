/** Who has a value from whom: a tree for each root, outlets above it, copies above what they copied. */

import type { Heading, Root } from '../../../api/names';

export interface Node {
  readonly key: string;
  /** A root; a report that has it from the root; a report that took it from another. */
  readonly kind: 'root' | 'report' | 'copy';
  readonly label: string;
  /** Of a root: whether one can tell it from every other. */
  readonly isNamed: boolean;
  /** Of a root: the outlet says it in its own voice, in this very report. */
  readonly isOwn: boolean;
  /** Id of the report; null for a root that is none. */
  readonly report: string | null;
  readonly published: string | null;
  readonly headline: string | null;
  /** Whom it copied, where that report does not stand in the tree itself. */
  readonly from: string | null;
  readonly children: readonly Node[];
}

/** A node as it is drawn: for every level to its left whether the line there goes on below it. */
export interface Drawn {
  readonly node: Node;
  readonly goesOn: readonly boolean[];
  readonly isLast: boolean;
  readonly children: readonly Drawn[];
}

type Reports = ReadonlyMap<string, Heading>;

/** A tree for each root, those named first, as the server has them. */
export function forest(roots: readonly Root[], reports: Reports): readonly Node[] {
  return roots.map((root) => tree(root, reports));
}

function tree(root: Root, reports: Reports): Node {
  const here = new Set(root.reports);
  const above = (of: string | null): readonly Node[] =>
    root.reports.filter((id) => origin(id, here, reports) === of).map((id) => reportNode(id, root, reports, of !== null, above(id)));
  const children = above(null);
  const own = children[0];
  if (children.length === 1 && own && isOwnWord(root, own)) return { ...own, ...rootPart(root), isOwn: true, published: own.published, children: own.children };
  return { ...rootPart(root), isOwn: false, report: null, published: null, headline: null, from: null, children };
}

function rootPart(root: Root): Pick<Node, 'key' | 'kind' | 'label' | 'isNamed'> {
  return { key: root.key, kind: 'root', label: root.label, isNamed: root.is_named };
}

/** The report among these that another was taken from; null = none of them. Two that name each other stay side by side. */
function origin(id: string, here: ReadonlySet<string>, reports: Reports): string | null {
  const from = reports.get(id)?.copied ?? null;
  if (from === null || from === id || !here.has(from)) return null;
  for (let at: string | null = from, steps = 0; at !== null; at = reports.get(at)?.copied ?? null, steps += 1)
    if (at === id || steps > here.size) return null;
  return from;
}

function reportNode(id: string, root: Root, reports: Reports, isCopy: boolean, children: readonly Node[]): Node {
  const heading = reports.get(id);
  const from = !isCopy && heading?.copied ? (reports.get(heading.copied)?.outlet ?? heading.copied) : null;
  return {
    key: `${root.key} ${id}`,
    kind: isCopy || from ? 'copy' : 'report',
    label: heading?.outlet ?? 'outlet not known',
    isNamed: true,
    isOwn: false,
    report: id,
    published: heading?.published ?? null,
    headline: heading?.headline ?? null,
    from,
    children,
  };
}

/** Whether the one report that has it is the root's own. */
function isOwnWord(root: Root, report: Node): boolean {
  return report.kind === 'report' && plain(report.label) === plain(root.label);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, '').trim();
}

/** The lines of a forest: each tree stands for itself. */
export function drawn(nodes: readonly Node[]): readonly Drawn[] {
  return nodes.map((node) => line(node, [], true));
}

function line(node: Node, goesOn: readonly boolean[], isLast: boolean): Drawn {
  const below = node.kind === 'root' ? [] : [...goesOn, !isLast];
  return { node, goesOn, isLast, children: node.children.map((child, place) => line(child, below, place === node.children.length - 1)) };
}

/** How many nodes a forest has. */
export function size(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + 1 + size(node.children), 0);
}

/** The trees that fit in so many lines, at least one; how many are left out. */
export function folded(nodes: readonly Node[], most: number): { readonly shown: readonly Node[]; readonly rest: number } {
  let lines = 0;
  const shown = nodes.filter((node, place) => (lines += size([node])) <= most || place === 0);
  return { shown, rest: nodes.length - shown.length };
}
