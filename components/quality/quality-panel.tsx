'use client';

import { Gauge } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import { modelReviews, secondJudge, withCheck } from '@/lib/dataset/quality';
import type { Row } from '@/lib/dataset/row';
import { secondJudgeProblem } from '@/lib/dataset/second-judge/ask';
import { useCharts } from './charts/use-charts';
import { CheckGroups } from './checks/check-groups';
import { EmbeddingsPart } from './models/embeddings-part';
import { SecondJudgePart } from './models/second-judge-part';
import { useEmbeddingVectors } from './models/use-embedding-vectors';
import { type AnsweredRows, useSecondJudge } from './models/use-second-judge';
import { FREE_WORDS, QualityFrame } from './quality-frame';
import { useQuality } from './run/use-quality';
import type { ShownItem } from './shown-item';
import { MOST_MEASURED, useKept } from './use-kept';

export interface QualityPanelProps {
  /** In dataset order, excluded ones too; null until all are there. */
  rows: readonly Row[] | null;
  byPlace: ReadonlyMap<string, Row>;
  view: DatasetView;
  onOpen: (place: string) => void;
  onPick: (places: string[]) => void;
  onReview: (places: string[]) => void;
  /** Rows that a model answered. */
  onAnswers: (answered: AnsweredRows) => void;
}

/** What a reviewer would object to in a dataset, in plain words, worst first. Fills its parent. */
export const QualityPanel = ({ rows, byPlace, view, onAnswers, ...deeds }: QualityPanelProps) => {
  const input = useKept(rows, view);
  const quality = useQuality(input);
  const embeddings = useEmbeddingVectors(quality.embeddings);
  const judge = useSecondJudge(view.dataset.id, onAnswers);
  const second = useMemo(() => secondJudge(modelReviews(rows ?? [])), [rows]);
  const { report: bare } = quality;
  const report = useMemo(() => bare && withCheck(bare, second), [bare, second]);
  const itemAt = useCallback((place: string) => shownItem(byPlace.get(place)), [byPlace]);
  const items = input?.items ?? NONE;
  const charts = useCharts(input);
  const questions = useMemo(() => items.map(({ question }) => question), [items]);

  return (
    <QualityFrame
      quality={quality}
      report={report}
      empty={{
        icon: <Gauge aria-hidden />,
        title: view.format ? 'No items to measure yet' : 'Nothing to measure in a free loom',
        words: view.format
          ? 'Here will stand what a reviewer would object to: balance, duplicates, shortcuts that give the label away, variety, size.'
          : FREE_WORDS,
      }}
      isEmpty={rows !== null && items.length === 0}
      note={
        view.kept > MOST_MEASURED
          ? `Measured on the first ${MOST_MEASURED.toLocaleString('en')} of ${view.kept.toLocaleString('en')} items.`
          : null
      }
    >
      {report ? (
        <CheckGroups
          report={report}
          itemAt={itemAt}
          {...deeds}
          charts={charts}
          extras={{
            'embedding-duplicates': (
              <EmbeddingsPart
                embeddings={embeddings}
                questions={questions}
                comparing={quality.comparing}
                onDrop={() => quality.embeddings(null)}
              />
            ),
            'second-judge': (
              <SecondJudgePart
                judge={judge}
                rows={rows ?? NONE}
                problem={view.format && secondJudgeProblem(view.format)}
                disputed={second.items}
                itemAt={itemAt}
                onOpen={deeds.onOpen}
                onReview={deeds.onReview}
              />
            ),
          }}
        />
      ) : null}
    </QualityFrame>
  );
};

const NONE: readonly Row[] = [];

const shownItem = (row: Row | undefined): ShownItem | null =>
  row ? { place: row.place, number: row.index + 1, question: row.question, label: row.label } : null;
