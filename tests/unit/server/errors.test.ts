import { describe, expect, test, vi } from 'vitest';

const load = async () => {
  vi.resetModules();
  const [{ AppError }, { ModelError }, { StorageError }, { KeyVaultError }] = await Promise.all([
    import('@/lib/server/errors'),
    import('@/lib/server/ports/model'),
    import('@/lib/server/ports/repository'),
    import('@/lib/server/keys/key-vault-error'),
  ]);
  return { AppError, ModelError, StorageError, KeyVaultError };
};

describe('an error of another bundle', () => {
  test('is known by its name, and no other is', async () => {
    const [here, there] = [await load(), await load()];
    expect(here.AppError).not.toBe(there.AppError);
    const thrown = [
      new there.AppError('not_found', 'gone'),
      new there.ModelError('quota', 'spent', false),
      new there.StorageError('missing', 'gone'),
      new there.KeyVaultError('lost'),
    ];
    const classes = [here.AppError, here.ModelError, here.StorageError, here.KeyVaultError];
    for (const [at, error] of thrown.entries())
      expect(classes.map((one) => error instanceof one)).toEqual(classes.map((_, place) => place === at));
    expect({ name: 'AppError' } instanceof here.AppError).toBe(false);
    expect(new Error('AppError') instanceof here.AppError).toBe(false);
  });
});
