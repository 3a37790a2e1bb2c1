import type { Capture } from '../api/names';

/** How bytes came to be had, as far as it is known; empty where nothing is. */
export function had(capture: Capture): string {
  const answered = capture.status ? `answered ${capture.status}` : capture.answered_by ? 'answered' : '';
  const parts = [
    capture.answered_by ? `${answered} by ${capture.answered_by}` : answered,
    capture.within ? `out of ${capture.within}` : '',
    capture.tool ? `by ${capture.tool}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
