import type { CreateServer } from '@/lib/contract/request';

export type Kind = CreateServer['kind'];

interface Preset {
  kind: Kind;
  /** What the kind is called; also the name a new server gets until the person writes another. */
  name: string;
  /** Empty where there is no usual address. */
  baseUrl: string;
  /** The environment variable that usually holds its key; null where it usually needs none. */
  keyVariable: string | null;
}

export const PRESETS: readonly Preset[] = [
  { kind: 'openai', name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', keyVariable: 'OPENAI_API_KEY' },
  {
    kind: 'openrouter',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyVariable: 'OPENROUTER_API_KEY',
  },
  { kind: 'vllm', name: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1', keyVariable: null },
  { kind: 'llama.cpp', name: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1', keyVariable: null },
  { kind: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', keyVariable: null },
  { kind: 'lm-studio', name: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', keyVariable: null },
  { kind: 'other', name: 'Other', baseUrl: '', keyVariable: null },
];

const OTHER: Preset = { kind: 'other', name: 'Other', baseUrl: '', keyVariable: null };

export const presetOf = (kind: string): Preset => PRESETS.find((preset) => preset.kind === kind) ?? OTHER;
