import 'server-only';

const PER_BYTE = Math.log(256);
const encoder = new TextEncoder();

/** Natural-log probability of a text under the model that knows nothing: each of its UTF-8 bytes as likely as any other. */
export const bytesLogprob = (text: string): number => -encoder.encode(text).length * PER_BYTE;
