'use client';

import { useLayoutEffect, useRef } from 'react';
import { seen } from '@/lib/loom/layout';
import { NONE } from '@/lib/loom/tree';
import type { LoomCanvasProps } from './canvas-types';
import { paint } from './paint/paint';
import type { Scene } from './scene';
import { useLatest } from './use-latest';
import { useMotion } from './use-motion';
import { usePalette } from './use-palette';
import { useTextArrivals } from './use-text-arrivals';
import { useCamera, useViewChange } from './use-view';
import { zoomLevel } from './zoom-level';

interface BackdropProps extends Pick<LoomCanvasProps, 'texts' | 'card' | 'selectedId' | 'liveIds'> {
  scene: Scene;
  shown: (text: string) => string;
  needTexts: (ids: string[]) => void;
}

function resize(canvas: HTMLCanvasElement, width: number, height: number, density: number): void {
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width === across && canvas.height === down) return;
  canvas.width = across;
  canvas.height = down;
}

/** The canvas under the cards: ground, edges, and from afar the whole tree. */
export const Backdrop = (props: BackdropProps) => {
  const { scene, texts, card, shown, selectedId, liveIds, needTexts } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const camera = useCamera();

  const repaint = useLatest((): void => {
    const context = canvas.current?.getContext('2d');
    const { view, size } = camera();
    if (!canvas.current || !context || !palette || size.width === 0) return;
    const density = window.devicePixelRatio;
    resize(canvas.current, size.width, size.height, density);
    const level = zoomLevel(view.zoom);
    const missing = paint({
      context,
      scene,
      view,
      size,
      density,
      palette,
      topOf,
      rect: seen(view, size),
      level,
      selected: selectedId === null ? NONE : (scene.tree.indexOf.get(selectedId) ?? NONE),
      isLive: (id) => liveIds.has(id),
      textOf: (id) => (texts.has(id) ? shown(texts.get(id) ?? '') : undefined),
      infoOf: card,
    });
    waitFor(level === 'near' ? missing : [...missing, ...liveIds]);
    if (missing.length > 0) needTexts(missing);
  });
  const topOf = useMotion(scene.layout, repaint);
  const waitFor = useTextArrivals(texts, repaint);

  useViewChange(repaint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what a painting shows
  useLayoutEffect(repaint, [scene, palette, card, shown, selectedId, liveIds, repaint]);

  return <canvas ref={canvas} aria-hidden className="absolute inset-0 h-full w-full" />;
};
