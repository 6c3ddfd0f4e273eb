import { saveBlob, saveFigure } from './save-figure';

interface Caption {
  title: string;
  /** What it shows, for those who cannot see it. */
  words: string;
  /** Below the chart, a line each. */
  notes: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 20;
const LINE = 17;

/** Saves a drawn chart as a file that stands alone: with its title and notes, in the colours of the theme that is on. */
export const saveChart = (chart: SVGSVGElement, caption: Caption, fileName: string): Promise<void> =>
  saveFigure(new XMLSerializer().serializeToString(captioned(chart, caption)), fileName);

export const saveText = (text: string, mediaType: string, fileName: string): void =>
  saveBlob(new Blob([text], { type: mediaType }), fileName);

function captioned(chart: SVGSVGElement, { title, words, notes }: Caption): SVGSVGElement {
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
  const page = getComputedStyle(document.body);
  const whole = make('svg', { width: width + 2 * PAD, height: height + 3 * PAD + 24 + notes.length * LINE });
  whole.setAttribute('xmlns', SVG);
  whole.setAttribute('font-family', page.fontFamily);
  whole.append(text(title, {}, 'title'), text(words, {}, 'desc'));
  whole.append(make('rect', { width: '100%', height: '100%', fill: 'var(--bg)' }));
  whole.append(text(title, { x: PAD, y: PAD + 14, 'font-size': 16, 'font-weight': 600, fill: 'var(--ink)' }));
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('x', String(PAD));
  copy.setAttribute('y', String(PAD + 28));
  copy.setAttribute('font-family', page.fontFamily);
  whole.append(copy);
  for (const [at, note] of notes.entries())
    whole.append(
      text(note, { x: PAD, y: 2 * PAD + 34 + height + at * LINE, 'font-size': 12, fill: 'var(--dim)' }),
    );
  for (const element of [whole, ...whole.querySelectorAll('*')]) resolveColours(element);
  return whole as SVGSVGElement;
}

/** A file knows nothing of the page's variables. */
function resolveColours(element: Element): void {
  const root = getComputedStyle(document.documentElement);
  for (const { name, value } of [...element.attributes]) {
    const resolved = value.replace(/var\((--[\w-]+)\)/g, (_, variable) =>
      root.getPropertyValue(variable).trim(),
    );
    if (resolved !== value) element.setAttribute(name, resolved);
  }
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function text(words: string, attributes: Record<string, string | number>, name = 'text'): SVGElement {
  const element = make(name, attributes);
  element.textContent = words;
  return element;
}
