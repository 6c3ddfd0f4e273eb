import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associationWords } from '@/components/map/association-words';
import { balanceSentence } from '@/components/map/figures/balance-figure';
import { figureSvg } from '@/components/map/figures/figure';
import { mapFigure } from '@/components/map/figures/map-figure';
import { tableFigure } from '@/components/map/figures/table-figure';
import { labelCounts } from '@/components/map/label-counts';
import type { Palette } from '@/components/map/palette';
import { planeOf, sceneOf } from '@/components/map/scatter/scene';
import { fileNameOf } from '@/components/ui/chart/save-figure';
import { associationOf } from '@/lib/dataset/map/chi-square';
import { labelByCluster } from '@/lib/dataset/map/label-by-cluster';
import { cut, escapeXml, wrap } from '@/lib/formats/svg/svg';
import { excluded, row } from './rows';

const palette: Palette = {
  bg: '#fff',
  panel: '#fff',
  line: '#ddd',
  edge: '#999',
  ink: '#111',
  dim: '#555',
  faint: '#777',
  leaf: '#287346',
  sun: '#935b00',
  yes: '#2a6bad',
  no: '#a94b2a',
  dark: false,
  font: 'sans-serif',
  series: ['#123456'],
  ramp: ['#654321'],
};
const of = { title: 'Tea & <light> "quoted"', hash: 'abc123', items: 2, excluded: 1 };

/** Every tag that opens closes, in order; fails on a bare `&` or `<`. */
function isWellFormed(xml: string): boolean {
  if (/&(?!amp;|lt;|gt;|quot;)/.test(xml)) return false;
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[a-z0-9-]+="[^"<]*")*(\/?)>/gi)) {
    if (self) continue;
    if (!close) open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  const bare = xml.replace(/<(\/?)([a-z]+)(?:\s[a-z0-9-]+="[^"<]*")*(\/?)>/gi, '');
  return open.length === 0 && !/[<>]/.test(bare);
}

const rows = [row(), row({ labelIndex: 1, excluded })];
const scene = sceneOf(
  planeOf(
    new Map(rows.map((one) => [one.place, one])),
    rows.map(({ place }) => place),
    Float32Array.of(0, 0, 1, 1),
  ),
  {
    classes: [
      { name: 'Yes & no', hue: { token: 'yes' }, shape: 'circle', size: 1, quiet: false },
      { name: 'No', hue: { token: 'no' }, shape: 'square', size: 1, quiet: false },
    ],
    of: Uint16Array.of(0, 1),
  },
  new Set(),
  null,
);

describe('a figure', () => {
  it('holds its title, its method and the dataset’s hash', () => {
    const svg = figureSvg(
      mapFigure(scene, [], 'label', 'TF-IDF + random projection, PCA', palette),
      of,
      palette,
    );
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain('Map of items, by label: Tea &amp; &lt;light&gt; &quot;quoted&quot;');
    expect(svg).toContain('TF-IDF + random projection, PCA');
    expect(svg).toContain('Dataset abc123');
    expect(svg).toContain('2 items, 1 more excluded');
    expect(svg).not.toMatch(/<style|href=|url\(/);
  });
  it('draws each point once, hollow where it is excluded', () => {
    const { body } = mapFigure(scene, [], 'label', '', palette);
    const groups = body.split('\n').filter((line) => line.includes('stroke-width'));
    expect(groups.map((group) => group.match(/<path/g)?.length)).toEqual([1, 1]);
    expect(groups.filter((group) => group.startsWith('<g fill="none"'))).toHaveLength(1);
    expect(body).toContain('hollow: excluded');
  });
  it('says so when the dataset has no hash', () => {
    expect(figureSvg(mapFigure(scene, [], 'label', '', palette), { ...of, hash: null }, palette)).toContain(
      'without a hash',
    );
  });
  it('of a table has every count', () => {
    const table = labelByCluster(
      [
        { labelIndex: 0, cluster: 0 },
        { labelIndex: 1, cluster: 0 },
      ],
      ['Yes', 'No'],
      2,
    );
    const svg = figureSvg(tableFigure(table, ['tea', 'light'], 'k-means', palette), of, palette);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg.match(/1 \(50 %\)/g)).toHaveLength(2);
  });
  it('is well formed whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ maxLength: 80 }),
        (title, method) => {
          const svg = figureSvg(
            { name: 'x', method, width: 300, height: 10, body: '' },
            { ...of, title },
            palette,
          );
          expect(isWellFormed(svg)).toBe(true);
          expect(svg.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('text in figures', () => {
  it('escapes what XML cannot hold', () => {
    expect(escapeXml('a\u0000b<c>&"\uD800')).toBe('a b&lt;c&gt;&amp;&quot;\uFFFD');
  });
  it('is wrapped without losing anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        expect(wrap(text, 20).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(wrap(text, 20).every((line) => [...line].length <= 20)).toBe(true);
      }),
    );
  });
  it('is cut at whole characters', () => {
    expect(cut('😀😀😀', 2)).toBe('😀…');
    expect(cut('tea', 3)).toBe('tea');
  });
});

describe('file names', () => {
  it.each([
    ['Tempting – but wrong!', 'tempting-but-wrong-map.svg'],
    ['Étude 3/4', 'etude-3-4-map.svg'],
    ['../..', 'dataset-map.svg'],
    ['東京', '東京-map.svg'],
  ])('of %s', (title, name) => {
    expect(fileNameOf(title, 'map', 'svg')).toBe(name);
  });
});

describe('words', () => {
  it('of the balance', () => {
    const counts = labelCounts(
      {
        format: {
          prefix: '',
          answerPrefix: '',
          labels: [
            { text: ' Yes', meaning: '' },
            { text: ' No', meaning: '' },
          ],
          separator: '\n',
          labelSays: 'other',
        },
        labels: [{ text: ' Yes', count: 1, wanted: 0.5 }],
      },
      [row(), row({ labelIndex: 1 }), row({ labelIndex: 1 }), row({ excluded }), row({ labelIndex: -1 })],
    );
    expect(balanceSentence(counts)).toBe('Yes: 1 (25 %, wanted 50 %); No: 2 (50 %); another label: 1 (25 %)');
    expect(balanceSentence([])).toBe('No items yet.');
  });
  it('of the association', () => {
    expect(associationWords(null)).toContain('nothing to compare');
    expect(
      associationWords(
        associationOf([
          [50, 0],
          [0, 50],
        ]),
      ),
    ).toMatch(/strongly.*V 1\.00.*1 degree of freedom, p < 0\.001/);
    expect(
      associationWords(
        associationOf([
          [3, 3],
          [3, 3],
        ]),
      ),
    ).toMatch(/as chance would.*rough/);
  });
});
