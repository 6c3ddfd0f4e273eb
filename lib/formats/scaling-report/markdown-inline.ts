import { type Html, html } from './html';

/** Escaped signs, code, bold, italic, images, links: in this order of what a place can begin. */
const TOKEN =
  /\\([!-/:-@[-`{-~])|(`+)(?!`)([\s\S]*?[^`])\2(?!`)|\*\*(?=\S)([\s\S]*?\S)\*\*|(?<![*\w])[*_](?=\S)([^*_]*?\S)[*_](?![*\w])|!\[([^\]]*)\]\([^)]*\)|\[([^\]]+)\]\(([^()\s]+)\)/gu;

/** Markdown within a line: code, bold, italic, links to web pages. All else is text. */
export function inlineHtml(markdown: string): Html {
  const parts: (string | Html)[] = [];
  let last = 0;
  for (const found of markdown.matchAll(TOKEN)) {
    parts.push(markdown.slice(last, found.index), htmlOf(found));
    last = found.index + found[0].length;
  }
  return html`${[...parts, markdown.slice(last)]}`;
}

function htmlOf([whole, escaped, ticks, code, bold, italic, image, link, target]: RegExpMatchArray):
  | string
  | Html {
  if (escaped !== undefined) return escaped;
  if (ticks !== undefined) return html`<code>${code ?? ''}</code>`;
  if (bold !== undefined) return html`<strong>${inlineHtml(bold)}</strong>`;
  if (italic !== undefined) return html`<em>${inlineHtml(italic)}</em>`;
  if (image !== undefined) return image;
  if (link === undefined || target === undefined) return whole;
  return /^https?:\/\/[^\s"'<>]+$/iu.test(target)
    ? html`<a href="${target}" rel="noreferrer">${inlineHtml(link)}</a>`
    : whole;
}
