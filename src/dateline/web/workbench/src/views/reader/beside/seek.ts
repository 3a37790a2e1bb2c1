/** Finds words in a page that was laid out by somebody else: exactly these words, but for white space and the shape of quotation marks. */

export interface Place {
  readonly piece: number;
  readonly offset: number;
}

export interface Found {
  readonly from: Place;
  readonly to: Place;
}

/** The text of a page, piece by piece, as it is searched: every run of white space as one blank. */
export class Searched {
  readonly #text: string;
  /** Of each letter of the text: which piece it is of, and where in it. */
  readonly #pieces: number[] = [];
  readonly #offsets: number[] = [];

  constructor(pieces: readonly string[]) {
    let text = '';
    pieces.forEach((piece, place) => {
      for (let offset = 0; offset < piece.length; offset += 1) {
        const letter = plain(piece[offset] as string);
        if (letter === ' ' && (text === '' || text.endsWith(' '))) continue;
        text += letter;
        this.#pieces.push(place);
        this.#offsets.push(offset);
      }
      if (text !== '' && !text.endsWith(' ')) {
        text += ' '; // blocks and cells stand apart; within a line, `find` looks for words with and without it
        this.#pieces.push(place);
        this.#offsets.push(piece.length);
      }
    });
    this.#text = text;
  }

  /** Where words stand first, at or after a place of the text; null = not on the page. */
  find(words: string, after = 0): (Found & { readonly at: number }) | null {
    const wanted = [...words].map(plain).join('').replace(/ +/g, ' ').trim();
    if (!wanted) return null;
    const match = seek(this.#text, wanted, after) ?? seek(this.#text, wanted, 0);
    if (!match) return null;
    const [at, end] = match;
    return { from: this.#place(at, 0), to: this.#place(end - 1, 1), at };
  }

  #place(letter: number, behind: number): Place {
    return { piece: this.#pieces[letter] as number, offset: (this.#offsets[letter] as number) + behind };
  }
}

/** First as it is; then with blanks anywhere between letters and marks, since a link or emphasis may end there. */
function seek(text: string, wanted: string, after: number): [number, number] | null {
  const at = text.indexOf(wanted, after);
  if (at >= 0) return [at, at + wanted.length];
  const loose = new RegExp(wanted.split(/ |(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N} ])|(?<=[^\p{L}\p{N} ])(?=[\p{L}\p{N}])/u).map(escaped).join(' ?'), 'u');
  const found = loose.exec(text.slice(after));
  return found ? [after + found.index, after + found.index + found[0].length] : null;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function plain(letter: string): string {
  if (/\s/.test(letter)) return ' ';
  if ('“”„‟«»'.includes(letter)) return '"';
  return '‘’‚‛'.includes(letter) ? "'" : letter;
}
