import 'server-only';
import type { Embedding } from '../../ports/datasets';
import { chunks } from '../chunks';
import { embeddingCodec } from '../records/codecs';
import { escapeText } from '../safe-text';
import type { Db } from '../schema';

export async function getEmbeddings(db: Db, model: string, hashes: string[]): Promise<Embedding[]> {
  const found: Embedding[] = [];
  for (const some of chunks(hashes)) {
    const rows = await db
      .selectFrom('embeddings')
      .selectAll()
      .where('model', '=', escapeText(model))
      .where('hash', 'in', some.map(escapeText))
      .execute();
    for (const row of rows) {
      const { hash, dimensions, vector } = embeddingCodec.decode(row);
      found.push({ hash, dimensions, vector });
    }
  }
  return found;
}

export async function putEmbeddings(db: Db, model: string, embeddings: Embedding[]): Promise<void> {
  for (const some of chunks(embeddings)) {
    await db
      .insertInto('embeddings')
      .values(some.map((embedding) => embeddingCodec.encode({ ...embedding, model })))
      .onConflict((conflict) => conflict.columns(['model', 'hash']).doNothing())
      .execute();
  }
}
