import 'server-only';
import type { CreateServer, KeyInput, PatchServer, ProbeReport, ServerView } from '@/lib/contract/request';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { PRACTICE_ROW } from '../ports/practice-row';
import type { ServerRow } from '../ports/repository';

type KeyPart = Pick<ServerRow, 'keyFrom' | 'keyEnv' | 'keyCipher' | 'keyHint' | 'keyOrigin'>;

/** The practice model first, then the others in the order they were added. */
export async function listServers(ctx: AppContext): Promise<ServerView[]> {
  return [PRACTICE_ROW, ...(await ctx.repository.servers.list())].map(viewOf);
}

export async function createServer(ctx: AppContext, input: CreateServer): Promise<ServerView> {
  const id = input.id ?? ctx.newId();
  return exclusively(ctx, id, async () => {
    const known = await ctx.repository.servers.get(id);
    if (known) return viewOf(known);
    const row: ServerRow = {
      id,
      name: input.name,
      kind: input.kind,
      baseUrl: trimmed(input.baseUrl),
      ...keyPart(ctx, id, input.key, new URL(input.baseUrl).origin),
      probe: null,
      createdAt: ctx.now(),
    };
    await ctx.repository.servers.put(row);
    return viewOf(row);
  });
}

/** A key belongs to the origin it was given for: with another origin the key must be given again. */
export const patchServer = (ctx: AppContext, id: string, patch: PatchServer): Promise<ServerView> =>
  exclusively(ctx, id, () => patched(ctx, id, patch));

async function patched(ctx: AppContext, id: string, patch: PatchServer): Promise<ServerView> {
  const before = await stored(ctx, id);
  const baseUrl = patch.baseUrl === undefined ? before.baseUrl : trimmed(patch.baseUrl);
  const { origin } = new URL(baseUrl);
  const moved = origin !== new URL(before.baseUrl).origin;
  if (moved && before.keyFrom !== 'none' && !patch.key)
    throw new AppError(
      'key_needed',
      `The key was given for ${before.keyOrigin}. Give the key for ${origin}, or choose no key.`,
      { where: 'body.key' },
    );
  const row: ServerRow = {
    ...before,
    name: patch.name ?? before.name,
    kind: patch.kind ?? before.kind,
    baseUrl,
    ...(patch.key ? keyPart(ctx, id, patch.key, origin) : {}),
    probe: baseUrl === before.baseUrl && !patch.key ? before.probe : null,
  };
  await ctx.repository.servers.put(row);
  return viewOf(row);
}

export const removeServer = (ctx: AppContext, id: string): Promise<void> =>
  exclusively(ctx, id, async () => {
    await stored(ctx, id);
    await ctx.repository.servers.remove(id);
  });

/** Finds out what a server can do. The report is kept with the server, unless that was changed meanwhile. */
export async function probeServer(
  ctx: AppContext,
  id: string,
  model: string | null,
  signal: AbortSignal,
): Promise<ProbeReport> {
  const before = await ctx.repository.servers.get(id);
  const port = await ctx.models.get(id);
  const report = await port.probe(model, signal);
  await exclusively(ctx, id, async () => {
    const row = await ctx.repository.servers.get(id);
    if (row && before && isSameAddress(row, before))
      await ctx.repository.servers.put({ ...row, probe: report });
  });
  return report;
}

const isSameAddress = (a: ServerRow, b: ServerRow): boolean =>
  a.baseUrl === b.baseUrl && a.kind === b.kind && a.keyCipher === b.keyCipher && a.keyEnv === b.keyEnv;

/** A server's row is read, changed and put back as a whole: one change at a time. The prefix is no part of any id. */
const exclusively = <T>(ctx: AppContext, id: string, work: () => Promise<T>): Promise<T> =>
  ctx.exclusive.run(`server:${id}`, work);

async function stored(ctx: AppContext, id: string): Promise<ServerRow> {
  if (id === PRACTICE_ROW.id)
    throw new AppError('unavailable', 'The practice model is built in: it cannot be changed or removed.');
  return found(await ctx.repository.servers.get(id), 'model server', id);
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

function keyPart(ctx: AppContext, serverId: string, key: KeyInput, origin: string): KeyPart {
  const none: KeyPart = { keyFrom: 'none', keyEnv: null, keyCipher: null, keyHint: null, keyOrigin: null };
  if (key.from === 'none') return none;
  if (key.from === 'env') return { ...none, keyFrom: 'env', keyEnv: key.name, keyOrigin: origin };
  return {
    ...none,
    keyFrom: 'stored',
    keyCipher: ctx.vault.seal(key.key, { serverId, origin }),
    keyHint: key.key.length >= 12 ? key.key.slice(-4) : '',
    keyOrigin: origin,
  };
}

function viewOf(row: ServerRow): ServerView {
  const key: ServerView['key'] =
    row.keyFrom === 'env' && row.keyEnv
      ? { from: 'env', name: row.keyEnv, present: Boolean(process.env[row.keyEnv]) }
      : row.keyFrom === 'stored'
        ? { from: 'stored', hint: row.keyHint ?? '' }
        : { from: 'none' };
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    baseUrl: row.kind === 'practice' ? null : row.baseUrl,
    key,
    probe: row.probe,
  };
}
