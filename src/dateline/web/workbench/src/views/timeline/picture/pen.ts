/** Two pens that draw the same: on a canvas for the screen, as SVG for a file. A batch is one path, so that thousands of marks cost little. */

export interface Ink {
  readonly colour: string;
  readonly alpha?: number;
  /** Width of a line in px; not given = filled. */
  readonly line?: number;
}

export interface Pen {
  /** Draws all that is put on the path within it, at once. */
  batch(ink: Ink, put: () => void): void;
  dot(x: number, y: number, radius: number): void;
  block(x: number, y: number, width: number, height: number): void;
  /** A ring that is open at its top. */
  notched(x: number, y: number, radius: number): void;
  lines(...points: readonly (readonly [x: number, y: number])[]): void;
}

const NOTCH = 0.55; // radians to each side of the top

export function canvasPen(context: CanvasRenderingContext2D): Pen {
  return {
    batch({ colour, alpha = 1, line }, put) {
      context.globalAlpha = alpha;
      context.beginPath();
      put();
      if (line === undefined) {
        context.fillStyle = colour;
        context.fill();
      } else {
        context.strokeStyle = colour;
        context.lineWidth = line;
        context.stroke();
      }
      context.globalAlpha = 1;
    },
    dot(x, y, radius) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    },
    block: (x, y, width, height) => context.rect(x, y, width, height),
    notched(x, y, radius) {
      const start = -Math.PI / 2 + NOTCH;
      context.moveTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
      context.arc(x, y, radius, start, 1.5 * Math.PI - NOTCH);
    },
    lines: (...points) => points.forEach(([x, y], place) => (place ? context.lineTo(x, y) : context.moveTo(x, y))),
  };
}

/** A pen and what it has drawn, as elements of an SVG. */
export function svgPen(): Pen & { drawn(): string } {
  const paths: string[] = [];
  let data: string[] = [];
  return {
    batch({ colour, alpha = 1, line }, put) {
      data = [];
      put();
      const how = line === undefined ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="${line}"`;
      if (data.length) paths.push(`<path ${how}${alpha < 1 ? ` opacity="${alpha}"` : ''} d="${data.join('')}"/>`);
    },
    dot: (x, y, radius) => void data.push(`M${px(x - radius)} ${px(y)}a${px(radius)} ${px(radius)} 0 1 1 ${px(2 * radius)} 0a${px(radius)} ${px(radius)} 0 1 1 ${px(-2 * radius)} 0`),
    block: (x, y, width, height) => void data.push(`M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`),
    notched(x, y, radius) {
      const aside = radius * Math.sin(NOTCH);
      const up = radius * Math.cos(NOTCH);
      data.push(`M${px(x + aside)} ${px(y - up)}A${px(radius)} ${px(radius)} 0 1 1 ${px(x - aside)} ${px(y - up)}`);
    },
    lines: (...points) => void data.push(points.map(([x, y], place) => `${place ? 'L' : 'M'}${px(x)} ${px(y)}`).join('')),
    drawn: () => paths.join('\n'),
  };
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
