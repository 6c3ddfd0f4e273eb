import { describe, expect, it, vi } from 'vitest';
import { PartQueue } from '@/lib/server/model/openai/call/part-queue';

describe('a part queue', () => {
  it('gives parts in order, those before the reader and those after', async () => {
    const queue = new PartQueue<number>(() => {});
    queue.push(1);
    queue.push(2);
    const reading = Array.fromAsync(queue);
    queue.push(3);
    await Promise.resolve();
    queue.push(4);
    queue.close();
    queue.push(5);
    expect(await reading).toEqual([1, 2, 3, 4]);
  });

  it('answers return while next waits, and tells the writer once', async () => {
    const left = vi.fn();
    const queue = new PartQueue<number>(left);
    const waiting = queue.next();
    await queue.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await queue.next()).toEqual({ done: true, value: undefined });
    expect(left).toHaveBeenCalledOnce();
  });

  it('forgets what is buffered when dropped', async () => {
    const queue = new PartQueue<number>(() => {});
    queue.push(1);
    queue.drop();
    expect(await Array.fromAsync(queue)).toEqual([]);
  });
});
