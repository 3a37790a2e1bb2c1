/** How wide the server is asked to draw, and words of the address. */

/** The value of `against` that names nobody. */
export const EVERYBODY = 'everybody';

const STEP = 40; // so that a window dragged wider does not ask for each pixel
const MARGIN = 16; // which the drawing has around its paper

/** The widest drawing in steps that a room of so many pixels holds; never narrower or wider than the server draws. */
export function widthFor(room: number): number {
  const fitting = Math.floor((room - MARGIN) / STEP) * STEP;
  return Math.min(1600, Math.max(300, fitting));
}

/** Classes of a shape out of the words of its look. */
export function classes(...looks: readonly string[]): string {
  return looks.join(' ');
}
