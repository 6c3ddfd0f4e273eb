import type { SettingsSlice, Slice } from '../loom-state';
import type { RequestIds } from '../request-ids';

export const createSettingsSlice =
  (ids: RequestIds): Slice<SettingsSlice> =>
  ({ deps }) => ({
    save: deps.api.patch,
    async editPrompt(text) {
      const wish = `prompt ${text}`;
      await deps.api.editPrompt(ids.for(wish), text);
      ids.answered(wish);
    },
    readServers: deps.api.servers,
  });
