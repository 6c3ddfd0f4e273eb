import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Palette } from '../palette';
import type { Marks } from './paint-marks';
import type { Scene } from './scene';
import { Stage } from './stage';

interface StageProps {
  scene: Scene;
  palette: Palette;
  /** Another one means that the points stand elsewhere. */
  layout: string;
  names: Marks['names'];
}

export interface StageRefs {
  frame: RefObject<HTMLDivElement | null>;
  below: RefObject<HTMLCanvasElement | null>;
  above: RefObject<HTMLCanvasElement | null>;
}

/** Keeps a stage on two canvases: as large as its frame, and showing the newest scene. */
export function useStage({ scene, palette, layout, names }: StageProps): [Stage | null, StageRefs] {
  const [stage, setStage] = useState<Stage | null>(null);
  const refs = {
    frame: useRef<HTMLDivElement>(null),
    below: useRef<HTMLCanvasElement>(null),
    above: useRef<HTMLCanvasElement>(null),
  };
  const { frame, below, above } = refs;

  useLayoutEffect(() => {
    if (!frame.current || !below.current || !above.current) return;
    const made = new Stage(below.current, above.current);
    const element = frame.current;
    const fill = () => made.resize(element.clientWidth, element.clientHeight, window.devicePixelRatio || 1);
    fill();
    const observer = new ResizeObserver(fill);
    observer.observe(element);
    const density = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    density.addEventListener('change', fill);
    setStage(made);
    return () => {
      observer.disconnect();
      density.removeEventListener('change', fill);
      made.end();
    };
  }, [frame, below, above]);

  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!stage) return;
    stage.show(scene, palette, shown.current !== layout);
    shown.current = layout;
  }, [stage, scene, palette, layout]);
  useEffect(() => stage?.name(names), [stage, names]);

  return [stage, refs];
}
