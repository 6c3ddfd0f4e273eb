import { contentHash } from './content-hash';

/** The name of an item's content: the same question and label have the same id in every loom. */
export const itemIdOf = ({ question, label }: { question: string; label: string }): string =>
  contentHash(JSON.stringify([question, label]));
