import type { Source } from '@/lib/dataset/dataset';

/** Names a path: the same one twice would give no rows the second time. */
export const keyOf = ({ loomId, nodeId }: Source): string => `${loomId} ${nodeId ?? 'head'}`;
