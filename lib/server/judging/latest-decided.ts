import 'server-only';
import type { AppContext } from '../app-context';
import { allPages } from './all-pages';

/** Ids of the latest `count` steps on which a choice by a person stands, oldest of them first. */
export async function latestDecided(ctx: AppContext, loomId: string, count: number): Promise<string[]> {
  const { read } = ctx.repository;
  const { choices: last } = await read.recordEnds(loomId);
  const choices = await allPages((at) => read.pageChoices(loomId, at), last);
  const standing = choices.filter(({ by, undoneAt }) => by === 'human' && undoneAt === null);
  const newestFirst = new Set(standing.toReversed().map(({ stepId }) => stepId));
  return [...newestFirst].slice(0, count).toReversed();
}
