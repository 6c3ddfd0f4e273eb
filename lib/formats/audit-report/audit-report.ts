import { cleanText } from '../clean-text';
import type { ExportFile } from '../dataset-facts';
import { toJson } from '../json-line';
import { type AuditFacts, FIGURES } from './facts';
import { placesFigure } from './figures/places-figure';
import { reliabilityFigure } from './figures/reliability-figure';
import { riskFigure } from './figures/risk-figure';
import { auditMarkdown } from './markdown';

/** The audit as files of an archive: to read, to compute with, to look at. */
export const auditFiles = (facts: AuditFacts): ExportFile[] => {
  const { audit, decisionsHash, datasetHash, madeAt, version, loomId, title } = facts;
  const about = { title, loomId, decisionsHash, datasetHash, madeAt, version };
  const [places, reliability, risk] = FIGURES;
  return [
    { name: 'README.md', chunks: once(() => cleanText(auditMarkdown(facts))) },
    { name: 'audit.json', chunks: once(() => `${toJson({ ...about, ...audit })}\n`) },
    { name: places.name, chunks: once(() => placesFigure(audit.places)) },
    { name: reliability.name, chunks: once(() => reliabilityFigure(audit)) },
    { name: risk.name, chunks: once(() => riskFigure(audit)) },
  ];
};

function* once(make: () => string): Generator<string> {
  yield make();
}
