/** Grounds and charts for tests, with defaults. */
import type { Charted, Ground } from '../../api/names';

export function ground(key: string, more: Partial<Ground> = {}): Ground {
  return {
    key, name: key, kind: 'admin1', parent: null, outline: null, lat: 35, lon: 38, radius_km: 10, is_near: false,
    events: 1, only: 0, reports: 1, disputed: 0, first: null, latest: null, ...more,
  };
}

export function chart(grounds: readonly Ground[], more: Partial<Charted> = {}): Charted {
  return {
    level: 'country', within: null, path: [], grounds, more: 0, events: 10, here: 9, nearby: 0, with_nearby: false, unresolved: 0, unplaced: 0, ...more,
  };
}
