import type { z } from 'zod';
import {
  type CreateServer,
  createServerSchema,
  type KeyInput,
  type PatchServer,
  type ServerView,
} from '@/lib/contract/request';
import { type Kind, presetOf } from './presets';

/** A model server's form while it is filled in. */
export interface ServerDraft {
  kind: Kind;
  name: string;
  baseUrl: string;
  /** `keep` leaves the key a server has. */
  keyFrom: 'keep' | KeyInput['from'];
  keyVariable: string;
  key: string;
}

export type DraftErrors = Partial<Record<'name' | 'baseUrl' | 'key', string>>;

export const newDraft = (kind: Kind): ServerDraft => {
  const { name, baseUrl, keyVariable } = presetOf(kind);
  return {
    kind,
    name: kind === 'other' ? '' : name,
    baseUrl,
    keyFrom: keyVariable ? 'stored' : 'none',
    keyVariable: keyVariable ?? '',
    key: '',
  };
};

export const draftOf = (server: ServerView): ServerDraft => ({
  kind: server.kind === 'practice' ? 'other' : server.kind,
  name: server.name,
  baseUrl: server.baseUrl ?? '',
  keyFrom: server.key.from === 'none' ? 'none' : 'keep',
  keyVariable: server.key.from === 'env' ? server.key.name : (presetOf(server.kind).keyVariable ?? ''),
  key: '',
});

/** Another kind brings its address along, and its name unless the person wrote one. */
export const withKind = (draft: ServerDraft, kind: Kind): ServerDraft => {
  const before = newDraft(draft.kind);
  const next = newDraft(kind);
  const own = (written: string, preset: string, replacement: string) =>
    written === preset ? replacement : written;
  return {
    ...next,
    name: own(draft.name, before.name, next.name),
    baseUrl: own(draft.baseUrl, before.baseUrl, next.baseUrl),
    keyFrom: draft.keyFrom === 'keep' || draft.key ? draft.keyFrom : next.keyFrom,
    keyVariable: own(draft.keyVariable, before.keyVariable, next.keyVariable),
    key: draft.key,
  };
};

/** Whether the draft leads elsewhere than the server it was made from: a key goes only to the origin it was given for. */
export const movesOrigin = (draft: ServerDraft, server: ServerView): boolean =>
  originOf(draft.baseUrl) !== originOf(server.baseUrl ?? '');

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

export const KEY_STAYS =
  'The address changed, and the key stays with the old one. Give the key again, or choose none.';

const keyOf = (draft: ServerDraft): KeyInput | undefined => {
  if (draft.keyFrom === 'none') return { from: 'none' };
  if (draft.keyFrom === 'env') return { from: 'env', name: draft.keyVariable.trim() };
  return draft.keyFrom === 'stored' ? { from: 'stored', key: draft.key } : undefined;
};

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: DraftErrors };

/** The draft as a request for a new server, or what is wrong with it by field. */
export const parseNew = (draft: ServerDraft, id: string): Parsed<CreateServer> => {
  const { kind, name, baseUrl } = draft;
  const result = createServerSchema.safeParse({ id, kind, name, baseUrl: baseUrl.trim(), key: keyOf(draft) });
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: errorsOf(result.error) };
};

/** The draft as a change of a server, or what is wrong with it by field. */
export const parsePatch = (draft: ServerDraft, server: ServerView): Parsed<PatchServer> => {
  if (draft.keyFrom === 'keep' && movesOrigin(draft, server)) {
    return { ok: false, errors: { key: KEY_STAYS } };
  }
  const key = keyOf(draft);
  const { kind, name, baseUrl } = draft;
  const result = createServerSchema
    .omit({ id: true })
    .partial({ key: true })
    .safeParse({ kind, name, baseUrl: baseUrl.trim(), ...(key && { key }) });
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: errorsOf(result.error) };
};

const errorsOf = (error: z.ZodError): DraftErrors => {
  const errors: DraftErrors = {};
  for (const { path, message } of error.issues) {
    if (path[0] === 'name') errors.name ??= 'Give it a name of 1 to 80 characters.';
    if (path[0] === 'baseUrl') errors.baseUrl ??= sentence(message);
    if (path[0] === 'key') errors.key ??= sentence(message);
  }
  return errors;
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
