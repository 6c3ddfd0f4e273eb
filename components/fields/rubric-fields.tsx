'use client';

import { Plus } from 'lucide-react';
import type { Criterion, Rubric } from '@/lib/loom/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FieldError } from '../ui/field-error';
import { Textarea } from '../ui/textarea';
import { newCriterion } from './criteria';
import { CriterionCard } from './criterion-card';
import type { Errors } from './plain-issue';

interface RubricFieldsProps {
  rubric: Rubric;
  onChange: (rubric: Rubric) => void;
  /** By path from the settings: `judge.rubric.criteria.0.name`. */
  errors: Errors;
}

const MAX_CRITERIA = 8;

export const RubricFields = ({ rubric, onChange, errors }: RubricFieldsProps) => {
  const { criteria } = rubric;
  const setCriteria = (next: Criterion[]) => onChange({ ...rubric, criteria: next });
  return (
    <>
      <Field label="Instructions" error={errors.get('judge.rubric.instructions')}>
        <Textarea
          value={rubric.instructions}
          onChange={(event) => onChange({ ...rubric, instructions: event.target.value })}
          maxLength={8000}
          className="max-h-72 min-h-28"
        />
      </Field>
      <ul aria-label="Criteria" className="grid gap-3">
        {criteria.map((criterion, index) => (
          <CriterionCard
            key={criterion.id}
            criterion={criterion}
            onChange={(next) => setCriteria(criteria.map((one, i) => (i === index ? next : one)))}
            onRemove={criteria.length > 1 ? () => setCriteria(criteria.filter((_, i) => i !== index)) : null}
            errorOf={(field) => errors.get(`judge.rubric.criteria.${index}.${field}`)}
          />
        ))}
      </ul>
      <FieldError>{errors.get('judge.rubric.criteria')}</FieldError>
      <Button
        size="sm"
        disabled={criteria.length >= MAX_CRITERIA}
        onClick={() => setCriteria([...criteria, newCriterion(criteria)])}
        className="justify-self-start"
      >
        <Plus aria-hidden />
        Add a criterion
      </Button>
    </>
  );
};
