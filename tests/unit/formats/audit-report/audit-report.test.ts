import { expect, test } from 'vitest';
import { auditFiles } from '@/lib/formats/audit-report/audit-report';
import type { AuditFacts } from '@/lib/formats/audit-report/facts';
import { placesFigure } from '@/lib/formats/audit-report/figures/places-figure';
import { reliabilityFigure } from '@/lib/formats/audit-report/figures/reliability-figure';
import { riskFigure } from '@/lib/formats/audit-report/figures/risk-figure';
import { SETTINGS } from '../../../contract/repository/records';
import { audit, call, decision, ranking, step } from '../../judging/audit/builders';

const STEPS = [
  step(1, [ranking('abc', { confidence: 0.5, calls: [call('bac', 'abc')] })], [decision('a')]),
  step(2, [ranking('abc', { confidence: 1 })], [decision('b', { suggestionVisible: false })]),
];

const facts = (patch: Partial<AuditFacts> = {}): AuditFacts => ({
  title: 'Tempting | *wrong*',
  loomId: 'loom-1',
  audit: audit(STEPS),
  decisionsHash: 'd'.repeat(32),
  datasetHash: null,
  rubrics: [{ hash: 'r1', number: 1, rubric: SETTINGS.judge.rubric }],
  version: '1.2.3',
  madeAt: 0,
  ...patch,
});

const textOf = (name: string, of = facts()): string => {
  const file = auditFiles(of).find((one) => one.name === name);
  return [...((file?.chunks ?? []) as Iterable<string>)].join('');
};

test('the report names what it is of, and has every number with its definition', () => {
  const text = textOf('README.md');
  expect(text).toContain('# Audit of the judges of Tempting \\| \\*wrong\\*');
  expect(text).toContain('Made 1970-01-01T00:00:00.000Z by Espalier 1.2.3.');
  expect(text).toContain(`Decisions \`${'d'.repeat(32)}\``);
  expect(text).toContain(
    '| Top-1 accept rate |  | shown | 100\u00a0% | 20.7\u00a0% to 100\u00a0% | 1 step |',
  );
  expect(text).toContain('### Rubric 1 (`r1`)');
  expect(text).toContain('Clear');
  for (const { name, definition } of facts().audit.measures)
    expect(text).toContain(`**${name}.** ${definition}`);
});

test('every figure the report shows is in the archive, and the numbers are there to compute with', () => {
  const names = auditFiles(facts()).map(({ name }) => name);
  const shown = [...textOf('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1]);
  expect(shown).toHaveLength(3);
  expect(names).toEqual(['README.md', 'audit.json', ...shown]);
  const { measures, steps, madeAt } = JSON.parse(textOf('audit.json'));
  expect([measures, steps, madeAt]).toEqual([facts().audit.measures, facts().audit.steps, 0]);
});

test('a loom without steps gives a whole report', () => {
  const empty = facts({ audit: audit([]), rubrics: [] });
  expect(textOf('README.md', empty)).toContain('No judge was asked.');
  for (const { name } of auditFiles(empty))
    expect(textOf(name, empty), name).not.toMatch(/NaN|undefined|Infinity/);
});

test('the bars of the places stand where their shares are', () => {
  const svg = placesFigure(audit(STEPS).places);
  const heights = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)"/g)].map(
    (match) => Number(match[1]),
  );
  // 0, 1/2 and 1/2 would be places of calls “bac” (second) and “abc” (first): a half and a half of 278 pixels
  expect(heights).toEqual([139, 139, 0]);
  expect(svg).toContain('<desc>Place 1: 50 %; Place 2: 50 %; Place 3: 0 %</desc>');
});

test('reliability and risk say the same in words, with a mark for each side', () => {
  const { reliability, riskCoverage } = audit(STEPS);
  const curve = reliabilityFigure({ reliability });
  expect(curve).toContain(
    'blind: at 100 % confidence 0 % of 1 taken. shown: at 50 % confidence 100 % of 1 taken',
  );
  // one point of each side and one in the legend
  expect(curve.match(/<circle /g)).toHaveLength(2);
  const risk = riskFigure({ riskCoverage });
  expect(risk).toContain('blind: of all 1 suggestions 100 % were not taken');
  expect(risk).toContain('stroke-dasharray="6 3"');
});
