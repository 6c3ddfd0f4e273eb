'use client';

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { settled } from '../../../ui/chart/settle';
import type { MetricFigure } from '../data/figure-data';
import type { FigureOptions } from '../data/figure-options';
import { layoutOf, type PlacedPoint } from '../draw/layout';
import type { DrawnFigure } from '../draw-figures';
import { PointButtons } from './point-buttons';
import { PointTooltip } from './point-tooltip';
import { usePlot } from './use-plot';
import { useWidth } from './use-width';

interface PointChartProps {
  figure: MetricFigure;
  options: FigureOptions;
  drawn: DrawnFigure;
  small?: boolean;
  onPress: (point: PlacedPoint) => void;
}

const LEAST_WIDTH = 120;

/** A drawn figure whose points can be read and pressed. New numbers are drawn in its place; the buttons and their focus stay. */
export const PointChart = ({ figure, options, drawn, small = false, onPress }: PointChartProps) => {
  const plot = usePlot();
  const [box, width] = useWidth<HTMLDivElement>();
  const picture = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { draw, height, words } = drawn;
  const ready = plot !== null && width >= LEAST_WIDTH;

  useLayoutEffect(() => {
    if (plot && width >= LEAST_WIDTH) picture.current?.replaceChildren(settled(draw(plot, width)));
  }, [plot, width, draw]);

  const { points } = useMemo(
    () => layoutOf(figure, options, { width, height, small }),
    [figure, options, width, height, small],
  );
  const placed = points.find(({ point }) => point.model === shown);
  return (
    <div ref={box} className="relative min-w-0" style={{ height }}>
      <div ref={picture} role="img" aria-label={words} className="overflow-hidden" />
      {ready ? (
        <PointButtons points={points} words={figure.words} onShow={setShown} onPress={onPress} />
      ) : null}
      {ready && placed ? (
        <PointTooltip placed={placed} words={figure.words} width={width} height={height} />
      ) : null}
    </div>
  );
};
