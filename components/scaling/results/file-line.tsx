'use client';

import { X } from 'lucide-react';
import type { ModelKind } from '@/lib/scaling/models/family';
import { FieldError } from '../../ui/field-error';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import type { FileDraft } from './file-draft';
import { typedIn } from './file-draft';
import { fileField, type ImportProblems } from './import-draft';

interface FileLineProps {
  file: FileDraft;
  problems: ImportProblems;
  /** What the server says of the file, if anything is wrong with it. */
  refused: string | null;
  /** How its rows go with the dataset. */
  agreement: string | null;
  /** The id of a list of family names. */
  familyList: string;
  onChange: (file: FileDraft) => void;
  onRemove: () => void;
}

const KINDS: readonly { value: ModelKind; label: string }[] = [
  { value: 'base', label: 'base' },
  { value: 'instruction-tuned', label: 'instruction-tuned' },
];
export const FILE_COLUMNS =
  'grid grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_9.5rem_minmax(0,1.3fr)_6rem_2rem] gap-x-2';

/** One results file, and of which model it is. */
export const FileLine = ({
  file,
  problems,
  refused,
  agreement,
  familyList,
  onChange,
  onRemove,
}: FileLineProps) => {
  const { id, name } = file;
  const wrong = (field: string) => (problems.has(fileField(id, field)) ? true : undefined);
  const told = ['file', 'family', 'kind', 'model', 'size'].flatMap(
    (field) => problems.get(fileField(id, field)) ?? [],
  );
  const problemId = `problem-${id}`;
  const described = told.length > 0 ? problemId : undefined;
  return (
    <li className="grid gap-1">
      <div className={`${FILE_COLUMNS} items-center`}>
        <span className="min-w-0 text-[13px]">
          <span className="block truncate" title={name}>
            {name}
          </span>
          <span className="text-dim text-xs tabular-nums">{file.rows.toLocaleString('en')} rows</span>
        </span>
        <Input
          aria-label={`Family of ${name}`}
          list={familyList}
          value={file.family}
          onChange={(event) => onChange(typedIn(file, { family: event.target.value }))}
          maxLength={80}
          autoComplete="off"
          aria-invalid={wrong('family')}
          aria-describedby={described}
        />
        <Select
          aria-label={`Kind of ${name}`}
          value={file.kind}
          options={KINDS}
          onValueChange={(kind) => onChange(typedIn(file, { kind }))}
          aria-invalid={wrong('kind')}
          aria-describedby={described}
        />
        <Input
          aria-label={`Model of ${name}`}
          value={file.model}
          onChange={(event) => onChange(typedIn(file, { model: event.target.value }))}
          maxLength={200}
          autoComplete="off"
          aria-invalid={wrong('model')}
          aria-describedby={described}
        />
        <Input
          aria-label={`Parameters of ${name}`}
          placeholder="1.4B"
          value={file.size}
          onChange={(event) => onChange(typedIn(file, { size: event.target.value }))}
          maxLength={30}
          autoComplete="off"
          aria-invalid={wrong('size')}
          aria-describedby={described}
          className="text-right tabular-nums"
        />
        <IconButton label={`Leave ${name} out`} icon={<X aria-hidden />} onClick={onRemove} />
      </div>
      {told.length > 0 ? (
        <p id={problemId} className="text-sun text-xs">
          {told.join(' ')}
        </p>
      ) : null}
      {refused ? <FieldError>{refused}</FieldError> : null}
      {agreement ? <p className="text-dim text-xs">{agreement}</p> : null}
    </li>
  );
};
