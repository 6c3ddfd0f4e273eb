import type { DatasetFacts } from '../dataset-facts';

/** The name of the content, and a program that computes it anew from the rows. */
export function hashSection({ hash, format }: DatasetFacts): string {
  const texts = format.labels.map(({ text }) => pythonText(text)).join(', ');
  return `## Dataset hash

\`${hash}\`

It names the content: the items in their order, the labels there are, and what the label says. The same rows in another order, or
said to mean something else, have another hash. An item’s id is the hash of its question and label. The hash tells versions apart; it
is no protection against forgery. To check it:

\`\`\`python
import json

LABEL_SAYS = ${pythonText(format.labelSays)}
LABELS = [${texts}]
LANES = [(0x01000193, 0x811C9DC5), (0x5BD1E995, 0x3C6EF372), (0x27D4EB2F, 0xA54FF53A), (0x165667B1, 0x510E527F)]

def content_hash(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    units = [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]
    out = ""
    for multiplier, offset in LANES:
        h = (offset ^ len(units)) & 0xFFFFFFFF
        for unit in units:
            h = ((h ^ unit) * multiplier) & 0xFFFFFFFF
            h ^= h >> 15
        h = ((h ^ h >> 13) * 0x85EBCA6B) & 0xFFFFFFFF
        out += f"{h ^ h >> 16:08x}"
    return out

def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

ids = []
for line in open("data/test.jsonl", encoding="utf-8"):
    row = json.loads(line)
    assert row["item_id"] == content_hash(compact([row["question"], row["label"]]))
    ids.append(row["item_id"])
head = ",".join(compact(part) for part in [LABEL_SAYS, *LABELS])
print(content_hash(head + "\\n" + "\\n".join(ids)))
\`\`\`
`;
}

/** A JSON text of plain characters is a Python literal, and cannot end the block of code. */
const pythonText = (text: string): string =>
  JSON.stringify(text).replace(
    /[`\u007f-\uffff]/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
