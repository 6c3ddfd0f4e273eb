import { describe, expect, it } from 'vitest';
import type { MapReply } from '@/components/map/map-protocol';
import { methodWords, type Picture } from '@/components/map/picture';
import { projectionState } from '@/components/map/use-projection';

const of = { method: { by: 'built-in' as const }, places: ['a', 'b'] };
const pca: MapReply = { kind: 'pca', positions: Float32Array.of(0, 0, 1, 1), shares: [0.5, 0.25] };
const umap: MapReply = { kind: 'umap', positions: Float32Array.of(2, 2, 3, 3) };
const clusters: MapReply = {
  kind: 'clusters',
  clusters: { of: Uint8Array.of(0, 0), sizes: [2], silhouette: null, terms: [['tea']] },
};

type State = Parameters<typeof projectionState>[0];
const START: State = { shown: null, next: null, work: null, error: null };
const run = (state: State, ...replies: MapReply[]) =>
  replies.reduce(
    (now, reply) => projectionState(now, { kind: 'reply', reply, of }),
    projectionState(state, { kind: 'begin' }),
  );

describe('a projection', () => {
  it('shows PCA as soon as it is there, and says what goes on', () => {
    const state = run(START, pca);
    expect(state.shown?.pca).toEqual(pca.positions);
    expect(state.work?.stage).toBe('clusters');
    expect(run(START, pca, clusters).work?.stage).toBe('umap');
  });
  it('counts epochs', () => {
    expect(run(START, pca, { kind: 'umap-progress', done: 20, total: 500 }).work).toEqual({
      stage: 'umap',
      done: 20,
      total: 500,
    });
  });
  it('keeps the old picture until the new one has its UMAP', () => {
    const old = run(START, pca, clusters, umap, { kind: 'done' });
    expect(old.work).toBeNull();
    const between = run(old, pca, clusters);
    expect(between.shown).toBe(old.shown);
    const after = projectionState(between, {
      kind: 'reply',
      reply: { ...umap, positions: Float32Array.of(9, 9, 8, 8) },
      of,
    });
    expect(after.shown?.umap?.[0]).toBe(9);
  });
  it('shows the new PCA at once when the texts are compared in another way', () => {
    const old = run(START, pca, umap, { kind: 'done' });
    const other = { ...of, method: { by: 'embeddings' as const, server: 's', model: 'm' } };
    const begun = projectionState(old, { kind: 'begin' });
    expect(projectionState(begun, { kind: 'reply', reply: pca, of: other }).shown?.method).toBe(other.method);
  });
  it('shows what there is when it is cancelled', () => {
    const old = run(START, pca, umap, { kind: 'done' });
    const state = projectionState(run(old, pca), { kind: 'cancel' });
    expect(state.shown?.umap).toBeNull();
    expect(state.shown?.noUmap).toBe('cancelled');
    expect(state.work).toBeNull();
    const early = projectionState(projectionState(old, { kind: 'begin' }), { kind: 'cancel' });
    expect(early.shown).toBe(old.shown);
  });
  it('keeps what was shown when it fails, and says why', () => {
    const old = run(START, pca, umap, { kind: 'done' });
    const state = run(old, { kind: 'failed', message: 'no memory' });
    expect(state.shown).toBe(old.shown);
    expect(state.error).toBe('no memory');
    expect(state.work).toBeNull();
    expect(projectionState(state, { kind: 'begin' }).error).toBeNull();
  });
});

describe('the method in words', () => {
  const picture: Picture = {
    ...of,
    pca: new Float32Array(),
    shares: [0.123, 0.031],
    clusters: null,
    umap: null,
    noUmap: null,
  };
  it('names the built-in way as what it is', () => {
    expect(methodWords(picture, 'pca')).toBe(
      'TF-IDF + random projection, PCA (the axes hold 12 % and 3.1 % of the spread)',
    );
  });
  it('says UMAP only where it is UMAP', () => {
    expect(methodWords(picture, 'umap')).not.toContain('UMAP');
    expect(methodWords({ ...picture, umap: new Float32Array() }, 'umap')).toContain('UMAP (15 neighbours');
  });
  it('names the model of embeddings', () => {
    const method = { by: 'embeddings' as const, server: 'Ollama', model: 'bge-m3' };
    expect(methodWords({ ...picture, method }, 'pca')).toContain('Embeddings by bge-m3 (Ollama)');
  });
});
