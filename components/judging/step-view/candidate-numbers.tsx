interface CandidateNumbersProps {
  ids: readonly string[];
  numbers: ReadonlyMap<string, number>;
}

/** Candidates by their numbers, best first: "2 > 1 > 3". */
export const CandidateNumbers = ({ ids, numbers }: CandidateNumbersProps) => (
  <span className="tabular-nums">{numbersOf(ids, numbers)}</span>
);

export const numbersOf = (ids: readonly string[], numbers: ReadonlyMap<string, number>): string =>
  ids.map((id) => numbers.get(id) ?? '?').join(' > ');
