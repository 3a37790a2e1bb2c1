/** A map as a file: vectors, names, legend and caption, with all that says what it shows. */
import { mount, unmount, type ComponentProps } from 'svelte';
import type { AtlasTold, Charted } from '../../api/names';
import type { Bar } from '../../bar/bar.svelte';
import { day, days } from '../../parts/days';
import { counted } from '../../parts/words';
import { unshown } from './naming';
import Paper from './Paper.svelte';

const LETTERS = 6; // pixels a letter of the caption takes, about

export function titleOf(chart: Charted): string {
  return `What is told to have happened in ${chart.within?.name ?? 'the world'}`;
}

/** Whose word, known when, of what time: as a reader of the paper must know it. */
export function viewOf(bar: Bar): string {
  const told = [
    bar.asof ? `as ${bar.by === 'captured' ? 'captured by this record' : 'published'} by ${day(bar.asof)}` : 'all that the record holds',
    bar.voice.length ? `according to ${bar.voice.join(', ')}` : 'on everybody’s word',
    bar.identity.length ? `identity by ${bar.identity.join(', ')}` : '',
    bar.place ? `place: ${bar.place}` : '',
    bar.from || bar.to ? `happened ${days(bar.from, bar.to)}` : '',
    bar.decisions ? '' : 'analysts’ decisions left out',
  ];
  return told.filter(Boolean).join(' · ');
}

/** The lines under a map, cut to its width. */
export function captionOf(chart: Charted, bar: Bar, atlas: AtlasTold, drawnOn: string, width: number): string[] {
  const told = [
    `${counted(chart.here, 'event')} of ${counted(chart.events, 'event')} in view; ${viewOf(bar)}.`,
    ...unshown(chart).map((line) => `${line}.`),
    'Shaded: told of the unit, the darker the more. Circle: it lies somewhere within, true to scale. Dot: a town or site named itself. Ring: too small to draw to scale.',
    `Dashed: contested borders. ${atlas.policy}`,
    `Contested: ${atlas.disputed.join(', ')}.`,
    `Lines: ${atlas.sources.join('; ')}. Mercator. Made with dateline on ${day(drawnOn)}.`,
  ];
  return told.flatMap((line) => cut(line, Math.max(40, Math.floor((width - 24) / LETTERS))));
}

export function cut(line: string, most: number): string[] {
  const found: string[] = [''];
  for (const word of line.split(' ')) {
    const last = found.at(-1) ?? '';
    if (last && last.length + word.length + 1 > most) found.push(word);
    else found[found.length - 1] = last ? `${last} ${word}` : word;
  }
  return found;
}

/** The file's text. */
export function written(props: ComponentProps<typeof Paper>): string {
  const away = document.createElement('div');
  const paper = mount(Paper, { target: away, props });
  const svg = away.querySelector('svg');
  const text = svg ? new XMLSerializer().serializeToString(bare(svg)) : '';
  void unmount(paper);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Without what only the page needs. */
function bare(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const gone: Node[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const one of gone) one.parentNode?.removeChild(one);
  for (const one of [copy, ...copy.querySelectorAll('[class]')]) {
    const kept = (one.getAttribute('class') ?? '').split(' ').filter((name) => name && !name.startsWith('svelte-')).join(' ');
    if (kept) one.setAttribute('class', kept);
    else one.removeAttribute('class');
  }
  return copy;
}

/** Gives the reader a file. */
export function saved(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
