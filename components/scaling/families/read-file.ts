import { readFamilies } from '@/lib/formats/families/families-csv';
import { type DraftFamily, draftOf } from './draft';
import { type FamilyServer, serverNamed } from './server-options';

export interface ReadFamilies {
  families: DraftFamily[];
  /** Servers that the file names and that are not there. */
  unknownServers: string[];
}

/** Families of a CSV file; a server may stand there by its id or its name. Throws a FormatError with the row. */
export function familiesOf(text: string, servers: readonly FamilyServer[]): ReadFamilies {
  const unknown = new Set<string>();
  const families = readFamilies(text).map((family) => ({
    ...draftOf(family),
    models: draftOf(family).models.map((model) => {
      if (model.serverId === null) return model;
      const serverId = serverNamed(servers, model.serverId);
      if (serverId === null) unknown.add(model.serverId);
      return { ...model, serverId };
    }),
  }));
  return { families, unknownServers: [...unknown] };
}
