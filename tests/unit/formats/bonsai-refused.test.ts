import { describe, expect, it } from 'vitest';
import { FormatError } from '@/lib/formats/format-error';
import { node } from './bonsai-node';
import { parseJson, readAs } from './support/trees';

const refusal = (json: unknown): [string, string | null] => {
  try {
    readAs('bonsai', json);
  } catch (error) {
    if (error instanceof FormatError) return [error.message, error.where];
    throw error;
  }
  throw new Error('it was read');
};
describe('refused', () => {
  it.each([
    ['no object', 7, 'This is no Bonsai file: it has no list “nodes”.', 'nodes'],
    ['no nodes', { nodes: [] }, 'the file has no nodes', 'nodes'],
    [
      'an id as number',
      { nodes: [{ id: 1234567890, text: '' }] },
      'an id is a text in quotes (as a number it would lose digits)',
      'nodes[0].id',
    ],
    ['no text', { nodes: [{ id: 'a' }] }, 'the text of a node is a text in quotes', 'nodes[0].text'],
    [
      'a missing parent',
      { nodes: [node('a'), node('b', ['x'])] },
      'There is no node “x”.',
      'nodes[1].parentIds[0]',
    ],
    [
      'a missing child',
      { nodes: [node('a', [], { childrenIds: ['x'] })] },
      'There is no node “x”.',
      'nodes[0].childrenIds[0]',
    ],
    [
      'a missing end of an edge',
      { nodes: [node('a')], edges: [{ from: 'a', to: 'x' }] },
      'There is no node “x”.',
      'edges[0].to',
    ],
    [
      'a self-loop',
      { nodes: [node('a', ['a'])] },
      'The node “a” is its own parent.',
      'nodes[0].parentIds[0]',
    ],
    [
      'a self-loop by edge',
      { nodes: [node('a')], edges: [{ from: 'a', to: 'a' }] },
      'The node “a” is its own parent.',
      'edges[0]',
    ],
    [
      'a cycle',
      { nodes: [node('r'), node('a', ['c']), node('b', ['a']), node('c', ['b']), node('d', ['c'])] },
      'The nodes go round in a circle: “b” → “c” → “a” → “b”.',
      'nodes[2]',
    ],
    [
      'one id for two texts',
      { nodes: [node('r'), node('a', ['r']), node('a', ['r'], { text: 'other' })] },
      'Two nodes have the id “a”.',
      'nodes[2].id',
    ],
    [
      'one id twice under one link',
      { nodes: [node('r', [], { childrenIds: ['a'] }), node('a', ['r']), node('a', ['r'])] },
      'Two nodes have the id “a”.',
      'nodes[2].id',
    ],
    ['two roots with one id', { nodes: [node('r'), node('r')] }, 'Two nodes have the id “r”.', 'nodes[1].id'],
  ])('%s', (_, json, message, where) => {
    expect(refusal(json)).toEqual([message, where]);
  });

  it('a cycle of many, without naming them all', () => {
    const nodes = Array.from({ length: 1000 }, (_, i) => node(`n${i}`, [`n${(i + 999) % 1000}`]));
    expect(refusal({ nodes })[0]).toMatch(/^The nodes go round in a circle: “n\d+” → .*994 more → “n\d+”\.$/);
  });

  it('values too deep to be written again', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const json = parseJson(`{"nodes":[{"id":"a","text":"","odd":${deep}}]}`);
    expect(refusal(json)[1]).toBe('nodes[0].odd');
  });
});
