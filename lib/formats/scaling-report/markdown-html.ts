import { type Html, html, safe } from './html';
import { inlineHtml } from './markdown-inline';

/** Levels of headings in the card begin below those of the report. */
const SHIFT = 2;

/**
 * Markdown as dataset cards have it, as HTML: headings, paragraphs, lists, tables, fenced code, folded details; front matter is folded code.
 * Anything else is text. HTML in it is text too, but for `<details>` and `<summary>`; images are their words.
 */
export function markdownHtml(markdown: string): Html {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const parts: Html[] = [];
  let open = 0;
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    if (block.fold === 1) open++;
    // An end without a beginning would close what is around the card.
    if (block.fold !== -1 || open > 0) parts.push(block.html);
    if (block.fold === -1 && open > 0) open--;
    at = block.end;
  }
  return html`${parts}${safe('</details>'.repeat(open))}`;
}

interface Block {
  html: Html;
  /** The line after it. */
  end: number;
  fold?: 1 | -1;
}

function blockAt(lines: readonly string[], at: number): Block {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { html: html``, end: at + 1 };
  if (at === 0 && line.trim() === '---') {
    const end = lines.findIndex((one, place) => place > 0 && one.trim() === '---');
    if (end > 0) return { html: folded('Front matter', codeOf(lines.slice(1, end))), end: end + 1 };
  }
  return (
    fenceAt(lines, at) ??
    foldAt(line, at) ??
    headingAt(line, at) ??
    tableAt(lines, at) ??
    listAt(lines, at) ??
    paragraphAt(lines, at)
  );
}

const codeOf = (lines: readonly string[]): Html => html`<pre><code>${lines.join('\n')}</code></pre>
`;

const folded = (summary: string, content: Html): Html => html`<details><summary>${summary}</summary>
${content}</details>
`;

function fenceAt(lines: readonly string[], at: number): Block | null {
  const [, fence] = /^ {0,3}(`{3,}|~{3,})/u.exec(lines[at] ?? '') ?? [];
  if (!fence) return null;
  const end = lines.findIndex((line, place) => place > at && line.trim().startsWith(fence));
  const last = end < 0 ? lines.length : end;
  return { html: codeOf(lines.slice(at + 1, last)), end: last + 1 };
}

function foldAt(line: string, at: number): Block | null {
  if (line.trim() === '</details>') return { html: safe('</details>\n'), end: at + 1, fold: -1 };
  const [, words] = /^<details><summary>(.*)<\/summary>$/u.exec(line.trim()) ?? [];
  if (words === undefined) return null;
  return {
    html: html`<details open><summary>${inlineHtml(words)}</summary>
`,
    end: at + 1,
    fold: 1,
  };
}

function headingAt(line: string, at: number): Block | null {
  const [, signs, words] = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/u.exec(line) ?? [];
  if (!signs || words === undefined) return null;
  const level = Math.min(6, signs.length + SHIFT);
  return {
    html: html`${safe(`<h${level}>`)}${inlineHtml(words)}${safe(`</h${level}>`)}
`,
    end: at + 1,
  };
}

const isTableLine = (line: string | undefined): boolean => /^\s*\|.*\|\s*$/u.test(line ?? '');

function tableAt(lines: readonly string[], at: number): Block | null {
  if (!isTableLine(lines[at]) || !/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(lines[at + 1] ?? '')) return null;
  let end = at + 2;
  while (isTableLine(lines[end])) end++;
  const head = cellsOf(lines[at] ?? '').map((cell) => html`<th scope="col">${inlineHtml(cell)}</th>`);
  const rows = lines.slice(at + 2, end).map(
    (line) => html`<tr>${cellsOf(line).map((cell) => html`<td>${inlineHtml(cell)}</td>`)}</tr>
`,
  );
  return {
    html: html`<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div>
`,
    end,
  };
}

/** A bar with a backslash before it is part of its cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());

const ITEM = /^ {0,3}(?:([-*+])|\d{1,9}[.)])\s+(.*)$/u;

function listAt(lines: readonly string[], at: number): Block | null {
  const first = ITEM.exec(lines[at] ?? '');
  if (!first) return null;
  const items: string[] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const item = ITEM.exec(line);
    if (item) items.push(item[2] ?? '');
    else if (/^\s+\S/u.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  const name = first[1] === undefined ? 'ol' : 'ul';
  return {
    html: html`${safe(`<${name}>`)}${items.map((item) => html`<li>${inlineHtml(item)}</li>`)}${safe(`</${name}>`)}
`,
    end,
  };
}

function paragraphAt(lines: readonly string[], at: number): Block {
  let end = at + 1;
  while (end < lines.length && isPlain(lines, end)) end++;
  return {
    html: html`<p>${inlineHtml(lines.slice(at, end).join('\n'))}</p>
`,
    end,
  };
}

const isPlain = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? '';
  return (
    line.trim() !== '' &&
    fenceAt(lines, at) === null &&
    foldAt(line, at) === null &&
    headingAt(line, at) === null &&
    tableAt(lines, at) === null &&
    listAt(lines, at) === null
  );
};
