import { createQualityDesk } from '@/components/quality/run/quality-desk';
import type { QualityReply, QualityRequest } from '@/components/quality/run/quality-protocol';
import type { QualityItem } from '@/lib/dataset/quality';

export const item = (place: string, labelIndex = 0, question = `Is ${place} so?`): QualityItem => ({
  place,
  question,
  labelIndex,
});

/** A desk on this thread; `settled` resolves once it has nothing to do. */
export function deskHere(slow = false) {
  const replies: QualityReply[] = [];
  const requests: QualityRequest[] = [];
  let clock = 0;
  let breaths = 0;
  const desk = createQualityDesk({
    tell: (reply) => replies.push(structuredClone(reply)),
    breathe: () => {
      breaths++;
      return new Promise((resolve) => setImmediate(resolve));
    },
    // a slow one breathes after every slice
    now: () => {
      if (slow) clock += 1000;
      return clock;
    },
  });
  return {
    replies,
    requests,
    take(request: QualityRequest) {
      requests.push(request);
      desk(structuredClone(request));
    },
    async settled() {
      for (let before = -1; before !== breaths; ) {
        before = breaths;
        for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
    },
    reports: () => replies.flatMap((reply) => (reply.kind === 'report' ? [reply] : [])),
  };
}
