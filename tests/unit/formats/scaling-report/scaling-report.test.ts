import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CsvRecords } from '@/lib/formats/rows/csv-records';
import { REPORT_COLOURS } from '@/lib/formats/scaling-report/colours';
import { errorOf } from '@/lib/formats/scaling-report/numbers';
import { scalingReportHtml } from '@/lib/formats/scaling-report/scaling-report';
import { scalingTableCsv } from '@/lib/formats/scaling-report/table-csv';
import { makeModel, makeReport, makeRun, makeScalingFacts } from './make-facts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u202E${'\uD800'}\0`;
/** Every text of a value replaced by a hostile one, but for what is of a fixed set. */
const hostileFacts = () =>
  makeScalingFacts({
    run: makeRun({
      title: HOSTILE,
      reason: HOSTILE,
      models: [
        makeModel(1, { name: HOSTILE, familyName: HOSTILE, reason: HOSTILE, serverId: HOSTILE }),
        makeModel(6, { findings: [{ method: 'echo', ok: false, sentence: HOSTILE }] }),
      ],
      datasetHash: HOSTILE,
    }),
    report: makeReport({
      version: HOSTILE,
      baselines: [{ id: 'x', name: HOSTILE, accuracy: 0.5 }],
      families: makeReport().families.map((family) => ({
        ...family,
        name: HOSTILE,
        verdict: { metric: 'accuracy', direction: null, sentence: HOSTILE },
      })),
    }),
    dataset: {
      runId: 'run-00000001',
      title: HOSTILE,
      hash: HOSTILE,
      card: HOSTILE,
      labels: [],
      baselines: [],
    },
    figures: makeScalingFacts().figures.map(({ svg }) => ({
      title: HOSTILE,
      words: HOSTILE,
      note: HOSTILE,
      svg,
    })),
    servers: { 'server-1': HOSTILE },
    version: HOSTILE,
  });

/** Every number in a value, but for places in the palette. */
function numbersOf(value: unknown, key = ''): number[] {
  if (typeof value === 'number') return key === 'colour' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => numbersOf(one, name));
}

const namesIn = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name);

