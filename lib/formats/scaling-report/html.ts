import { cleanText } from '../clean-text';

/** HTML that is safe to put into the page: made by `html`, `safe`, or from text that was escaped. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, in elements and in quoted attributes. Signs that turn the direction of writing around are shown as their code. */
export const escapeHtml = (text: string): string =>
  cleanText(text)
    .replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign)
    .replace(
      /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu,
      (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    )
    // Control characters but tab and line ends, which HTML has no place for.
    .replace(/[^\P{Cc}\t\r\n]/gu, '\uFFFD');

type Part = string | number | Html | readonly (string | Html)[] | null;

/** HTML from a template: every value is escaped, but for HTML that is safe already. Null is nothing. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: pieces.map((piece, at) => piece + (at < values.length ? text(values[at] ?? null) : '')).join(''),
});

function text(value: Part): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('html' in value) return value.html;
  return value.map(text).join('');
}

/** HTML that this code wrote out itself, or has looked through. */
export const safe = (written: string): Html => ({ html: written });

export const NOTHING: Html = safe('');

/** A number as it is read, with the exact one behind it. */
export const datum = (value: number, shown: string): Html =>
  html`<data value="${String(value)}">${shown}</data>`;

export interface Column {
  name: string;
  /** What it is, where a word does not say. */
  title?: string;
  number?: true;
}
type Cell = Html | string | null;

/** A table with its caption; null cells are a dash. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Html {
  const head = columns.map(
    ({ name, title, number }) =>
      html`<th scope="col"${safe(number ? ' class="n"' : '')}${title ? html` title="${title}"` : NOTHING}>${name}</th>`,
  );
  const body = rows.map(
    (cells) => html`<tr>${cells.map((cell, at) => cellOf(cell, columns[at]?.number === true, at === 0))}</tr>
`,
  );
  return html`<div class="scroll"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>
`;
}

function cellOf(cell: Cell, number: boolean, first: boolean): Html {
  const content = cell ?? '–';
  if (first) return html`<th scope="row">${content}</th>`;
  return number ? html`<td class="n">${content}</td>` : html`<td>${content}</td>`;
}

export const section = (id: string, title: string, ...content: readonly Html[]): Html =>
  html`<section id="${id}"><h2>${title}</h2>
${content}</section>
`;

export const list = (lines: readonly Html[]): Html =>
  lines.length === 0
    ? NOTHING
    : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
`;
