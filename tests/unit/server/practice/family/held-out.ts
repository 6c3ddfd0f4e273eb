import { type Template, templateFor } from '@/lib/loom/template';
import type { ModelPort } from '@/lib/server/ports/model';

const signal = new AbortController().signal;
const ITEM = /^(Question: [\s\S]*\nAnswer:)( Yes| No)$/;

export interface HeldOut {
  prompt: string;
  isYes: boolean;
}

/** Items as a loom of this template gets them: drawn by the practice model after the template's own prompt. */
export async function drawLoom(
  port: ModelPort,
  id: Parameters<typeof templateFor>[0],
  n: number,
): Promise<HeldOut[]> {
  const { prompt, settings }: Template = templateFor(id);
  const texts = Array.from({ length: n }, () => '');
  const params = { ...settings.sampler, seed: 7, logprobs: false };
  for await (const part of port.sample({ prefix: prompt, n, params, signal }))
    if (part.type === 'token') texts[part.index] += part.token;
  return texts.flatMap((text) => {
    const [, asked, answer] = ITEM.exec(text) ?? [];
    return asked ? [{ prompt: asked, isYes: answer === ' Yes' }] : [];
  });
}

/** Share of the items that a model answers as their labels do, and the mean loss, in nats. */
export async function measure(
  port: ModelPort,
  model: string,
  items: readonly HeldOut[],
): Promise<{ accuracy: number; loss: number }> {
  let right = 0;
  let loss = 0;
  for (const { prompt, isYes } of items) {
    const classes = [' Yes', ' No'];
    const { labels } = await port.scoreItem({ model, method: 'echo', prompt, classes, samples: 1, signal });
    const [yes = 0, no = 0] = labels.map(({ logprob }) => logprob ?? 0);
    if (yes > no === isYes) right++;
    loss += Math.log1p(Math.exp(isYes ? no - yes : yes - no));
  }
  return { accuracy: right / items.length, loss: loss / items.length };
}
