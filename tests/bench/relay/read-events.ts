import { createParser } from 'eventsource-parser';

/** Reads a response's server-sent events until one is the last or the body ends. The same for the upstream and for the app. */
export const readEvents = async (response: Response, isLast: (data: string) => boolean): Promise<void> => {
  if (!response.ok || !response.body) throw new Error(`${response.url} answered ${response.status}.`);
  const decoder = new TextDecoder();
  let over = false;
  const parser = createParser({
    onEvent: ({ data }) => {
      over ||= isLast(data);
    },
  });
  for await (const chunk of response.body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    if (over) return;
  }
  throw new Error(`${response.url} broke off.`);
};
