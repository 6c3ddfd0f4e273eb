'use client';

import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { centredOn, seen } from '@/lib/loom/layout';
import { type OverviewScale, overviewScale, paintOverview } from './paint/paint-overview';
import type { Scene } from './scene';
import { useLatest } from './use-latest';
import { type Palette, usePalette } from './use-palette';
import { useCamera, useViewChange } from './use-view';

const SIZE = { width: 190, height: 74 };
const LEAST_FRAME = 5;

interface Picture {
  canvas: HTMLCanvasElement;
  scale: OverviewScale;
  density: number;
  palette: Palette;
}

/** The tree painted once into a canvas that is kept; moving the view only copies it. */
function takePicture(scene: Scene, palette: Palette): Picture | null {
  const density = window.devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width * density;
  canvas.height = SIZE.height * density;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const scale = overviewScale(scene, SIZE);
  context.scale(density, density);
  paintOverview(context, scene, scale, palette);
  return { canvas, scale, density, palette };
}

/** An overview of the whole tree with a frame around what is on screen; pressing it moves there. */
export const MiniMap = ({ scene }: { scene: Scene }) => {
  const shown = useRef<HTMLCanvasElement>(null);
  const picture = useRef<Picture | null>(null);
  const palette = usePalette();
  const camera = useCamera();
  const flow = useReactFlow();

  const draw = useLatest((): void => {
    const context = shown.current?.getContext('2d');
    if (!shown.current || !context || !picture.current) return;
    const { canvas, scale, density } = picture.current;
    const { view, size } = camera();
    const rect = seen(view, size);
    if (shown.current.width !== canvas.width) {
      shown.current.width = canvas.width;
      shown.current.height = canvas.height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(canvas, 0, 0);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.strokeStyle = picture.current.palette.sun;
    context.lineWidth = 1.5;
    const left = Math.max(1, Math.min(SIZE.width - LEAST_FRAME, scale.left + rect.x0 * scale.across));
    const top = Math.max(1, Math.min(SIZE.height - LEAST_FRAME, scale.top + rect.y0 * scale.down));
    const right = Math.min(SIZE.width - 1, scale.left + rect.x1 * scale.across);
    const bottom = Math.min(SIZE.height - 1, scale.top + rect.y1 * scale.down);
    context.beginPath();
    context.roundRect(left, top, Math.max(LEAST_FRAME, right - left), Math.max(LEAST_FRAME, bottom - top), 3);
    context.stroke();
  });

  useEffect(() => {
    if (!palette) return;
    const frame = requestAnimationFrame(() => {
      picture.current = takePicture(scene, palette);
      draw();
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, palette, draw]);
  useViewChange(draw);

  const goTo = useCallback(
    (event: PointerEvent<HTMLCanvasElement>): void => {
      if (event.buttons !== 1 || !picture.current) return;
      const { scale } = picture.current;
      const { view, size } = camera();
      const box = event.currentTarget.getBoundingClientRect();
      const x = (event.clientX - box.left - scale.left) / scale.across;
      const y = (event.clientY - box.top - scale.top) / scale.down;
      void flow.setViewport(centredOn(x, y, view.zoom, size));
    },
    [camera, flow],
  );

  return (
    <canvas
      ref={shown}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={goTo}
      className="absolute right-3.5 bottom-3.5 z-10 h-[74px] w-[190px] cursor-pointer rounded-[9px] border border-line bg-panel shadow-shade"
    />
  );
};
