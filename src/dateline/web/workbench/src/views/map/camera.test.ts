import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { boxOf, cameraIn, cameraText, circle, fitted, kmPerPixel, scaleBar } from './camera';

const EARTH_KM = 6371;

describe('a circle on the ground', () => {
  it.each([[36.6, 35.9, 22], [20, 78, 300], [-70, -33, 1120]])('of %d, %d lies %d km from its middle all round', (lon, lat, km) => {
    for (const point of circle(lon, lat, km)) {
      expect(geoDistance([lon, lat], point) * EARTH_KM).toBeCloseTo(km, -Math.log10(km / 200));
    }
  });

  it('is not torn at the date line', () => {
    const longitudes = circle(179, 10, 500).map(([lon]) => lon);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(15);
  });
});

describe('where one looks from', () => {
  it('comes back from the address as it was', () => {
    expect(cameraIn(cameraText({ lon: 38.5, lat: -35.125, zoom: 6.25 }))).toEqual({ lon: 38.5, lat: -35.125, zoom: 6.25 });
  });

  it.each(['', '1,2', '1,2,3,4', 'a,b,c', '200,0,3', '0,89,3', '0,0,99', ',,'])('is nothing where the address says %j', (text) => {
    expect(cameraIn(text)).toBeNull();
  });

  it('holds all that it was fitted to', () => {
    const box = boxOf([{ lat: 33, lon: 36, radius_km: 20 }, { lat: 37, lon: 44, radius_km: 5 }]);
    const camera = fitted(box ?? [0, 0, 0, 0], 800, 600);
    const wide = 800 * kmPerPixel(camera);
    expect(wide).toBeGreaterThan(geoDistance([36, 35], [44, 35]) * EARTH_KM);
    expect(camera.lon).toBeCloseTo(40, 0);
  });

  it('reaches across the date line rather than round the earth', () => {
    const [west, , east] = boxOf([{ lat: 0, lon: 178, radius_km: 10 }, { lat: 0, lon: -178, radius_km: 10 }]) ?? [0, 0, 360, 0];
    expect(east - west).toBeLessThan(6);
  });

  it('fits nothing where nothing has a place', () => {
    expect(boxOf([{ lat: null, lon: null, radius_km: null }])).toBeNull();
  });
});

describe('the scale', () => {
  it.each([1, 4.3, 6.2, 9.9])('is a round length that fits, at zoom %d', (zoom) => {
    const { km, width } = scaleBar({ lon: 0, lat: 35, zoom }, 120);
    expect(width).toBeLessThanOrEqual(120);
    expect(width).toBeGreaterThan(40);
    expect(['1', '2', '5']).toContain(String(km).replace(/^0\.0*|0+$/g, ''));
    expect(width * kmPerPixel({ lon: 0, lat: 35, zoom })).toBeCloseTo(km, 3);
  });
});
