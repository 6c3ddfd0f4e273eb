import 'server-only';
import OpenAI from 'openai';
import type { ServerKind } from '@/lib/contract/request';
import { createServerMemory, type ServerMemory } from '../memory';
import { DEFAULT_TIMING, type OpenAiModelOptions, type Timing } from '../options';
import { guardedFetch } from './guarded-fetch';

/** One server as this adapter speaks to it. */
export interface OpenAiServer {
  name: string;
  kind: ServerKind;
  client: OpenAI;
  /** Never to be seen in a message. */
  secrets: readonly string[];
  memory: ServerMemory;
  timing: Timing;
  /** Awaited before each request. */
  turn?(): Promise<void>;
}

/** Servers that mostly run on one machine: asked for more at once, they let requests wait unheard. */
const AT_HOME: readonly ServerKind[] = ['ollama', 'llama.cpp', 'lm-studio'];
const NEVER_MS = 2_147_483_647;

export const openServer = (options: OpenAiModelOptions): OpenAiServer => {
  const { name, kind, baseUrl } = options;
  const apiKey = options.apiKey?.trim() || null;
  const client = new OpenAI({
    baseURL: baseUrl,
    // the SDK insists on a key; without one the header is left out below
    apiKey: apiKey ?? 'none',
    // every one of these would else come from the environment, and go to whatever server this is
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    defaultHeaders: { 'User-Agent': 'espalier', ...(apiKey === null ? { Authorization: null } : {}) },
    fetch: guardedFetch(options.fetch ?? fetch),
    // retries and timeouts are this adapter's own
    maxRetries: 0,
    timeout: NEVER_MS,
    logLevel: 'off',
  });
  return {
    name,
    kind,
    client,
    secrets: secretsOf(apiKey, baseUrl),
    memory: options.memory ?? createServerMemory(kind === 'ollama' ? { many: false } : {}),
    timing: { ...DEFAULT_TIMING, ...(AT_HOME.includes(kind) ? { concurrency: 4 } : {}), ...options.timing },
  };
};

/** The key, and a password that stands in the base URL. */
const secretsOf = (apiKey: string | null, baseUrl: string): string[] => {
  const password = URL.canParse(baseUrl) ? new URL(baseUrl).password : '';
  return [apiKey ?? '', password].filter((secret) => secret !== '');
};
