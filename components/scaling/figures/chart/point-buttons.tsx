import { type KeyboardEvent, useRef, useState } from 'react';
import type { MetricWords } from '../data/metric-words';
import { pointSentence } from '../data/point-facts';
import type { PlacedPoint } from '../draw/layout';
import { nextPoint } from './next-point';

interface PointButtonsProps {
  points: readonly PlacedPoint[];
  words: MetricWords;
  /** The point under the pointer or the focus. */
  onShow: (model: string | null) => void;
  onPress: (point: PlacedPoint) => void;
}

/** The points as buttons over the drawing: one stop of the tab key, arrows go from point to point. They stay while the drawing changes. */
export const PointButtons = ({ points, words, onShow, onPress }: PointButtonsProps) => {
  const group = useRef<HTMLFieldSetElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const stop = points.some(({ point }) => point.model === last) ? last : points[0]?.point.model;

  const go = (event: KeyboardEvent, from: PlacedPoint) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : nextPoint(points, from, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    group.current?.querySelector<HTMLElement>(`[data-model="${CSS.escape(next.point.model)}"]`)?.focus();
  };

  return (
    <fieldset ref={group} className="print:hidden" aria-label={`Points of “${words.title}”; arrow keys move`}>
      {points.map((placed) => {
        const { point, x, y } = placed;
        return (
          <button
            key={point.model}
            type="button"
            data-model={point.model}
            tabIndex={point.model === stop ? 0 : -1}
            aria-label={pointSentence(point, words)}
            onClick={() => onPress(placed)}
            onKeyDown={(event) => go(event, placed)}
            onFocus={() => {
              setLast(point.model);
              onShow(point.model);
            }}
            onBlur={() => onShow(null)}
            onPointerEnter={() => onShow(point.model)}
            onPointerLeave={() => onShow(null)}
            style={{ left: x - 12, top: y - 12 }}
            className="absolute size-6 rounded-full focus-visible:outline-offset-0"
          />
        );
      })}
    </fieldset>
  );
};
