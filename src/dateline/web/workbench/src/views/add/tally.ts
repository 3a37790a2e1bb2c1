/** What came of a batch, file by file. */

import type { Step } from '../../api/names';

export interface FileTally {
  readonly name: string;
  readonly reports: readonly Step[];
  readonly failures: readonly Step[];
  readonly isRead: boolean;
}

/** Steps by the file they are about, in the order the files were begun; a file is read once another is begun or the batch is over. */
export function byFile(steps: readonly Step[]): readonly FileTally[] {
  const begun = steps.flatMap((step, place) => (step.kind === 'begun' ? [place] : []));
  return begun.map((place, which) => {
    const next = begun[which + 1] ?? steps.length;
    const own = steps.slice(place + 1, next);
    return {
      name: steps[place]?.name ?? '',
      reports: own.filter((step) => step.kind === 'added' || step.kind === 'known'),
      failures: own.filter((step) => step.kind === 'failed'),
      isRead: which + 1 < begun.length || own.some((step) => step.kind === 'done' || step.kind === 'stopped'),
    };
  });
}
