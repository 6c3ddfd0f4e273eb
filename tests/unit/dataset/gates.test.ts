import { describe, expect, it } from 'vitest';
import { type CandidateInput, gateCandidate, gateStep } from '@/lib/dataset/gates';
import { parseItems } from '@/lib/dataset/parse-items';
import { featuresOf } from '@/lib/dataset/quality';
import type { GateFlag } from '@/lib/loom/gate-flag';
import { ask, segment, YES_NO } from './builders';

const prompt = segment(`Write questions.\n\n${ask('Is this an example?')}\n\n`, { origin: 'prompt' });
const nodes = [
  segment(`${ask('Is water wet?')}\n\n`),
  segment(`${ask('Is the moon made of cheese?', ' No')}\n\n`),
  segment(`${ask('Is fire hot to the touch?')}\n\n`),
  segment(`${ask('Is snow warmer than fire?', ' No')}\n\n`),
];
const path = parseItems([prompt, ...nodes], YES_NO);
const input = (text: string, parts: Partial<CandidateInput> = {}): CandidateInput => ({
  text,
  finish: 'stop',
  state: 'done',
  format: YES_NO,
  context: [prompt, ...nodes].map((node) => node.text).join(''),
  accepted: path.items,
  promptItems: path.promptItems,
  target: { items: null, balance: null },
  maxTokens: 64,
  ...parts,
});
const flags = (text: string, parts: Partial<CandidateInput> = {}) => gateCandidate(input(text, parts));
const short = (list: GateFlag[]) => list.map((flag) => `${flag.severity} ${flag.gate}: ${flag.reason}`);

describe('format', () => {
  it('passes an item as it should be', () => {
    expect(flags(`${ask('Is a whale a fish?', ' No')}\n\n`)).toEqual([]);
  });

  it.each([
    ['', 'It is empty.'],
    ['I cannot help.', '“I cannot help.” belongs to no item.'],
    ['Question:', 'No item: it does not begin with “Question:”.'],
    ['Question: Is it?', 'The question has no answer: “Answer:” does not follow it.'],
    [ask('Is it?', ' Maybe'), 'The answer “Maybe” is none of the labels “Yes”, “No”.'],
    ['Question:\nAnswer: Yes', 'The question is empty.'],
  ])('blocks %j', (text, reason) => {
    expect(short(flags(text))).toEqual([`block format: ${reason}`]);
  });

  it('warns of more than one item and of stray text', () => {
    expect(short(flags(`${ask('Is a whale a fish?')}\n\nTo go on:\n\n${ask('Is a bat a bird?')}`))).toEqual([
      'warn format: Holds 2 items instead of one.',
      'warn format: “To go on:” belongs to no item.',
    ]);
  });

  it('reads a candidate that finishes what the context began', () => {
    expect(flags(' Is a whale a fish?\nAnswer: No', { context: `${input('').context}Question:` })).toEqual(
      [],
    );
  });

  it('looks at no candidate that failed or is still arriving', () => {
    for (const state of ['failed', 'streaming', 'waiting'] as const) expect(flags('', { state })).toEqual([]);
    expect(flags('Question: Is', { state: 'stopped', finish: null })[0]?.severity).toBe('block');
  });
});

describe('length', () => {
  it('blocks what the token limit cut off and says what is missing', () => {
    expect(short(flags('Question: Is the sk', { finish: 'length' }))).toEqual([
      'block length: Cut off at 64 tokens. The question has no answer: “Answer:” does not follow it.',
    ]);
    expect(flags(`${ask('Is a whale a fish?')}\n\n`, { finish: 'length' })).toEqual([]);
  });

  it('warns of the unusual only, once there is something usual', () => {
    const long = ask(`Is it ${'very '.repeat(20)}long?`);
    expect(short(flags(long))[0]).toMatch(/^warn length: Unusually long: 111 characters/);
    expect(flags(long, { accepted: path.items.slice(0, 2) })).toEqual([]);
    expect(flags(ask('Is rain wet?'))).toEqual([]);
  });
});

describe('duplicate and conflict', () => {
  it('block and name the accepted item', () => {
    expect(flags(ask('is  water wet'))).toEqual([
      { gate: 'duplicate', severity: 'block', reason: 'The same as item 1.', nodeId: nodes[0]?.nodeId },
    ]);
    expect(flags(ask('Is water wet?', ' No'))).toEqual([
      {
        gate: 'conflict',
        severity: 'block',
        reason: 'Item 1 asks the same with the label “Yes”.',
        nodeId: nodes[0]?.nodeId,
      },
    ]);
  });

  it('know the examples of the prompt', () => {
    expect(flags(ask('Is this an example?'))).toMatchObject([
      { gate: 'duplicate', reason: 'The same as example 1 of the prompt.', nodeId: prompt.nodeId },
    ]);
  });

  it('keep apart what differs in brackets or symbols', () => {
    const logic = parseItems([segment(ask('(A or B) and C?')), segment(`\n\n${ask('A → B?')}`)], YES_NO);
    for (const question of ['A or (B and C)?', 'A ← B?', 'A ∧ B?'])
      expect(flags(ask(question), { accepted: logic.items }), question).toEqual([]);
  });
});

