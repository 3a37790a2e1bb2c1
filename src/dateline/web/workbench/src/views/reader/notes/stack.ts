/** Notes in the margin: each as near to its words as the others let it be, none over another. */

export interface Wanted {
  /** Where its words stand, in pixels from the top. */
  readonly top: number;
  readonly height: number;
}

/**
 * The tops of notes, in their order: each at its words, or below the note before it. One that is held stands at its words exactly, and those
 * before it move up for it, as far as there is room.
 */
export function stack(notes: readonly Wanted[], gap: number, held = -1): number[] {
  const tops: number[] = [];
  let free = 0;
  notes.forEach((note, place) => {
    const top = Math.max(note.top, free);
    tops.push(top);
    free = top + note.height + gap;
    if (place === held) free = raise(notes, tops, gap, held) + note.height + gap;
  });
  return tops;
}

/** Puts the held note at its words and moves those before it up; its top. What finds no room above pushes it down again. */
function raise(notes: readonly Wanted[], tops: number[], gap: number, held: number): number {
  let below = (notes[held] as Wanted).top;
  tops[held] = below;
  for (let place = held - 1; place >= 0; place -= 1) {
    const most = below - gap - (notes[place] as Wanted).height;
    if ((tops[place] as number) <= most) break;
    below = tops[place] = most;
  }
  const over = Math.max(0, -(tops[0] ?? 0));
  if (over > 0) pushDown(notes, tops, gap, held, over);
  return tops[held] as number;
}

function pushDown(notes: readonly Wanted[], tops: number[], gap: number, held: number, over: number): void {
  let free = 0;
  for (let place = 0; place <= held; place += 1) {
    tops[place] = Math.max(place === held ? (notes[held] as Wanted).top : (tops[place] as number) + (place === 0 ? over : 0), free);
    free = (tops[place] as number) + (notes[place] as Wanted).height + gap;
  }
}
