import { cleanText } from '../clean-text';
import type { DatasetWriter } from '../dataset-facts';
import { MANIFEST_NAME, manifest } from '../manifest/manifest';
import { labelledProblem } from '../row-problem';
import { datasetCard } from './card';
import { JSON_LINES, PARQUET } from './front-matter';
import { writeJsonLines } from './write-json-lines';
import { writeParquet } from './write-parquet';

/** A folder for the Hugging Face hub: the card, the rows as JSON lines and as Parquet, and the manifest. */
export const huggingFace: DatasetWriter = {
  extension: '.hugging-face.zip',
  mediaType: 'application/zip',
  problem: labelledProblem,
  files: (source) => {
    const { rows, facts } = source;
    const { format, hash, version } = facts;
    const about = { createdBy: `espalier version ${version}`, metadata: { espalier_dataset_hash: hash } };
    return [
      { name: 'README.md', chunks: once(() => cleanText(datasetCard(facts))) },
      { name: JSON_LINES, chunks: writeJsonLines(rows, format) },
      { name: PARQUET, chunks: writeParquet(rows, format, about) },
      ...manifest.files(source).map(({ chunks }) => ({ name: MANIFEST_NAME, chunks })),
    ];
  },
};

function* once(make: () => string): Generator<string> {
  yield make();
}
