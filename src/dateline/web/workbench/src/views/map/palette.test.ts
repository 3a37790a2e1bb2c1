import { describe, expect, it } from 'vitest';
import { plain } from './palette';

describe('a colour as a file has it', () => {
  it.each([
    ['rgb(35, 105, 90)', '#23695a'],
    ['rgba(247, 244, 236, 1)', '#f7f4ec'],
    ['color(srgb 0.5 0 1)', '#8000ff'],
  ])('of %s is %s', (told, written) => expect(plain(told)).toBe(written));
});
