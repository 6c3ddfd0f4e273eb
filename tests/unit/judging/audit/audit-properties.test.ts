import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditReport, auditReportSchema } from '@/lib/judging/audit/report';
import { anySteps, audit } from './builders';

const numbersOf = ({ measures }: AuditReport) => measures.flatMap(({ numbers }) => numbers);

test('the order of the steps plays no part', () => {
  const shuffled = anySteps.chain((steps) =>
    fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })),
  );
  fc.assert(
    fc.property(shuffled, ([steps, others]) => {
      expect(audit(others)).toEqual(audit(steps));
    }),
  );
});

test('intervals hold their value, shares lie between 0 and 1, and what is missing says why', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const report = audit(steps);
      expect(auditReportSchema.parse(report)).toEqual(report);
      for (const { value, interval, why, n, id } of numbersOf(report)) {
        if (value === null || interval === null) expect(why, id).toMatch(/\w/);
        if (n === 0) expect(value, id).toBeNull();
        if (value === null || interval === null) continue;
        expect(value, id).toBeGreaterThanOrEqual(interval[0] - 1e-9);
        expect(value, id).toBeLessThanOrEqual(interval[1] + 1e-9);
      }
    }),
  );
});

test('every choice of a person with a suggestion is blind or shown and never both', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const { measures, counts } = audit(steps);
      const [blind, shown] = measures.find(({ id }) => id === 'accept-rate')?.numbers ?? [];
      expect([blind?.n, shown?.n]).toEqual([counts.blind, counts.shown]);
      const behind = [blind, shown].flatMap((one) => one?.parts.flatMap((part) => part.steps) ?? []);
      expect(new Set(behind).size).toBe(behind.length);
      expect(behind).toHaveLength(counts.blind + counts.shown);
      const { steps: all, own, autopilot, open } = counts;
      expect(counts.blind + counts.shown + own + autopilot + open).toBe(all);
    }),
  );
});

test('ids are unique, and every step behind a number is a step of the loom', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const report = audit(steps);
      const numbers = numbersOf(report);
      expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
      const known = new Set(report.steps.map(({ number }) => number));
      for (const { parts, id } of numbers)
        for (const { steps: behind } of parts)
          expect(
            behind.every((number) => known.has(number)),
            id,
          ).toBe(true);
    }),
  );
});

test('what the autopilot took changes no agreement', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const without = steps.map((one) => {
        const decisions = one.decisions.filter(({ by }) => by === 'human');
        return { ...one, decisions, decision: decisions.at(-1) ?? null };
      });
      const agreement = (report: AuditReport) => report.measures.filter(({ group }) => group === 'agreement');
      expect(agreement(audit(without))).toEqual(agreement(audit(steps)));
    }),
  );
});
