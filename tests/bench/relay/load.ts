/** What each step asks of the upstream. */
export interface Load {
  model: string;
  n: number;
  maxTokens: number;
  prompt: string;
}
