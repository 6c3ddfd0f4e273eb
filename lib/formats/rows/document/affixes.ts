/** "Question: ": up to the first colon of a first line. */
const HEAD = /^[^\s:][^\n:]{0,80}:(?:[ \t]+|\n)?/u;
/** A word with a colon at the very end, on the line of the question: " A:". */
const INLINE_TAIL = /\s[^\s:]{1,40}:[ \t]*$/u;
/** What an answer prefix ends with. */
const LEADS_ON = /[:=>→]\s*$/u;
const MAX = 200;

/** What all prompts begin and end with, as far as it looks like the frame of a question; empty where nothing does. */
export class SharedAffixes {
  #first: string | null = null;
  #head = Number.POSITIVE_INFINITY;
  #tail = Number.POSITIVE_INFINITY;

  see(prompt: string): void {
    this.#first ??= prompt;
    this.#head = sharedHead(this.#first, prompt, this.#head);
    this.#tail = sharedTail(this.#first, prompt, this.#tail);
  }

  get prefix(): string {
    return HEAD.exec((this.#first ?? '').slice(0, this.#head))?.[0] ?? '';
  }

  get answerPrefix(): string {
    const first = this.#first ?? '';
    return answerPrefixOf(first.slice(Math.max(0, first.length - this.#tail)));
  }
}

function answerPrefixOf(tail: string): string {
  const line = tail.trimEnd().lastIndexOf('\n');
  const found = line >= 0 ? tail.slice(line) : (INLINE_TAIL.exec(tail)?.[0] ?? '');
  return found.length <= MAX && LEADS_ON.test(found) ? found : '';
}

function sharedHead(a: string, b: string, most: number): number {
  const end = Math.min(most, b.length);
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return at;
  return end;
}

function sharedTail(a: string, b: string, most: number): number {
  const end = Math.min(most, b.length);
  for (let at = 0; at < end; at++) if (a[a.length - 1 - at] !== b[b.length - 1 - at]) return at;
  return end;
}
