import { exact, list, plain } from '../hugging-face/markdown';
import type { AuditFacts } from './facts';

/** The rubrics word for word, by the hash that rankings name. */
export function rubricSection({ rubrics }: Pick<AuditFacts, 'rubrics'>): string {
  if (rubrics.length === 0) return '## Rubrics\n\nNo rubric is known.\n';
  const parts = rubrics.map(({ hash, number, rubric }) => {
    const criteria = rubric.criteria.map(
      ({ name, weight, description, anchors }) =>
        `**${plain(name)}**, weight ${weight}: ${plain(description)} 1: ${plain(anchors.low)} 5: ${plain(anchors.high)}`,
    );
    const title = number === null ? `Rubric \`${hash}\`` : `Rubric ${number} (\`${hash}\`)`;
    return `### ${title}\n\nInstructions: ${exact(rubric.instructions)}\n\n${list(criteria)}\n`;
  });
  return `## Rubrics\n\n${parts.join('\n')}`;
}
