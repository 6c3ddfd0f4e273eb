import 'server-only';
import type { Phrase } from './phrase';
import { tokenize } from './tokenize';

/** Token paths that share their beginnings; masses make it an automaton with probabilities. */
export interface TrieNode {
  children: Map<string, TrieNode>;
  /** Mass of everything below or ending here. */
  mass: number;
  /** Mass that goes on to a child. */
  onward: number;
  /** What ends here; null stands for a stretch that binds nothing. */
  ends: { phrase: Phrase | null; mass: number }[];
}

const emptyNode = (): TrieNode => ({ children: new Map(), mass: 0, onward: 0, ends: [] });

/** A trie of weighted token paths. */
export function trieOf(entries: Iterable<{ text: string; phrase: Phrase | null; weight: number }>): TrieNode {
  const root = emptyNode();
  for (const { text, phrase, weight } of entries) {
    let node = root;
    node.mass += weight;
    for (const token of tokenize(text)) {
      const child = node.children.get(token) ?? emptyNode();
      node.children.set(token, child);
      node.onward += weight;
      child.mass += weight;
      node = child;
    }
    node.ends.push({ phrase, mass: weight });
  }
  return root;
}
