import { timed } from '../measuring.ts';

export interface Question {
  prompt: string;
  classes: readonly string[];
}

/**
 * The milliseconds that the upstream itself takes: as little of a client as can be, which asks the same of each model, one after another,
 * so many requests at once, and reads each reply as JSON.
 */
export const askDirectly = (
  baseUrl: string,
  models: readonly string[],
  questions: readonly Question[],
  concurrency: number,
): Promise<number> =>
  timed(async () => {
    for (const model of models) {
      const open = questions.values();
      const worker = async () => {
        for (const question of open) await ask(baseUrl, model, question);
      };
      await Promise.all(Array.from({ length: concurrency }, worker));
    }
  });

/** Both classes in one request, as the app sends it. */
async function ask(baseUrl: string, model: string, { prompt, classes }: Question): Promise<void> {
  const response = await fetch(`${baseUrl}/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model,
      prompt: classes.map((label) => prompt + label),
      echo: true,
      logprobs: 1,
      max_tokens: 1,
    }),
  });
  const { choices } = (await response.json()) as { choices?: unknown[] };
  if (choices?.length !== classes.length) throw new Error(`The upstream answered ${response.status}.`);
}