describe('the report as HTML', () => {
  test('has every number of the report, exact', () => {
    const page = scalingReportHtml(makeScalingFacts());
    const written = new Set(namesIn(page, /<data value="([^"]*)"/gu));
    const missing = numbersOf(makeReport()).filter((number) => !written.has(String(number)));
    expect(missing).toEqual([]);
    expect(written.size).toBeGreaterThan(40);
  });

  test('shows them as they are read', () => {
    const page = scalingReportHtml(makeScalingFacts());
    for (const shown of [
      '62.2\u00a0%',
      '2.82\u00a0pt',
      '−5.7',
      'at least',
      '1.2e-5',
      '1,000,000,000',
      '0.765',
      '−0.00012',
    ])
      expect(page).toContain(shown);
  });

  test('says a thing once: a check’s finding that is the reason, a label that is the right answer', () => {
    const sentence = 'Echo gives exact log probabilities.';
    const [first, ...rest] = makeRun().models;
    const models = first
      ? [{ ...first, reason: sentence, findings: [{ method: 'echo' as const, ok: true, sentence }] }, ...rest]
      : [];
    const [accuracy, ...others] = makeReport().metrics;
    const points = accuracy?.points ?? [];
    const report = makeReport({
      metrics: [{ metric: 'accuracy', points }, { metric: 'label-given', points }, ...others],
    });
    const captions = (labelSays: 'true-answer' | 'tempting-but-wrong') => {
      const page = scalingReportHtml(makeScalingFacts({ report, run: makeRun({ models, labelSays }) }));
      expect(page.split(sentence)).toHaveLength(2);
      return namesIn(page, /<caption>([^<]*given)<\/caption>/gu);
    };
    expect(captions('tempting-but-wrong')).toEqual(['Tempting answer given']);
    expect(captions('true-answer')).toEqual([]);
  });

  test('what rounding leaves of nothing is nothing', () => {
    expect(errorOf(1.2e-16, 'label-mass').html).toContain('>0.00\u00a0pt<');
    expect(errorOf(1.2e-6, 'label-mass').html).toContain('>0.00012\u00a0pt<');
  });

  test('has all its sections, and the sources of its methods', () => {
    const page = scalingReportHtml(makeScalingFacts());
    expect(namesIn(page, /<section id="([^"]+)"/gu)).toEqual([
      'verdicts',
      'figures',
      'points',
      'slopes',
      'comparisons',
      'models',
      'methods',
      'data',
      'card',
    ]);
    for (const source of [
      'McKenzie',
      'Wilson, E. B. (1927)',
      'McNemar, Q. (1947)',
      'Efron, B. (1979)',
      'Cameron',
    ])
      expect(page).toContain(source);
    expect(page).toContain('ddof 1');
    expect(page).toContain('Larger models give the tempting-but-wrong answer more often.');
  });

  test('escapes whatever it is given', () => {
    const page = scalingReportHtml(hostileFacts());
    expect(page).not.toMatch(/<script|<img|onerror='/u);
    expect(page.isWellFormed()).toBe(true);
    expect(page).not.toMatch(/[\0\u202E]/u);
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    // No quote of a value ends an attribute: what is left of each tag are names and quoted values.
    for (const [tag] of page.replace(/<style>[\s\S]*?<\/style>/u, '').matchAll(/<[a-z][^>]*>/giu))
      expect(tag).toMatch(/^<[a-z]\w*(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*\/?>$/iu);
  });

  test('needs nothing else and runs nothing', () => {
    const page = scalingReportHtml(makeScalingFacts());
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<(?:script|link|iframe|object|embed|base|form)\b/u);
    expect(page).not.toMatch(/\b(?:src|srcset|action)=|@import|url\((?!#)/u);
    expect(page).toMatch(/@media print/u);
    expect(page).toMatch(/prefers-color-scheme: dark/u);
  });

  test.each([
    ['a script', '<svg><script>1</script></svg>', 'script'],
    ['foreign elements', '<svg><foreignObject></foreignObject></svg>', 'foreignObject'],
    ['a handler', '<svg onload="1"></svg>', 'handler'],
    ['a handler behind a slash', '<svg><g/onclick="1"></g></svg>', 'handler'],
    ['an address', '<svg><path href="https://x.test"/></svg>', 'refers'],
    ['a fill from elsewhere', '<svg><path fill="url(https://x.test/a)"/></svg>', 'elsewhere'],
    ['a value without quotes', '<svg><path fill=red></path></svg>', 'without quotes'],
    ['a quote that is open', '<svg><path fill="a></path></svg>', 'not closed'],
    ['a comment', '<svg><!-- --></svg>', 'comment'],
    ['text after it', '<svg></svg><p>', 'no SVG'],
  ])('refuses a figure with %s, by name', (_, svg, says) => {
    const figures = [{ title: 'Loss', words: '', note: '', svg }];
    const make = () => scalingReportHtml(makeScalingFacts({ figures }));
    expect(make).toThrow(says);
    expect(make).toThrow('“Loss”');
  });

  test('says what a reader must not miss', () => {
    const of = (over: Parameters<typeof makeRun>[0]) =>
      scalingReportHtml(makeScalingFacts({ run: makeRun(over) }));
    expect(of({ dataset: 'changed' })).toContain('has been changed since');
    expect(of({ dataset: 'gone' })).toContain('no such dataset any more');
    expect(of({ practice: true })).toMatch(/Practice data: [\s\S]*class="watermark"/u);
    expect(of({ imported: true, datasetHash: null, dataset: 'unknown' })).toContain('name no dataset');
    expect(of({ imported: true })).toContain('joined to the items');
    expect(of({ state: 'cancelled' })).toContain('was cancelled');
    expect(of({ state: 'running' })).toContain('is not done');
    expect(of({})).toContain('scores failed');
    const plain = scalingReportHtml(
      makeScalingFacts({
        report: makeReport({
          models: ['model-01', 'model-06'].map((key) => ({ key, scored: 300, failed: 0, methods: [] })),
        }),
      }),
    );
    expect(plain).not.toContain('class="warning"');
    expect(plain).not.toContain('class="watermark"');
  });

  test('of a run without scores is a page all the same', () => {
    const report = makeReport({
      metrics: [],
      families: [],
      agreements: [],
      models: [],
      baselines: [],
      chance: null,
    });
    const page = scalingReportHtml(makeScalingFacts({ report, figures: [], dataset: null }));
    expect(page).toContain('No model has scores yet.');
    expect(page).toContain('the results name no dataset');
  });

  test('puts the differences of compared models beside their tests, each pair once', () => {
    const pair = {
      first: 'model-01',
      second: 'model-06',
      items: 284,
      onlyFirst: 33,
      onlySecond: 21,
      p: 0.02,
      agreement: 0.8,
    };
    const comparisons = [{ ...pair, difference: 0.0421, interval: [0.0101, 0.0742] as const }];
    const page = scalingReportHtml(makeScalingFacts({ comparisons }));
    expect(page).toContain('<data value="0.0421">+4.2</data>');
    expect(page.match(/<th scope="row">opt-1b<\/th><td>opt-6b<\/td>/gu)).toHaveLength(1);
    const turned = [{ ...comparisons[0], first: 'model-06', second: 'model-01' }] as typeof comparisons;
    expect(scalingReportHtml(makeScalingFacts({ comparisons: turned }))).not.toContain(
      '<th scope="row">opt-1b</th><td>opt-6b</td>',
    );
  });
});

test('the colours are those of the app, in light and dark', () => {
  const css = readFileSync('app/globals.css', 'utf8');
  const block = (selector: string) =>
    css.slice(css.indexOf(`${selector} {`), css.indexOf('}', css.indexOf(`${selector} {`)));
  const [light, dark] = [block(':root'), block('[data-theme="dark"]')];
  const wrong = Object.entries(REPORT_COLOURS).filter(
    ([name, both]) => !light.includes(`--${name}: ${both[0]};`) || !dark.includes(`--${name}: ${both[1]};`),
  );
  expect(wrong).toEqual([]);
  const families = namesIn(light, /--(family-\d+):/gu);
  expect(families.filter((name) => !Object.hasOwn(REPORT_COLOURS, name ?? ''))).toEqual([]);
});

describe('the table for spreadsheets', () => {
  const read = (csv: string) => {
    const rows: string[][] = [];
    const records = new CsvRecords((fields) => rows.push(fields));
    records.push(csv.slice(1));
    records.end();
    return rows;
  };

  test('has each point with its numbers in full', () => {
    const csv = scalingTableCsv(makeRun(), makeReport());
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head = [], ...rows] = read(csv);
    expect(rows).toHaveLength(4);
    const of = (row: number, column: string) => rows[row]?.[head.indexOf(column)];
    expect(of(0, 'value')).toBe(String(makeReport().metrics[0]?.points[0]?.value));
    expect(of(2, 'interval_95_low')).toBe('-0.0001234');
    expect(of(2, 'bound_high')).toBe('');
    expect(of(3, 'value')).toBe('');
    expect(of(0, 'data')).toBe('scored');
    const written = new Set(rows.flat());
    const numbers = numbersOf(makeReport().metrics).concat(
      numbersOf(makeReport().models.map(({ scored, failed }) => [scored, failed])),
    );
    expect(numbers.filter((number) => !written.has(String(number)))).toEqual([]);
  });

  test('says practice data, and lets no text be a formula', () => {
    const run = makeRun({ practice: true, models: [makeModel(1, { name: '=1+1', familyName: '@f' })] });
    const [head = [], first = []] = read(scalingTableCsv(run, makeReport()));
    expect(first[head.indexOf('model')]).toBe("'=1+1");
    expect(first[head.indexOf('family')]).toBe("'@f");
    expect(first[head.indexOf('data')]).toBe('practice data');
  });
});
