'use client';

import { useEffect, useRef, useState } from 'react';

type Plot = typeof import('@observablehq/plot');

interface PlotBoxProps {
  /** What it shows, in words. */
  label: string;
  height: number;
  /** Must keep its identity while it draws the same. */
  draw: (plot: Plot, width: number) => SVGSVGElement | HTMLElement;
}

/** A chart of Plot as wide as there is room. */
export const PlotBox = ({ label, height, draw }: PlotBoxProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width < 120) return;
    let wanted = true;
    void import('@observablehq/plot').then((plot) => {
      if (wanted) box.current?.replaceChildren(settled(draw(plot, width)));
    });
    return () => {
      wanted = false;
    };
  }, [draw, width]);
  return <div ref={box} role="img" aria-label={label} style={{ minHeight: height }} />;
};

/** Without the style sheet that the page's policy refuses, in its colours and type. */
function settled(svg: SVGSVGElement | HTMLElement): SVGSVGElement | HTMLElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  svg.removeAttribute('class');
  svg.setAttribute('font-family', 'inherit');
  svg.setAttribute('font-size', '12');
  svg.setAttribute('fill', 'var(--dim)');
  svg.setAttribute('color', 'var(--dim)');
  return svg;
}
