import { describe, expect, it } from 'vitest';
import { kindOf, labelOf, reachOf, shadeLabel, tellingOf, unshown } from './naming';
import { chart, ground } from './made';

describe('the words of the map', () => {
  it('never call a part of a place the place', () => {
    expect(labelOf(ground('1@35,38,21', { name: 'Idlib', kind: 'town', is_near: true }))).toBe('near or in Idlib');
    expect(labelOf(ground('1@35,38,6', { name: 'Idlib', kind: 'town' }))).toBe('Idlib');
    expect(kindOf(ground('1@35,38,21', { kind: 'town', is_near: true }))).toContain('part of it, or near it');
  });

  it('say of a country counted beside its provinces that it is only what nothing finer is told of', () => {
    expect(shadeLabel(ground('SY', { name: 'Syria', events: 1204 }))).toBe('Syria\n1,204');
    expect(shadeLabel(ground('SY', { name: 'Syria', events: 2 }), true)).toBe('only “Syria”\n2');
    expect(shadeLabel(ground('SY', { name: 'Syria', events: 0 }), true)).toBe('');
  });

  it('say how far a circle reaches, and that a name in no gazetteer lies nowhere', () => {
    expect(reachOf(ground('x', { radius_km: 3.5 }))).toBe('within 3.5 km');
    expect(reachOf(ground('x', { radius_km: 1120.2 }))).toBe('within 1,120 km');
    expect(reachOf(ground('x@', { radius_km: null }))).toBe('not on the map');
  });

  it('never take "not counted" for "none disputed"', () => {
    expect(tellingOf(ground('x', { events: 2, disputed: null }))).toBe('2 events in 1 report');
    expect(tellingOf(ground('x', { events: 2, disputed: 0 }))).toBe('2 events in 1 report, none disputed');
    expect(tellingOf(ground('x', { events: 2, disputed: 1 }))).toBe('2 events in 1 report, 1 disputed');
  });

  it('say all that is not drawn', () => {
    expect(unshown(chart([], { nearby: 45, unresolved: 1, unplaced: 7 }))).toEqual([
      '45 events only name places beside: not shown',
      '1 event is told at names that no gazetteer has: listed, not drawn',
      '7 events name no place at all',
    ]);
    expect(unshown(chart([], { nearby: 45, with_nearby: true }))).toEqual([]);
  });
});
