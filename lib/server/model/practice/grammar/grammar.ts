import 'server-only';
import { type Phrase, reading } from './phrase';
import { type Bound, type Place, partsOf, type Template } from './template';
import { type TrieNode, trieOf } from './trie';

/** One stretch of a compiled template: which token paths may stand here, given what is bound. */
export interface Stretch {
  /** The slot that a path's end binds; null for text that is certain. */
  binds: string | null;
  paths: (bound: Bound) => TrieNode;
}

export interface Rule {
  stretches: readonly Stretch[];
  weight: number;
}

export interface Grammar {
  rules: readonly Rule[];
}

/** Weighted templates as an automaton over tokens. Templates of one `lead` share one trie a phrase list and form. */
export function compileGrammar(templates: readonly Template[]): Grammar {
  const tries = new TrieStore();
  return { rules: templates.map((template) => compileRule(template, tries)) };
}

function compileRule(template: Template, tries: TrieStore): Rule {
  const seen = new Set<string>();
  let lead = '';
  const stretches: Stretch[] = [];
  for (const part of partsOf(template.text)) {
    if (typeof part === 'string') {
      // A space before a slot belongs to the slot's first word, as in every token.
      const text = lead + part.replace(/ $/, '');
      lead = part.endsWith(' ') ? ' ' : '';
      if (text) stretches.push(fixed(tries.line(text)));
      continue;
    }
    stretches.push(stretchAt(part, lead, template, seen, tries));
    seen.add(part.name);
    lead = '';
  }
  return { stretches, weight: template.weight };
}

function stretchAt(
  { name, form }: Place,
  lead: string,
  template: Template,
  seen: Set<string>,
  tries: TrieStore,
): Stretch {
  if (name === 'label') return { binds: null, paths: (bound) => tries.line(lead + template.label(bound)) };
  const list = template.slots[name];
  if (!list) throw new Error(`no phrases for {${name}} in “${template.text}”`);
  if (!seen.has(name)) return { ...fixed(tries.list(list, form, lead)), binds: name };
  return { binds: null, paths: (bound) => tries.line(lead + reading(boundTo(bound, name), form)) };
}

const fixed = (node: TrieNode): Stretch => ({ binds: null, paths: () => node });

const boundTo = (bound: Bound, name: string): Phrase => {
  const phrase = bound[name];
  if (!phrase) throw new Error(`{${name}} is read before it is bound`);
  return phrase;
};

class TrieStore {
  private readonly lines = new Map<string, TrieNode>();
  private readonly lists = new Map<readonly Phrase[], Map<string, TrieNode>>();

  line(text: string): TrieNode {
    const known = this.lines.get(text);
    if (known) return known;
    const made = trieOf([{ text, phrase: null, weight: 1 }]);
    this.lines.set(text, made);
    return made;
  }

  list(list: readonly Phrase[], form: string | null, lead: string): TrieNode {
    const forms = this.lists.get(list) ?? new Map<string, TrieNode>();
    this.lists.set(list, forms);
    const key = `${lead}|${form ?? ''}`;
    const known = forms.get(key);
    if (known) return known;
    const made = trieOf(
      list.map((phrase) => ({ text: lead + reading(phrase, form), phrase, weight: phrase.weight })),
    );
    forms.set(key, made);
    return made;
  }
}