describe('near-duplicate', () => {
  const nodeOf = (at: number) => nodes[at]?.nodeId;
  const known = path.items.map((item) => ({
    features: featuresOf(item.question),
    of: { name: `item ${item.index + 1}`, question: item.question, nodeId: item.endsAt },
  }));

  it('warns with the likeness and what it resembles', () => {
    // is the moon made of + cheese, 6 words and 5 pairs; of 8 and 7: 11 of 15
    expect(flags(ask('Is the moon made of cheese, or rock?', ' No'), { known })).toEqual([
      {
        gate: 'near-duplicate',
        severity: 'warn',
        reason:
          'Much like item 2, “Is the moon made of cheese?”: 73 % of their words and word pairs are the same.',
        nodeId: nodeOf(1),
      },
    ]);
  });

  it('leaves the same question to the other gates', () => {
    const gates = (text: string) => flags(text, { known }).map(({ gate }) => gate);
    expect(gates(ask('is the Moon made of cheese', ' No'))).toEqual(['duplicate']);
    expect(gates(ask('is the Moon made of cheese'))).toEqual(['conflict']);
  });

  it('is silent below the threshold and where nothing is known', () => {
    expect(flags(ask('Is the moon made of rock?', ' No'), { known })).toEqual([]);
    expect(flags(ask('Is the moon made of cheese, or rock?', ' No'))).toEqual([]);
    expect(flags(ask('Is the moon made of cheese, or rock?', ' No'), { known: [] })).toEqual([]);
  });

  it('looks through ten thousand accepted items in a few milliseconds', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const question = `Is ${at} more than ${at % 97} of the ${at % 89} things that we know about number ${at % 83}?`;
      return { features: featuresOf(question), of: { name: `item ${at}`, question, nodeId: `n${at}` } };
    });
    const text = ask('Is 5000 more than 53 of the 17 things that we know about number 21?');
    flags(text, { known: many });
    const started = performance.now();
    for (let turn = 0; turn < 5; turn++) flags(text, { known: many });
    expect((performance.now() - started) / 5).toBeLessThan(40);
  });
});

describe('balance', () => {
  const target = { items: 10, balance: { ' Yes': 0.5, ' No': 0.5 } };

  it('lets a label be one ahead', () => {
    expect(flags(ask('Is a whale a fish?'), { target })).toEqual([]);
    expect(flags(ask('Is a whale a fish?'), { target, accepted: [] })).toEqual([]);
  });

  it('warns beyond that', () => {
    const accepted = path.items.filter((item) => item.label === ' Yes');
    expect(short(flags(ask('Is a whale a fish?'), { target, accepted }))).toEqual([
      'warn balance: “Yes” would be 3 of 3 items (100 %); 50 % is wanted.',
    ]);
    expect(flags(ask('Is a whale a fish?', ' No'), { target, accepted })).toEqual([]);
  });

  it('asks nothing of a label without a wanted share', () => {
    const one = { items: null, balance: { ' No': 0.5 } };
    expect(flags(ask('Is a whale a fish?'), { target: one, accepted: path.items.slice(0, 1) })).toEqual([]);
  });
});

describe('a free loom', () => {
  const free = (text: string, parts: Partial<CandidateInput> = {}) =>
    flags(text, { format: null, accepted: [], promptItems: [], ...parts });

  it('knows cuts, empty texts and repeated nodes', () => {
    expect(free('Once upon a time')).toEqual([]);
    expect(short(free('Once upon', { finish: 'length' }))).toEqual([
      'warn length: Ends at the limit of 64 tokens.',
    ]);
    expect(short(free(' \n'))).toEqual(['block format: It is empty.']);
    expect(
      free('once upon a time.', { acceptedTexts: [{ nodeId: 'n1', text: 'Once upon a time' }] }),
    ).toEqual([
      {
        gate: 'duplicate',
        severity: 'block',
        reason: 'The same text stands on the path already.',
        nodeId: 'n1',
      },
    ]);
  });
});

describe('candidates of one step', () => {
  it('flags the later of two that read the same, if it is new', () => {
    const candidate = (id: string, text: string) => ({ id, text, flags: [] });
    const all = [
      candidate('a', 'X'),
      candidate('b', 'x. '),
      candidate('c', ''),
      candidate('d', ''),
      candidate('e', 'X'),
    ];
    const flagged = gateStep(all, ['c', 'd', 'e']);
    expect(flagged.map((node) => node.id)).toEqual(['e']);
    expect(flagged[0]?.flags).toEqual([
      { gate: 'duplicate', severity: 'warn', reason: 'The same text as candidate 1.', nodeId: 'a' },
    ]);
  });
});
