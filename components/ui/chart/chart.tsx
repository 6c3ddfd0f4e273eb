import { useEffect, useRef, useState } from 'react';
import { settled } from './settle';

type Plot = typeof import('@observablehq/plot');
export type DrawChart = (plot: Plot, width: number) => SVGSVGElement | HTMLElement;

interface ChartProps {
  /** What it shows, in words. */
  label: string;
  height: number;
  /** Must keep its identity while it draws the same. */
  draw: DrawChart;
}

/** A small chart as wide as there is room. */
export const Chart = ({ label, height, draw }: ChartProps) => {
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

  return (
    <div ref={box} role="img" aria-label={label} className="overflow-hidden" style={{ minHeight: height }} />
  );
};
