/** Quiet changes: the old picture fades out over the new one, unless the reader wants no motion. */

const FADE_MS = 220;

export function wantsMotion(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Lays what a canvas shows over itself while `redraw` draws anew, and lets it fade; returns what ends it. */
export function fadeFrom(canvas: HTMLCanvasElement, redraw: (over: (context: CanvasRenderingContext2D) => void) => void): () => void {
  const old = document.createElement('canvas');
  old.width = canvas.width;
  old.height = canvas.height;
  if (!old.width || !old.height || !wantsMotion()) return () => redraw(() => undefined);
  old.getContext('2d')?.drawImage(canvas, 0, 0);
  const began = performance.now();
  let frame = 0;
  const step = (): void => {
    const left = 1 - (performance.now() - began) / FADE_MS;
    redraw((context) => {
      if (left <= 0) return;
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = left;
      context.drawImage(old, 0, 0);
      context.restore();
    });
    if (left > 0) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
