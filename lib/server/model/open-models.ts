import 'server-only';
import type { Models } from '../app-context';
import { AppError, found } from '../errors';
import type { KeyVault } from '../keys/key-vault';
import type { ModelPort } from '../ports/model';
import { PRACTICE_ROW } from '../ports/practice-row';
import type { Repository, ServerRow } from '../ports/repository';
import { createOpenAiModel } from './openai/create-openai-model';
import { createPracticeModel } from './practice/practice-model';

/**
 * Model ports by server id, kept while the server's row stays as it is, for a port remembers what its server refuses.
 * A key is handed out only for the origin it was given for.
 */
export function openModels(repository: Repository, vault: KeyVault): Models {
  const practice = createPracticeModel();
  const ports = new Map<string, { fingerprint: string; port: ModelPort }>();

  const open = (row: ServerRow): ModelPort =>
    row.kind === 'practice'
      ? practice
      : createOpenAiModel({
          name: row.name,
          baseUrl: row.baseUrl,
          kind: row.kind,
          apiKey: keyOf(row, vault),
        });

  return {
    open,
    async get(serverId) {
      if (serverId === PRACTICE_ROW.id) return practice;
      const row = found(await repository.servers.get(serverId), 'model server', serverId);
      const fingerprint = JSON.stringify([
        row.baseUrl,
        row.kind,
        row.keyFrom,
        row.keyEnv,
        row.keyCipher,
        row.keyOrigin,
      ]);
      const known = ports.get(serverId);
      if (known?.fingerprint === fingerprint) return known.port;
      const port = open(row);
      ports.set(serverId, { fingerprint, port });
      return port;
    },
  };
}

function keyOf(row: ServerRow, vault: KeyVault): string | null {
  if (row.keyFrom === 'none') return null;
  const { origin } = new URL(row.baseUrl);
  if (row.keyOrigin !== origin)
    throw new AppError(
      'key_needed',
      `The key of ${row.name} was given for ${row.keyOrigin}, not ${origin}. Give it again in the settings.`,
    );
  if (row.keyFrom === 'stored' && row.keyCipher)
    return vault.open(row.keyCipher, { serverId: row.id, origin });
  const value = row.keyEnv ? process.env[row.keyEnv] : undefined;
  if (!value)
    throw new AppError(
      'key_needed',
      `The environment variable ${row.keyEnv} with the key of ${row.name} is not set.`,
    );
  return value;
}
