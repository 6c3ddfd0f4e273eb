import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetCard } from '@/lib/formats/hugging-face/card';
import { markdownHtml } from '@/lib/formats/scaling-report/markdown-html';
import { makeFacts } from '../../../support/dataset/make-facts';
import { makeRow } from '../../../support/dataset/make-row';

const of = (markdown: string) => markdownHtml(markdown).html.replaceAll('\n', '');

describe('a card as HTML', () => {
  test.each([
    ['# A *b* c', '<h3>A <em>b</em> c</h3>'],
    ['one\ntwo', '<p>onetwo</p>'],
    ['**Bold `a*b`.** rest', '<p><strong>Bold <code>a*b</code>.</strong> rest</p>'],
    ['- a\n- b\n  more', '<ul><li>a</li><li>b more</li></ul>'],
    ['1. a', '<ol><li>a</li></ol>'],
    ['`` a`b ``', '<p><code> a`b </code></p>'],
    ['\\*not\\* \\<b\\>', '<p>*not* &lt;b&gt;</p>'],
    ['```html\n<b>\n```\nafter', '<pre><code>&lt;b&gt;</code></pre><p>after</p>'],
    [
      '---\na: b\n---\n# T',
      '<details><summary>Front matter</summary><pre><code>a: b</code></pre></details><h3>T</h3>',
    ],
    ['[a](https://x.test/?q=1)', '<p><a href="https://x.test/?q=1" rel="noreferrer">a</a></p>'],
    ['[a](javascript:alert)', '<p>[a](javascript:alert)</p>'],
    ['![words](https://x.test/i.png)', '<p>words</p>'],
    [
      '<details><summary>More</summary>\n\nx\n\n</details>',
      '<details open><summary>More</summary><p>x</p></details>',
    ],
    ['</details></div>', '<p>&lt;/details&gt;&lt;/div&gt;</p>'],
    ['</details>', ''],
    ['<details><summary>a</summary>', '<details open><summary>a</summary></details>'],
  ])('%j', (markdown, html) => {
    expect(of(markdown)).toBe(html);
  });

  test('a table keeps escaped bars in their cells', () => {
    const html = of('| a | b |\n| --- | ---: |\n| x \\| y | `z` |');
    expect(html).toContain('<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>');
    expect(html).toContain('<tr><td>x | y</td><td><code>z</code></td></tr>');
  });

  test('of a dataset is whole, and has no markup of the data', () => {
    const rows = [0, 1, 2].map((at) => makeRow(at));
    const html = of(datasetCard(makeFacts(rows, { title: '<b>Sly</b> | *title*' })));
    expect(html).toContain('&lt;b&gt;Sly&lt;/b&gt; | *title*');
    expect(html).toContain('<h4>What the labels mean</h4>');
    expect(html).toContain('def content_hash(text):');
    expect(html.match(/<table>/gu)?.length).toBe(html.match(/<\/table>/gu)?.length);
  });

  test('whatever is written, only known elements come out, and each is closed', () => {
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '`',
      '**',
      '*',
      '[',
      '](',
      ')',
      '|',
      '\n',
      '# ',
      '- ',
      '---',
      '```',
      '\\',
      'a',
      'https://x',
      '</details>',
      '<details><summary>',
      '</summary>',
      '<script>',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const { html } = markdownHtml(scraps.join(''));
        const open: string[] = [];
        for (const [, slash, name = ''] of html.matchAll(/<(\/?)([^\s>]*)[^>]*>/gu)) {
          expect(name).toMatch(
            /^(?:h[3-6]|p|ul|ol|li|pre|code|table|thead|tbody|tr|th|td|div|strong|em|a|details|summary)$/u,
          );
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
