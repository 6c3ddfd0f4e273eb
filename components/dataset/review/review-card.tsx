'use client';

import { useRouter } from 'next/navigation';
import { BLIND_QUESTION, OPEN_QUESTION, yesAndNo } from '@/lib/dataset/review/review-question';
import { reviewBy } from '@/lib/dataset/review/review-queue';
import type { Row } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { Input } from '../../ui/input';
import { Kbd } from '../../ui/kbd';
import { useActs } from '../acts/item-acts-context';
import { verdictWords } from '../item/review-list';
import { capital, itemName } from '../item-words';
import { LabelText } from '../label-text';
import { treeHref } from '../tree-href';
import { AnswerButtons } from './answer-buttons';
import { useReviewKeys } from './use-review-keys';
import { useVerdict } from './use-verdict';

interface ReviewCardProps {
  row: Row;
  reviewer: string;
  blind: boolean;
  hasPrevious: boolean;
  onPrevious: () => void;
  onNext: () => void;
  onOpen: () => void;
}

/** One item under review. */
export const ReviewCard = ({
  row,
  reviewer,
  blind: wantsBlind,
  hasPrevious,
  onPrevious,
  onNext,
  onOpen,
}: ReviewCardProps) => {
  const router = useRouter();
  const acts = useActs();
  const view = useDataset((state) => state.view);
  const labels = view.format?.labels ?? [];
  const says = view.format?.labelSays ?? 'other';
  const blind = wantsBlind && labels.length > 1;
  const { busy, note, setNote, say, answer, exclude } = useVerdict(onNext);
  const own = reviewBy(row, reviewer);
  const letters = yesAndNo(labels);

  const disagree = () => {
    const other = labels.length === 2 && row.labelIndex >= 0 ? 1 - row.labelIndex : null;
    void say(row, 'disagree', other, false);
  };
  const agree = () => void say(row, 'agree', row.labelIndex >= 0 ? row.labelIndex : null, false);
  const byLabel = (at: number) => {
    if (at < labels.length) void answer(row, at, blind);
  };
  useReviewKeys(
    {
      yes: () => (blind ? letters && byLabel(letters.y) : agree()),
      no: () => (blind ? letters && byLabel(letters.n) : disagree()),
      unsure: () => void say(row, 'unsure', null, blind),
      exclude: () => void (row.excluded ? acts.bringBack([row]) : exclude(row)),
      previous: () => hasPrevious && onPrevious(),
      next: onNext,
      label: (number) => byLabel(number - 1),
      showInTree: () => router.push(treeHref(view, { ...row, item: row })),
    },
    busy,
  );

  return (
    <article aria-label={capital(itemName(row))} className="mx-auto grid w-full max-w-2xl gap-5 px-6 py-8">
      <header className="flex items-center gap-3 text-[13px] text-dim">
        <h2 className="font-medium">{capital(itemName(row))}</h2>
        {own ? <span>You said: {ownWords(own, labels, blind)}</span> : null}
        {row.excluded ? <span>Excluded: {row.excluded.reason}</span> : null}
        {blind ? null : (
          <Button size="sm" variant="quiet" onClick={onOpen} className="ml-auto">
            Open the item
          </Button>
        )}
      </header>
      <p className="min-h-24 whitespace-pre-wrap break-words font-reading text-lg leading-relaxed">
        {row.question}
      </p>
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-2 font-medium text-sm">
          {blind ? BLIND_QUESTION[says] : OPEN_QUESTION[says]}
          {blind || !row.label ? null : <LabelText label={row.label} index={row.labelIndex} />}
          {blind ? null : <span className="font-normal text-dim">{labels[row.labelIndex]?.meaning}</span>}
        </p>
        <AnswerButtons
          blind={blind}
          labels={labels}
          busy={busy}
          onLabel={byLabel}
          onAgree={agree}
          onDisagree={disagree}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button disabled={busy} onClick={() => void say(row, 'unsure', null, blind)} aria-keyshortcuts="s">
            Unsure <Kbd>s</Kbd>
          </Button>
          <Button
            disabled={busy}
            onClick={() => void (row.excluded ? acts.bringBack([row]) : exclude(row))}
            aria-keyshortcuts="x"
          >
            {row.excluded ? 'Bring back' : 'Exclude…'} <Kbd>x</Kbd>
          </Button>
          <span className="ml-auto flex gap-2">
            <Button disabled={!hasPrevious} onClick={onPrevious} aria-keyshortcuts="ArrowLeft">
              <Kbd>←</Kbd> Previous
            </Button>
            <Button onClick={onNext} aria-keyshortcuts="ArrowRight">
              Next <Kbd>→</Kbd>
            </Button>
          </span>
        </div>
        <Input
          aria-label="Note to go with your answer"
          placeholder="Note to go with your answer (optional)"
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </div>
    </article>
  );
};

/** With the label hidden, only the answer that was given: whether it agrees would tell the label. */
function ownWords(
  own: NonNullable<ReturnType<typeof reviewBy>>,
  labels: readonly { text: string }[],
  blind: boolean,
): string {
  if (!blind) return verdictWords(own, labels);
  return own.answer === null ? 'no label' : (labels[own.answer]?.text.trim() ?? 'another label');
}
