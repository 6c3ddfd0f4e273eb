import { cleanText } from '../clean-text';
import { FormatError } from '../format-error';

const ELEMENTS = new Set(
  'svg g path line rect circle ellipse polyline polygon text tspan title desc defs clipPath marker symbol mask pattern linearGradient radialGradient stop'.split(
    ' ',
  ),
);

/**
 * A drawing that does nothing but draw, as it may stand in a page: no script, no handler, nothing from elsewhere. Throws a FormatError that
 * names the figure for any other.
 */
export function checkSvg(svg: string, figure: string): string {
  const text = cleanText(svg).trim();
  const refuse = (what: string) =>
    new FormatError(`The figure “${figure.slice(0, 80)}” cannot stand in a report: ${what}.`, 'figures');
  if (!/^<svg[\s>]/u.test(text) || !text.endsWith('</svg>')) throw refuse('it is no SVG element');
  if (/<[!?]/u.test(text)) throw refuse('it holds a comment or an instruction');
  for (const [, name = ''] of text.matchAll(/<\/?([^\s/>]*)/gu))
    if (!ELEMENTS.has(name)) throw refuse(`it has the element “${name.slice(0, 40)}”`);
  for (const [tag] of text.matchAll(/<[^>]*>/gu)) checkTag(tag, refuse);
  return text;
}

function checkTag(tag: string, refuse: (what: string) => FormatError): void {
  // Values first: what looks like an attribute inside of quotes is none.
  const bare = tag.replace(/"[^"]*"|'[^']*'/gu, '""');
  if (/["']/u.test(bare.replaceAll('""', ''))) throw refuse('a quote in it is not closed');
  if (/[\s"/]on[a-z]+\s*=/iu.test(bare)) throw refuse('it has a handler of events');
  if (/[\s"/](?:[\w-]+:)?(?:href|src|style)\s*=/iu.test(bare))
    throw refuse('it refers to something else, or has a style');
  if (/=\s*[^\s"]/u.test(bare)) throw refuse('it has an attribute without quotes');
  if (/url\(\s*(?!#)/iu.test(tag.replaceAll(/&(?:quot|#39|apos);/gu, '')))
    throw refuse('it takes something from elsewhere');
}
