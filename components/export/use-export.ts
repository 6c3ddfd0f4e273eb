'use client';

import { useCallback, useMemo, useState } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import { fetchPreview, fetchView } from './export-api';
import { type ExportChoice, isTree } from './formats';
import { lastFormat } from './last-format';
import { useAsked } from './use-asked';

/** The dataset as it stands now, the format chosen for it, and how that file begins. */
export function useExport(datasetId: string) {
  const askView = useCallback((signal: AbortSignal) => fetchView(datasetId, signal), [datasetId]);
  const { asked, again } = useAsked(askView);
  const view = asked.state === 'ready' ? asked.value : null;
  const first = useMemo(() => view && firstFormat(view), [view]);
  const [chosen, setFormat] = useState<ExportChoice | null>(null);
  const [chosenLoom, setLoomId] = useState<string | null>(null);
  const looms = useMemo(() => loomsOf(view), [view]);
  const format = chosen ?? first ?? 'espalier';
  const loomId = chosenLoom ?? looms[0]?.loomId ?? datasetId;
  const offer = view?.offers.find((one) => one.format === format);
  const available = isTree(format) || offer?.available === true;

  const isAsked = view !== null && available;
  const askPreview = useCallback(
    (signal: AbortSignal) => fetchPreview(format, { datasetId, loomId }, signal),
    [format, datasetId, loomId],
  );
  const preview = useAsked(isAsked ? askPreview : null);
  return {
    ...{ asked, again, format, setFormat, looms, setLoomId, available, preview },
    /** Why there is no such file; empty where there is one. */
    reason: offer?.reason ?? '',
    from: { datasetId, loomId },
  };
}

/** A loom may be a source by several of its paths. */
const loomsOf = (view: DatasetView | null): DatasetView['sources'] => [
  ...new Map(view?.sources.map((source) => [source.loomId, source])).values(),
];

const firstFormat = ({ offers }: DatasetView): ExportChoice => {
  const last = lastFormat();
  const canBeHad = (format: ExportChoice) =>
    isTree(format) || offers.some((offer) => offer.format === format && offer.available);
  if (last && canBeHad(last)) return last;
  return offers.find(({ available }) => available)?.format ?? 'espalier';
};
