import fc from 'fast-check';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';

/** A loom as the writers of trees want it. */
export type Tree = Pick<Loom, 'title' | 'rootId' | 'headId' | 'settings'> & { nodes: LoomNode[] };

export const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '\n', '"', '\\', '__proto__', '\u2028', '😀', '\ud800'),
);

/** One node; `parent`, `flagged` and `edited` say which of the nodes before it are meant. */
export const nodePart = fc.record({
  text: texts,
  parent: fc.nat(),
  origin: fc.constantFrom('prompt', 'model', 'human', 'import') as fc.Arbitrary<LoomNode['origin']>,
  model: fc.option(texts),
  state: fc.constantFrom('done', 'failed', 'stopped', 'interrupted') as fc.Arbitrary<LoomNode['state']>,
  finish: fc.constantFrom('stop', 'length', null) as fc.Arbitrary<LoomNode['finish']>,
  raw: fc.option(texts),
  error: fc.option(fc.record({ code: texts, message: texts, retryable: fc.boolean() })),
  flagged: fc.option(fc.nat()),
  edited: fc.option(fc.nat()),
  tokens: fc.option(fc.nat()),
  logprob: fc.option(fc.double({ max: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)),
  score: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
  createdAt: fc.nat({ max: 2_000_000_000_000 }),
});

export type NodePart = typeof nodePart extends fc.Arbitrary<infer T> ? T : never;
export const nodeParts = fc.array(nodePart, { minLength: 1, maxLength: 12 });

/** A loom of such nodes; about one in nine is a root, the last is the head. */
export function makeLoom(parts: NodePart[]): Tree {
  const idAt = (seq: number) => `node-${String(seq).padStart(6, '0')}`;
  const nodes = parts.map(
    ({ parent, flagged, edited, ...part }, seq): LoomNode => ({
      ...part,
      id: idAt(seq),
      loomId: 'loom-000',
      parentId: seq === 0 || parent % 9 === 0 ? null : idAt(parent % seq),
      stepId: null,
      seq,
      flags:
        flagged === null || seq === 0
          ? []
          : [{ gate: 'duplicate', severity: 'block', reason: 'twin', nodeId: idAt(flagged % seq) }],
      editedFrom: edited === null || seq === 0 ? null : idAt(edited % seq),
      foreign: null,
    }),
  );
  const head = nodes.at(-1) as LoomNode;
  const roots = nodes.filter((node) => node.parentId === null);
  return {
    title: 'T',
    settings: TEMPTING_BUT_WRONG.settings,
    rootId: (roots.at(-1) as LoomNode).id,
    headId: head.id,
    nodes,
  };
}
