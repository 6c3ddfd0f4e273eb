import 'server-only';
import type { Finding, Probed } from './checks';
import { drawSample } from './draw-sample';

export const findCompletions = async (probed: Probed, signal: AbortSignal): Promise<Finding> => {
  await drawSample(probed, 'completions', signal);
  return { ok: true, sentence: 'It continues text by /completions.' };
};

export const findChat = async (probed: Probed, signal: AbortSignal): Promise<Finding> => {
  await drawSample(probed, 'chat-instruct', signal);
  return { ok: true, sentence: 'It answers by /chat/completions.' };
};
