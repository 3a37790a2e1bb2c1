import { expect, it } from 'vitest';

import { every } from './every';

it('is told in the largest unit that is whole', () => {
  expect([86_400, 7_200, 900, 90, 1, 0.5].map(every)).toEqual(['day', '2 hours', '15 minutes', '90 seconds', 'second', '0.5 seconds']);
});
