import 'server-only';
import type { Distribution } from '../sampling/distribution';
import type { Grammar, Rule } from './grammar';
import type { Bound } from './template';
import type { TrieNode } from './trie';

/** One way the tokens read so far can be understood. */
interface Thread {
  readonly rule: Rule;
  /** Which stretch of the rule, and where in its trie. */
  readonly stretch: number;
  readonly node: TrieNode;
  readonly bound: Bound;
  weight: number;
}

/** All ways the tokens since the item's beginning can be understood: a state of the automaton. */
export interface Belief {
  /** Their weights are probabilities and add up to 1; none is left at an item's end. */
  readonly threads: readonly Thread[];
  /** Exact probabilities of the next token, adding up to 1. */
  readonly next: Distribution;
  /** Tokens since the beginning. */
  readonly depth: number;
  /** States already reached from here, kept near the beginning only: there they are few and used by every item. */
  readonly reached: Map<string, Belief> | null;
}

const KEPT_DEPTH = 4;
const beginnings = new WeakMap<Grammar, Belief>();

/** Before the first token. */
export function beginning(grammar: Grammar): Belief {
  const known = beginnings.get(grammar);
  if (known) return known;
  const total = grammar.rules.reduce((sum, rule) => sum + rule.weight, 0);
  const threads: Thread[] = [];
  for (const rule of grammar.rules) enter(threads, rule, 0, {}, rule.weight / total);
  const made = stateOf(threads, 0);
  beginnings.set(grammar, made);
  return made;
}

/** After one more token; null when no understanding allows it. */
export function advance(belief: Belief, token: string): Belief | null {
  const known = belief.reached?.get(token);
  if (known) return known;
  const p = belief.next.get(token);
  if (!p) return null;
  const threads: Thread[] = [];
  for (const thread of belief.threads) follow(threads, thread, token, p);
  const reached = stateOf(threads, belief.depth + 1);
  belief.reached?.set(token, reached);
  return reached;
}

function follow(into: Thread[], thread: Thread, token: string, p: number): void {
  const child = thread.node.children.get(token);
  if (!child) return;
  const { rule, stretch, bound } = thread;
  /** What a unit of the child's mass weighs now that the token is known. */
  const unit = thread.weight / thread.node.onward / p;
  if (child.onward > 0) into.push({ rule, stretch, node: child, bound, weight: child.onward * unit });
  for (const { phrase, mass } of child.ends) {
    const name = rule.stretches[stretch]?.binds;
    const known = name && phrase ? { ...bound, [name]: phrase } : bound;
    enter(into, rule, stretch + 1, known, mass * unit);
  }
}

function enter(into: Thread[], rule: Rule, stretch: number, bound: Bound, weight: number): void {
  const node = rule.stretches[stretch]?.paths(bound);
  if (node) into.push({ rule, stretch, node, bound, weight });
}

function stateOf(threads: readonly Thread[], depth: number): Belief {
  const next = new Map<string, number>();
  for (const { node, weight } of threads) {
    const unit = weight / node.onward;
    for (const [token, child] of node.children) next.set(token, (next.get(token) ?? 0) + child.mass * unit);
  }
  return { threads, next, depth, reached: depth < KEPT_DEPTH ? new Map() : null };
}
