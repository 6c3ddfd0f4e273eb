import type { Load } from './load.ts';
import { readEvents } from './read-events.ts';

/** One step's candidates read from the upstream, with the request that the app makes of it. */
export const readDirectly = async (baseUrl: string, load: Load): Promise<void> => {
  const { model, n, maxTokens, prompt } = load;
  const response = await fetch(`${baseUrl}/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model,
      prompt,
      temperature: 1,
      max_tokens: maxTokens,
      n,
      logprobs: 1,
      stream: true,
      stream_options: { include_usage: true },
    }),
  });
  let tokens = 0;
  await readEvents(response, (data) => {
    if (data === '[DONE]') return true;
    const [choice] = (JSON.parse(data) as { choices: { text: string }[] }).choices;
    if (choice?.text) tokens++;
    return false;
  });
  if (tokens !== n * maxTokens) throw new Error(`${tokens} tokens came, not ${n * maxTokens}.`);
};
