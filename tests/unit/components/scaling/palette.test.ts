import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '@/components/scaling/figures/marks/shapes';
import { FAMILY_COLOURS, familyKey, lookOf, looksOf } from '@/components/scaling/palette';

const css = readFileSync(new URL('../../../../app/globals.css', import.meta.url), 'utf8');
const themes = {
  light: css.slice(css.indexOf(':root'), css.indexOf('[data-theme="dark"] {')),
  dark: css.slice(css.indexOf('[data-theme="dark"] {'), css.indexOf('@theme')),
};
type Rgb = readonly [number, number, number];

function linear(theme: keyof typeof themes, name: string): Rgb {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(themes[theme])?.[1];
  if (!hex) throw new Error(`--${name} is missing in the ${theme} theme`);
  return [0, 2, 4].map((from) => {
    const channel = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** WCAG 2.2. */
function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** How colours look without red or green cones (Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB). */
const EYES: Record<string, readonly Rgb[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
const seen = (eye: string, [r, g, b]: Rgb): Rgb =>
  (EYES[eye] as readonly Rgb[]).map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  ) as unknown as Rgb;
/** OKLab (Ottosson 2020); 0.02 is about the least difference that is seen side by side. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const apart = (one: Rgb, other: Rgb): number => {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};
const places = Array.from({ length: FAMILY_COLOURS }, (_, at) => at);

describe.each(['light', 'dark'] as const)('family colours in the %s theme', (theme) => {
  test.each(places)('family %i is seen as a line on page and panel', (place) => {
    const colour = linear(theme, `family-${place}`);
    for (const ground of ['bg', 'panel'])
      expect(contrast(colour, linear(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(EYES))('stay apart for eyes with %s', (eye) => {
    const colours = places.map((place) => seen(eye, linear(theme, `family-${place}`)));
    for (const [at, one] of colours.entries())
      for (const [other, rival] of colours.slice(0, at).entries())
        expect(apart(one, rival), `${other} and ${at}`).toBeGreaterThan(at < 7 ? 0.09 : 0.05);
  });
});

describe('looks', () => {
  test('each place has a shape of its own', () => {
    expect(new Set(places.map((place) => lookOf(place).shape)).size).toBe(FAMILY_COLOURS);
    expect(SHAPES).toHaveLength(FAMILY_COLOURS);
  });

  test('any number is a place', () => {
    fc.assert(
      fc.property(fc.integer(), (colour) => {
        expect(lookOf(colour).colour).toMatch(/^var\(--family-(\d|1[01])\)$/);
        expect(lookOf(colour).shape).toBeDefined();
      }),
    );
  });

  test('a family keeps its colour; one that has the same takes the next that is free', () => {
    const family = (familyId: string, colour: number) => ({ familyId, kind: 'base' as const, colour });
    const looks = looksOf([family('a', 3), family('b', 3), family('c', 4)]);
    expect([...looks.values()].map(({ colour }) => colour)).toEqual([
      'var(--family-3)',
      'var(--family-4)',
      'var(--family-5)',
    ]);
  });

  test('up to twelve families of a run never look the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), (colours) => {
        const families = colours.map((colour, at) => ({ familyId: `f${at}`, kind: 'base' as const, colour }));
        expect(new Set([...looksOf(families).values()].map(({ colour }) => colour)).size).toBe(
          colours.length,
        );
      }),
    );
  });

  test('a base and an instruction-tuned family of one id are two', () => {
    expect(familyKey({ kind: 'base', familyId: 'x' })).not.toBe(
      familyKey({ kind: 'instruction-tuned', familyId: 'x' }),
    );
  });
});
