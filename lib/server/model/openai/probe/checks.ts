import 'server-only';
import type { ProbeReport } from '@/lib/contract/request';
import type { OpenAiServer } from '../call/server';
import { findEcho } from './find-echo';
import { findChat, findCompletions } from './find-endpoints';
import { findJsonSchema } from './find-json-schema';
import { findLogprobs } from './find-logprobs';
import { findMany } from './find-many';

export interface Probed {
  server: OpenAiServer;
  model: string;
}

export interface Finding {
  ok: boolean;
  /** One plain sentence. */
  sentence: string;
}

export interface Check {
  name: ProbeReport['capabilities'][number]['name'];
  /** Fits "It could not be found out …". */
  about: string;
  /** What it means when the server turns the question down. */
  lacks: string;
  find(probed: Probed, signal: AbortSignal): Promise<Finding>;
}

/** Every question but the one for the models, in the order shown. */
export const CHECKS: readonly Check[] = [
  {
    name: 'completions',
    about: 'whether it continues text by /completions',
    lacks: 'This model does not continue text by /completions: use a chat mode.',
    find: findCompletions,
  },
  {
    name: 'chat',
    about: 'whether it answers by /chat/completions',
    lacks: 'This model does not answer by /chat/completions: it cannot judge.',
    find: findChat,
  },
  {
    name: 'n',
    about: 'whether one request can bring several completions',
    lacks: 'One request brings one completion: it is asked once for each candidate.',
    find: findMany,
  },
  {
    name: 'logprobs',
    about: 'whether it gives log probabilities',
    lacks: 'It gives no log probabilities of tokens.',
    find: findLogprobs,
  },
  {
    name: 'echo',
    about: 'whether it scores a given text (echo)',
    lacks: 'It does not score a given text (echo): labels are scored by the next token at best.',
    find: findEcho,
  },
  {
    name: 'json_schema',
    about: 'whether it keeps to a JSON schema',
    lacks: 'It does not keep to a JSON schema: the judge asks for JSON in words.',
    find: findJsonSchema,
  },
];
