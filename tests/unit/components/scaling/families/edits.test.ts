import { describe, expect, it } from 'vitest';
import { changesOf } from '@/components/scaling/families/changes';
import { type DraftFamily, draftOf } from '@/components/scaling/families/draft';
import { emptyFamily, freeColour, insertAt, mergeFamilies } from '@/components/scaling/families/edits';
import { familiesOf } from '@/components/scaling/families/read-file';
import { differences, settle } from '@/components/scaling/families/settle-conflict';
import { writeFamilies } from '@/lib/formats/families/families-csv';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { PRESETS } from '@/lib/scaling/models/presets';

const SERVERS = [{ id: 'server-1', name: 'House' }];
const [pythia, gpt2, opt] = PRESETS as readonly ModelFamily[] as [ModelFamily, ModelFamily, ModelFamily];
const drafts = [pythia, gpt2].map(draftOf);
const read = (...rows: string[]) =>
  familiesOf(['family,kind,model,parameters,server', ...rows].join('\n'), SERVERS);

describe('families of a file', () => {
  it('add what is new, change what has the same name, and keep the ids that runs refer to', () => {
    const { families, unknownServers } = read(
      'gpt-2,base,openai-community/gpt2,125M,House',
      'GPT-2,base,mine-9b,9B,nowhere',
      'Mine,instruction-tuned,gpt2,1B,',
    );
    expect(unknownServers).toEqual(['nowhere']);
    const after = mergeFamilies(drafts, families.slice(0, 1), 'append');
    expect(after.map(({ id }) => id)).toEqual(['pythia', 'gpt2']);
    expect(after[1]?.models.map(({ id, size, serverId }) => [id, size, serverId])).toEqual([
      ['gpt2', '125M', 'server-1'],
      ['gpt2-medium', '355M', null],
      ['gpt2-large', '774M', null],
      ['gpt2-xl', '1.558B', null],
    ]);
    expect(changesOf(drafts, after)).toEqual([
      { id: 'gpt2', name: 'gpt-2', words: 'was “GPT-2”, 1 other size, 1 other server' },
    ]);
  });

  it('replace the list, and say what goes', () => {
    const after = mergeFamilies(drafts, read('GPT-2,base,gpt2-new,1B,').families, 'replace');
    expect(changesOf(drafts, after)).toEqual([
      { id: 'gpt2', name: 'GPT-2', words: '1 model added, 4 models removed' },
      { id: 'pythia', name: 'Pythia (deduped)', words: 'removed, 8 models' },
    ]);
    expect(after[0]).toMatchObject({ id: 'gpt2', colour: gpt2.colour });
  });

  it('come back as they were exported', () => {
    const text = [...writeFamilies([pythia, gpt2])].join('');
    const after = mergeFamilies(drafts, familiesOf(text, SERVERS).families, 'replace');
    expect(after).toEqual(drafts);
    expect(changesOf(drafts, after)).toEqual([]);
  });

  it('get ids and colours of their own', () => {
    const taken: DraftFamily = { ...draftOf(gpt2), id: 'mine', name: 'Something else', colour: 0 };
    const [, mine] = mergeFamilies([taken], read('Mine,base,a,1B,').families, 'append');
    expect(mine).toMatchObject({ id: 'mine-2', colour: 1 });
  });
});

describe('edits', () => {
  it('begin a family in a colour that is free', () => {
    expect(freeColour(drafts)).toBe(2);
    expect(emptyFamily(drafts, { family: 'f', model: 'm' })).toMatchObject({
      id: 'f',
      colour: 2,
      models: [{ id: 'm', size: '' }],
    });
  });

  it('put back what was taken out where it stood, once', () => {
    const [first, second] = drafts as [DraftFamily, DraftFamily];
    expect(insertAt([second], 0, first)).toEqual(drafts);
    expect(insertAt(drafts, 0, first)).toEqual(drafts);
  });
});

describe('families that were changed elsewhere meanwhile', () => {
  const base = [pythia, gpt2];
  const mine = [draftOf({ ...pythia, name: 'My Pythia' }), draftOf(gpt2)];
  const theirs = [{ ...pythia, name: 'Their Pythia' }, { ...gpt2, kind: 'instruction-tuned' as const }, opt];

  it('are told apart: changed here, elsewhere, on both sides', () => {
    expect(differences({ mine, theirs, base }).map(({ id, both, first }) => [id, both, first])).toEqual([
      ['pythia', true, 'mine'],
      ['gpt2', false, 'theirs'],
      ['opt', false, 'theirs'],
    ]);
  });

  it('are settled side by side, and what nobody chose goes with who changed it', () => {
    const settled = settle({ mine, theirs, base }, new Map([['pythia', 'theirs']]));
    expect(settled.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['pythia', 'Their Pythia', 'base'],
      ['gpt2', 'GPT-2', 'instruction-tuned'],
      ['opt', 'OPT', 'base'],
    ]);
    expect(settle({ mine: [draftOf(gpt2)], theirs: base, base }, new Map())).toEqual([draftOf(gpt2)]);
  });
});
