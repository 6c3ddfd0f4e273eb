import { ApiError } from '../http';
import type { PendingSlice, Slice } from '../loom-state';

export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : `Something in this page failed: ${String(error)}`;

export const createPendingSlice: Slice<PendingSlice> = ({ set, get }) => ({
  pending: null,
  async run(pending, work) {
    if (get().pending !== null) return false;
    set({ pending, message: null });
    try {
      await work();
      return true;
    } catch (error) {
      get().say(messageOf(error), 'warn');
      return false;
    } finally {
      set({ pending: null });
    }
  },
});
