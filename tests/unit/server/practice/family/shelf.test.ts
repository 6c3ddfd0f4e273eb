import { describe, expect, it } from 'vitest';
import { familyModel, sizeNamed } from '@/lib/server/model/practice/family/shelf';
import { SIZES } from '@/lib/server/model/practice/family/sizes';

const sized = (at: number) => {
  const size = SIZES[at];
  if (!size) throw new Error(`there is no size ${at}`);
  return size;
};
const still = () => new AbortController().signal;

describe('models of the family', () => {
  it('are known by their names alone', () => {
    expect(sizeNamed('practice-30k')?.parameters).toBe(30_000);
    expect(sizeNamed('practice')).toBeNull();
  });

  it('are trained once, however many ask at once', async () => {
    const asked = Array.from({ length: 3 }, () => familyModel(sized(1), still()));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  });

  it('let others have their turn while they are trained', async () => {
    // a size of its own name is on no shelf yet
    const size = { ...sized(4), name: 'practice-30k, in a test' };
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await familyModel(size, still());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('are not waited for after an abort, and go on for whoever asks next', async () => {
    const size = { ...sized(3), name: 'practice-10k, in a test' };
    const controller = new AbortController();
    const left = familyModel(size, controller.signal);
    controller.abort();
    await expect(left).rejects.toMatchObject({ name: 'ModelError', code: 'stopped' });
    await expect(familyModel(size, controller.signal)).rejects.toMatchObject({ code: 'stopped' });
    expect((await familyModel(size, still())).parameters).toBe(size.parameters);
  });
});
