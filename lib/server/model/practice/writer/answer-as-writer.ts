import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ChatReply, ChatRequest } from '../../../ports/model';
import { tokenize } from '../grammar/tokenize';
import { randomFrom } from '../sampling/random';
import { writePrompt } from './write-prompt';
import { writerDataOf } from './writer-data';

/** The practice model's draft of a prompt; null where no prompt is asked for. It writes nothing of its own and says so. */
export function answerAsWriter({ system, user }: Pick<ChatRequest, 'system' | 'user'>): ChatReply | null {
  const data = writerDataOf(user);
  if (!data) return null;
  const started = performance.now();
  const text = `<prompt>\n${writePrompt(data, randomFrom(randomUUID()))}</prompt>`;
  return {
    text,
    mode: 'text',
    tokensIn: tokenize(system).length + tokenize(user).length,
    tokensOut: tokenize(text).length,
    ms: performance.now() - started,
    notices: ['The practice model writes nothing of its own: it puts your words before your examples.'],
  };
}
