import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('../../../app/globals.css', import.meta.url)), 'utf8');

const tokensOf = (selector: string): Record<string, string> => {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}', 1)[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
};

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const TEXT = ['ink', 'dim', 'faint', 'leaf', 'sun', 'yes', 'no'];
const ON_TINTS = ['ink', 'dim', 'leaf', 'sun', 'yes', 'no'];

describe.each([
  ['light', ':root'],
  ['dark', "[data-theme='dark']"],
])('the %s theme', (_name, selector) => {
  const tokens = tokensOf(css.includes(`${selector} {`) ? selector : selector.replaceAll("'", '"'));
  const ratio = (on: string, text: string) => contrast(tokens[on] ?? '', tokens[text] ?? '');

  it('has every colour', () => {
    expect(Object.keys(tokens)).toEqual(
      expect.arrayContaining([...TEXT, 'bg', 'panel', 'leaf-soft', 'sun-soft', 'edge']),
    );
  });

  it.each(TEXT)('%s can be read on page and panel', (text) => {
    expect(ratio('bg', text)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('panel', text)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ON_TINTS)('%s can be read on the soft tints', (text) => {
    expect(ratio('leaf-soft', text)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('sun-soft', text)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows where a control is', () => {
    expect(ratio('panel', 'edge')).toBeGreaterThanOrEqual(3);
    expect(ratio('bg', 'edge')).toBeGreaterThanOrEqual(3);
  });
});
