/** A chart of Plot fit for the page: without the style sheet that its policy refuses, in the colours and type of the page. */
export function settled(svg: SVGSVGElement | HTMLElement): SVGSVGElement | HTMLElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  svg.removeAttribute('class');
  svg.setAttribute('font-family', 'inherit');
  svg.setAttribute('font-size', '11');
  svg.setAttribute('fill', 'var(--dim)');
  svg.setAttribute('color', 'var(--dim)');
  return svg;
}
