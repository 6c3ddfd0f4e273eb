import { describe, expect, test } from 'vitest';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';
import { draftRequest, mergeRequest, readDraft } from '@/lib/loom/workshop/draft-request';
import { answerAsWriter } from '@/lib/server/model/practice/writer/answer-as-writer';

const { format } = TEMPTING_BUT_WRONG.settings;
const examples = ['Question: Is the sea salty?\nAnswer: Yes', 'Question: Is the Sun cold?\nAnswer: No'];
const brief = { goal: 'Wishful answers', criteria: 'Short', format, examples };

const written = (request: { system: string; user: string }) => {
  const reply = answerAsWriter(request);
  const read = reply && readDraft(reply.text, format);
  return read && 'text' in read ? read.text : null;
};

describe('the practice model as a writer', () => {
  test('puts the goal before the examples, each as it was', () => {
    const text = written(draftRequest(brief));
    expect(text).toMatch(/^Wishful answers\. Short\./);
    for (const example of examples) expect(text).toContain(example);
    expect(text?.endsWith(format?.separator ?? '')).toBe(true);
  });

  test('merges headings and examples, each once', () => {
    const separator = format?.separator ?? '';
    const one = ['First heading.', examples[0], ''].join(separator);
    const two = ['Second heading.', examples[0], examples[1], ''].join(separator);
    const text = written(mergeRequest(brief, [one, two])) ?? '';
    expect(text).toContain('First heading.\nSecond heading.');
    for (const example of examples) expect(text.split(example)).toHaveLength(2);
  });

  test('answers nothing else', () => {
    expect(answerAsWriter({ system: '', user: 'Hello' })).toBeNull();
    expect(answerAsWriter({ system: '', user: 'DATA:\n{"task":"draft"}' })).toBeNull();
  });
});
