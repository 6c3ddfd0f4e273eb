import type { ErrorBody } from '../../lib/contract/errors.ts';
import type { ImportJob } from '../../lib/contract/importing.ts';

export type Bytes = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

const ASK_AGAIN_MS = 5;

/** Uploads a file and returns the answer as it is. */
export async function uploadTo(url: string, name: string, body: Bytes) {
  const response = await fetch(`${url}/api/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as { job: ImportJob } & ErrorBody };
}

export async function jobAt(url: string, id: string): Promise<ImportJob> {
  const response = await fetch(`${url}/api/imports/${id}`);
  if (!response.ok) throw new Error(`The import ${id}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { job: ImportJob }).job;
}

/** Waits until the server no longer works on it. `seen` is told each state on the way. */
export async function settled(
  url: string,
  id: string,
  seen: (job: ImportJob) => void = () => undefined,
  everyMs = ASK_AGAIN_MS,
): Promise<ImportJob> {
  for (;;) {
    const job = await jobAt(url, id);
    seen(job);
    if (job.state !== 'reading' && job.state !== 'writing') return job;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Uploads a file and waits until it is read, or refused. */
export async function readAt(url: string, name: string, body: Bytes): Promise<ImportJob> {
  const answer = await uploadTo(url, name, body);
  if (answer.status !== 201) throw new Error(`The upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  return settled(url, answer.body.job.id);
}

export const commitAt = (url: string, id: string, title?: string): Promise<Response> =>
  fetch(`${url}/api/imports/${id}/commit`, { method: 'POST', body: JSON.stringify({ title }) });

/** The whole way in. Throws what a refused file was refused with. */
export async function importAt(url: string, name: string, body: Bytes, title?: string) {
  const read = await readAt(url, name, body);
  if (read.state !== 'ready' || !read.preview) throw new Error(`Not read: ${JSON.stringify(read.error)}`);
  const answer = await commitAt(url, read.id, title);
  if (answer.status !== 202) throw new Error(`The commit: ${answer.status} ${await answer.text()}`);
  const done = await settled(url, read.id);
  if (!done.loomId) throw new Error(`Not written: ${JSON.stringify(done.error)}`);
  return { loomId: done.loomId, preview: read.preview };
}
