import { describe, expect, it } from 'vitest';
import { COLOURINGS, type ColouringInput, clusterNames, colour } from '@/components/map/colouring';
import { SHAPES } from '@/components/map/shapes';
import { row } from './rows';

const FORMAT = {
  prefix: '',
  answerPrefix: '',
  labels: [
    { text: ' Yes', meaning: '' },
    { text: ' No', meaning: '' },
  ],
  separator: '\n',
  labelSays: 'true-answer' as const,
};
const source = (title: string) => ({ loomId: title, nodeId: null, title, rows: 0, problem: null });
const input = (parts: Partial<ColouringInput> = {}): ColouringInput => ({
  rows: [],
  view: { format: FORMAT, sources: [source('One'), source('Two')] },
  clusterOf: null,
  clusters: null,
  duplicates: [],
  ...parts,
});
const namesOf = (name: Parameters<typeof colour>[0], given: ColouringInput) => {
  const { classes, of } = colour(name, given);
  return Array.from(of, (one) => classes[one]?.name);
};

describe('colouring', () => {
  it('by label has a class for each label, and one for others', () => {
    const rows = [row(), row({ labelIndex: 1 }), row({ labelIndex: -1 }), row({ labelIndex: 7 })];
    expect(namesOf('label', input({ rows }))).toEqual(['Yes', 'No', 'another label', 'another label']);
  });
  it('gives labels shapes of their own', () => {
    const { classes } = colour('label', input());
    expect(new Set(classes.map(({ shape }) => shape)).size).toBe(classes.length);
  });
  it('by score puts the ends in and what was not judged apart', () => {
    const rows = [1, 1.99, 2, 3.5, 5, null].map((score) => row({ score }));
    expect(namesOf('score', input({ rows }))).toEqual([
      '1 to 2',
      '1 to 2',
      '2 to 3',
      '3 to 4',
      '4 to 5',
      'not judged',
    ]);
  });
  it('by confidence uses the words of the judge’s confidence', () => {
    const rows = [0, 0.59, 0.6, 0.95, null].map((confidence) => row({ confidence }));
    const names = namesOf('confidence', input({ rows })).map((name) => name?.split(',')[0]);
    expect(names).toEqual(['low', 'low', 'medium', 'high', 'not known']);
  });
  it('by source names the looms', () => {
    expect(namesOf('source', input({ rows: [row(), row({ source: 1 })] }))).toEqual(['One', 'Two']);
  });
  it('by duplicates keeps eight groups apart and takes the further ones together', () => {
    const rows = Array.from({ length: 21 }, () => row());
    const places = rows.map(({ place }) => place);
    const duplicates = Array.from({ length: 10 }, (_, i) => places.slice(i * 2, i * 2 + 2));
    const names = namesOf('duplicates', input({ rows, duplicates }));
    expect(names[0]).toBe('group 1, 2 items');
    expect(names[16]).toBe('2 further groups');
    expect(names[18]).toBe('2 further groups');
    expect(names[20]).toBe('no duplicate');
  });
  it('by cluster says so while there are none', () => {
    expect(namesOf('cluster', input({ rows: [row()] }))).toEqual(['not computed yet']);
  });
  it('gives twelve clusters twelve looks', () => {
    const sizes = new Array<number>(12).fill(1);
    const clusters = { of: new Uint8Array(), sizes, silhouette: 0.2, terms: sizes.map((_, i) => [`t${i}`]) };
    const { classes } = colour('cluster', input({ clusters, clusterOf: Uint8Array.of(0) }));
    expect(new Set(classes.map(({ hue, shape }) => JSON.stringify([hue, shape]))).size).toBe(12);
    expect(classes.length).toBeGreaterThan(SHAPES.length);
  });
  it.each(COLOURINGS)('by %s gives every row a class that is there', (name) => {
    const rows = [row(), row({ labelIndex: -1, source: 9, score: 9, confidence: 2 })];
    const { classes, of } = colour(name, input({ rows }));
    expect([...of].every((one) => classes[one] !== undefined)).toBe(true);
  });
  it('survives a dataset without format and sources', () => {
    const view = { format: null, sources: [] };
    expect(namesOf('label', input({ rows: [row()], view }))).toEqual(['no labels']);
  });
});

it('cluster names are all different', () => {
  const clusters = {
    of: new Uint8Array(),
    sizes: [3, 2, 1, 1],
    silhouette: null,
    terms: [['a', 'b'], ['a', 'b'], [], ['c']],
  };
  expect(clusterNames(clusters)).toEqual(['a, b', 'a, b (2)', 'cluster 3', 'c']);
});
