import 'server-only';
import type { ChatReply, ChatRequest, ChatToken } from '@/lib/server/ports/model';
import { type Choice, topTokensOf } from '../call/chunk';
import type { Finish } from '../call/finish';
import { fittedCall } from '../call/fitted-call';
import type { OpenAiServer } from '../call/server';
import { streamCall } from '../call/stream-call';
import { brokeOff } from '../sampling/draw-request';
import { chatBody } from './chat-body';

/** One question in one mode. Rejects with `CallFailed`, `ModelError` or the abort. */
export const chatOnce = async (
  server: OpenAiServer,
  request: ChatRequest,
  mode: ChatReply['mode'],
  notice: (text: string) => void,
): Promise<Pick<ChatReply, 'text' | 'tokens' | 'tokensIn' | 'tokensOut'>> => {
  const pieces: string[] = [];
  const tokens: ChatToken[] = [];
  let finish: Finish | null = null;
  const sink = {
    token: (_: number, token: string) => {
      pieces.push(token);
      return false;
    },
    end: (_: number, how: Finish) => {
      finish = how;
    },
    raw: (choice: Choice) => {
      if (request.topLogprobs) tokens.push(...topTokensOf(choice));
    },
  };
  const outcome = await fittedCall(
    server,
    {
      facts: server.memory.of('chat', request.model),
      model: request.model,
      wanted: chatBody(request, mode),
      signal: request.signal,
      mayRetry: () => pieces.length === 0 && finish === null,
      notice,
    },
    (body) => streamCall(server, { path: '/chat/completions', n: 1, body }, sink, request.signal),
  );
  if (finish === null) throw brokeOff(server.name, outcome.strayed);
  if (finish === 'length')
    notice(`${request.model} reached its ${request.maxTokens} tokens: its reply is cut.`);
  const { tokensIn, tokensOut } = outcome;
  return { text: pieces.join(''), ...(tokens.length > 0 && { tokens }), tokensIn, tokensOut };
};
