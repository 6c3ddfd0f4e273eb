import type { EmbeddingsBody } from './body.ts';
import { chance } from './chance.ts';
import type { FaultName } from './faults.ts';
import { tokenize } from './tokens.ts';

const DIMENSIONS = 64;

/** A unit vector that depends on the text alone; texts that share words lie closer. */
export const fakeVector = (text: string): number[] => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [''];
  const sums = Array.from({ length: DIMENSIONS }, (_, d) =>
    words.reduce((sum, word) => sum + chance(word, d) - 0.5, 0),
  );
  const norm = Math.hypot(...sums) || 1;
  return sums.map((value) => value / norm);
};

export const embeddingsReply = ({ model, input }: EmbeddingsBody, fault: FaultName) => {
  const texts = [input].flat();
  const data = texts.map((text, index) => ({
    object: 'embedding',
    index: fault === 'embed-twice' ? 0 : index,
    embedding: written(fakeVector(text), fault, index === texts.length - 1),
  }));
  const prompt_tokens = texts.reduce((sum, text) => sum + tokenize(text).length, 0);
  return {
    object: 'list',
    model,
    data: arranged(data, fault),
    usage: { prompt_tokens, total_tokens: prompt_tokens },
  };
};

const written = (vector: number[], fault: FaultName, isLast: boolean): number[] | string => {
  if (fault === 'embed-empty') return [];
  if (fault === 'embed-ragged' && isLast) return vector.slice(1);
  return fault === 'embed-base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector;
};

const arranged = <T>(data: T[], fault: FaultName): T[] => {
  if (fault === 'embed-short') return data.slice(1);
  return fault === 'embed-backwards' ? data.toReversed() : data;
};
