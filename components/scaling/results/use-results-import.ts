'use client';

import { nanoid } from 'nanoid';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportResultsReply } from '@/lib/contract/scaling-files';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { MappedFile } from '@/lib/formats/results/mapping';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { ApiError, messageOf } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';
import { textOf } from './drop-files';
import { type BadFile, type FileDraft, mapped, readPicked } from './file-draft';
import { type ImportDraft, placeOf, problemsOf, requestOf } from './import-draft';

const REST_MS = 400;

/** What the server says the files hold. */
export type Held =
  | { state: 'none' }
  | { state: 'asking' }
  | { state: 'ready'; reply: ImportResultsReply }
  | { state: 'failed'; place: string | null; message: string };

const EMPTY: ImportDraft = {
  title: 'Imported results',
  files: [],
  classes: '2',
  labelSays: null,
  join: false,
};

/** Results files on their way in. What was picked and typed stays until it is imported, also while the dialog is closed. */
export function useResultsImport(datasetId: string, open: boolean, onDone: (run: ScalingRunView) => void) {
  const [id, setId] = useState(() => nanoid());
  const [draft, setDraft] = useState(EMPTY);
  const [bad, setBad] = useState<readonly BadFile[]>([]);
  const [mapping, setMapping] = useState<{ names: string[]; files: MappedFile[] }>({ names: [], files: [] });
  const [held, setHeld] = useState<{ of: unknown; is: Held }>({ of: null, is: { state: 'none' } });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ place: string | null; message: string } | null>(null);
  const families = useFamilies(datasetId, open, (classes) =>
    setDraft((before) => (before.files.length === 0 ? { ...before, classes: String(classes) } : before)),
  );
  const latest = useRef({ families, mapping: mapping.files });
  latest.current = { families, mapping: mapping.files };

  const problems = useMemo(() => problemsOf(draft), [draft]);
  const { title: _, join: __, ...asked } = draft;
  const question = JSON.stringify({
    ...asked,
    files: asked.files.map(({ id: file, family, kind, model, size }) => [file, family, kind, model, size]),
  });
  const request = useMemo(() => requestOf(draft, id), [draft, id]);
  const wanted = useRef(request);
  wanted.current = request;
  const may = open && request !== null && !busy;
  useEffect(() => {
    if (!may) return;
    let gone = false;
    const timer = setTimeout(async () => {
      if (!wanted.current) return;
      setHeld({ of: question, is: { state: 'asking' } });
      const is = await heldOf(datasetId, wanted.current, draftFiles.current);
      if (!gone) setHeld({ of: question, is });
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [may, question, datasetId]);
  const draftFiles = useRef(draft.files);
  draftFiles.current = draft.files;

  const change = (part: Partial<ImportDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setFailure(null);
  };
  const changeFile = (file: FileDraft) =>
    change({ files: draft.files.map((one) => (one.id === file.id ? file : one)) });
  const removeFile = (fileId: string) => {
    setBad((before) => before.filter((one) => one.id !== fileId));
    change({ files: draft.files.filter((one) => one.id !== fileId) });
  };

  const pick = async (files: readonly File[]) => {
    setFailure(null);
    for (const file of files) {
      const picked = await readOne(nanoid(), file, latest.current);
      if (picked.is === 'bad') setBad((before) => [...before, picked.file]);
      else if (picked.is === 'results')
        setDraft((before) => ({
          ...before,
          files: [...before.files, mapped(picked.file, latest.current.mapping)],
        }));
      else {
        latest.current.mapping = [...picked.mapping, ...latest.current.mapping];
        const all = latest.current.mapping;
        setMapping((before) => ({ names: [...before.names, picked.name], files: all }));
        setDraft((before) => ({ ...before, files: before.files.map((one) => mapped(one, all)) }));
      }
    }
  };

  const reply = held.of === question && held.is.state === 'ready' ? held.is.reply : null;
  const joins = draft.join && reply?.joinable === true;
  const reset = () => {
    setId(nanoid());
    setDraft({ ...EMPTY, classes: draft.classes });
    setBad([]);
    setMapping({ names: [], files: [] });
    setHeld({ of: null, is: { state: 'none' } });
    setFailure(null);
  };
  const submit = async () => {
    if (!request || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const stored = await scalingApi.importResults(datasetId, { ...request, join: joins, dryRun: false });
      if (!stored.run) throw new Error('Nothing was stored, and the server does not say why. Try again.');
      reset();
      onDone(stored.run);
    } catch (cause) {
      const where = cause instanceof ApiError ? cause.where : undefined;
      setFailure({ place: placeOf(where, draft.files), message: messageOf(cause) });
    }
    setBusy(false);
  };
  return {
    draft,
    bad,
    mapping,
    families,
    problems,
    held: held.of === question ? held.is : ({ state: 'none' } satisfies Held),
    reply,
    joins,
    busy,
    failure,
    isReady: request !== null,
    change,
    changeFile,
    removeFile,
    pick,
    submit,
    reset,
  };
}

async function readOne(
  id: string,
  file: File,
  known: { families: readonly ModelFamily[]; mapping: readonly MappedFile[] },
) {
  const refuse = (message: string) =>
    ({ is: 'bad', file: { id, name: file.name, message, where: null } }) as const;
  if (/\.(zip|gz|tar|7z)$/iu.test(file.name))
    return refuse('This is an archive. Unpack it first, and pick the files in it.');
  try {
    return readPicked(id, file.name, await textOf(file), known);
  } catch (failure) {
    return refuse(messageOf(failure));
  }
}

async function heldOf(
  datasetId: string,
  request: NonNullable<ReturnType<typeof requestOf>>,
  files: readonly FileDraft[],
): Promise<Held> {
  try {
    const reply = await scalingApi.importResults(datasetId, { ...request, join: false, dryRun: true });
    return { state: 'ready', reply };
  } catch (failure) {
    const where = failure instanceof ApiError ? failure.where : undefined;
    return { state: 'failed', place: placeOf(where, files), message: messageOf(failure) };
  }
}

/** The families to guess from, and the labels that items of the dataset have; both are only help, and may be missing. */
function useFamilies(
  datasetId: string,
  open: boolean,
  onClasses: (classes: number) => void,
): readonly ModelFamily[] {
  const [families, setFamilies] = useState<readonly ModelFamily[]>([]);
  const tell = useRef(onClasses);
  tell.current = onClasses;
  useEffect(() => {
    if (!open) return;
    const leaving = new AbortController();
    scalingApi.families(leaving.signal).then(
      (reply) => setFamilies(reply.families),
      () => undefined,
    );
    scalingApi.runs(datasetId, leaving.signal).then(
      ({ runs }) => {
        const run = runs.find(({ imported, task }) => !imported && task !== 'sequence-prob');
        if (run) tell.current(run.classes);
      },
      () => undefined,
    );
    return () => leaving.abort();
  }, [datasetId, open]);
  return families;
}
