import fc from 'fast-check';
import type { JudgeSettings, LoomSettings, SamplerSettings } from '@/lib/loom/settings';
import { anyText, count, filledText, nullable, real, record, share } from './arbitrary-values';

export const sampler: fc.Arbitrary<SamplerSettings> = fc.record({
  serverId: filledText(64),
  model: filledText(200),
  mode: fc.constantFrom('completions', 'chat-continue', 'chat-instruct'),
  temperature: real(0, 2),
  topP: real(0.001, 1),
  maxTokens: fc.integer({ min: 1, max: 4096 }),
  n: fc.integer({ min: 1, max: 10 }),
  stop: fc.array(filledText(100), { maxLength: 4 }),
  seed: nullable(count),
});

export const judge: fc.Arbitrary<JudgeSettings> = fc.record({
  enabled: fc.boolean(),
  serverId: filledText(64),
  model: filledText(200),
  temperature: real(0, 2),
  maxTokens: fc.integer({ min: 64, max: 16_384 }),
  rubric: fc.record({
    instructions: filledText(200),
    criteria: fc.array(
      fc.record({
        id: fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/),
        name: filledText(40),
        description: filledText(100),
        weight: real(0, 10),
        anchors: fc.record({ low: anyText(), high: anyText() }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  rotations: fc.integer({ min: 1, max: 6 }),
  window: fc.integer({ min: 0, max: 200 }),
  minConfidence: share,
});

export const settings: fc.Arbitrary<LoomSettings> = fc.record({
  format: nullable(
    fc.record({
      prefix: anyText(),
      answerPrefix: anyText(),
      labels: fc.array(fc.record({ text: filledText(20), meaning: anyText() }), { maxLength: 5 }),
      separator: filledText(20),
      labelSays: fc.constantFrom('true-answer', 'tempting-but-wrong', 'behaviour-matching', 'other'),
    }),
  ),
  target: fc.record({
    items: nullable(fc.integer({ min: 1, max: 100_000 })),
    balance: nullable(record(share)),
  }),
  sampler,
  judge,
  autoPropose: fc.boolean(),
});
