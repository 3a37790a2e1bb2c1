import { describe, expect, it } from 'vitest';
import type { Heading, Root } from '../../../api/names';
import { drawn, folded, forest, size } from './forest';

function heading(id: string, outlet: string, copied: string | null = null): Heading {
  return { id, outlet, copied, headline: `${outlet} reports`, published: '2017-04-05', url: null, alike: [] };
}

function root(key: string, reports: string[], label = key, isNamed = true): Root {
  return { key, label, is_named: isNamed, reports, outlets: [] };
}

const REPORTS = new Map(
  [heading('wire', 'Wire'), heading('courier', 'Courier', 'wire'), heading('echo', 'Echo', 'courier'), heading('herald', 'Herald')].map((one) => [one.id, one]),
);

describe('a tree of who has it from whom', () => {
  it('hangs a copy from what it copied, and a copy of that from the copy', () => {
    const [tree] = forest([root('sana', ['wire', 'courier', 'echo', 'herald'])], REPORTS);
    expect(tree?.children.map((node) => [node.label, node.kind])).toEqual([['Wire', 'report'], ['Herald', 'report']]);
    expect(tree?.children[0]?.children[0]).toMatchObject({ label: 'Courier', kind: 'copy' });
    expect(tree?.children[0]?.children[0]?.children[0]).toMatchObject({ label: 'Echo', kind: 'copy' });
  });

  it('says from whom a copy is whose original does not give the value', () => {
    const [tree] = forest([root('sana', ['courier'])], REPORTS);
    expect(tree?.children[0]).toMatchObject({ kind: 'copy', from: 'Wire' });
  });

  it('draws an outlet that is its own root as one node, its copies above it', () => {
    const [tree] = forest([root('outlet:wire', ['wire', 'courier'], 'Wire')], REPORTS);
    expect(tree).toMatchObject({ kind: 'root', isOwn: true, report: 'wire' });
    expect(tree?.children.map((node) => node.label)).toEqual(['Courier']);
  });

  it('takes “the Herald” and its own report for one', () => {
    expect(forest([root('name:organisation:herald', ['herald'], 'the Herald')], REPORTS)[0]).toMatchObject({ isOwn: true, label: 'the Herald', children: [] });
  });

  it('keeps the outlet apart from the root it quotes', () => {
    expect(forest([root('sana', ['herald'], 'SANA')], REPORTS)[0]).toMatchObject({ isOwn: false, report: null });
  });

  it('loses no report where two say they are each other’s copy', () => {
    const both = new Map([heading('a', 'A', 'b'), heading('b', 'B', 'a')].map((one) => [one.id, one]));
    expect(size(forest([root('x', ['a', 'b'])], both))).toBe(3);
  });
});

describe('the lines of a tree', () => {
  it('go on at a level as long as something comes below it there', () => {
    const [tree] = drawn(forest([root('sana', ['wire', 'courier', 'herald'])], REPORTS));
    const wire = tree?.children[0];
    expect(wire?.isLast).toBe(false);
    expect(wire?.children[0]?.goesOn).toEqual([true]);
    expect(tree?.children[1]).toMatchObject({ isLast: true, goesOn: [] });
  });
});

describe('a forest that is long', () => {
  it('shows whole trees that fit, and the first whatever its size', () => {
    const trees = forest([root('a', ['wire', 'courier', 'echo']), root('b', ['herald']), root('c', ['herald'])], REPORTS);
    expect(folded(trees, 6)).toMatchObject({ rest: 1 });
    expect(folded(trees, 1).shown).toHaveLength(1);
  });
});
