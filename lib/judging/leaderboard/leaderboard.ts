import type { DecidedStep } from '../decided-step';
import { type Price, type Spent, spentOn } from './spent';
import { type Standing, standingOf } from './standing';
import {
  type HumanPick,
  hadItsSay,
  humanPicks,
  type Judgement,
  ownRanking,
  type Verdict,
  verdictOf,
} from './verdict';
import { type Versus, versusOf } from './versus';

/** `all` steps that a person decided; those decided `blind`; those decided beside a suggestion. */
export const SIGHTS = ['all', 'blind', 'shown'] as const;
export type Sight = (typeof SIGHTS)[number];
export type BySight<T> = Record<Sight, T>;

export interface Leader {
  standing: BySight<Standing>;
  spent: Spent;
  /** Against the loom's own judge, over the steps that both judged; null for that judge itself. */
  versus: BySight<Versus> | null;
}

/** A judge's say by step. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** What the loom's own judge said, where it ranked. */
const ownJudgements = (steps: readonly DecidedStep[]): Map<string, Judgement> =>
  new Map(
    steps.flatMap((step) => {
      const ranking = ownRanking(step);
      return ranking ? [[step.stepId, ranking] as const] : [];
    }),
  );

/** How one judge stands against the picks of people, and against the loom's own judge. */
export function leaderOf(
  picks: readonly HumanPick[],
  judge: Judgements,
  own: Judgements | null,
  price: Price,
): Leader {
  const judged = picks.flatMap((pick) => {
    const verdict = against(pick, judge);
    return verdict ? [{ pick, verdict, own: own && against(pick, own) }] : [];
  });
  return {
    standing: bySight((sees) =>
      standingOf(judged.filter(({ pick }) => sees(pick)).map(({ verdict }) => verdict)),
    ),
    spent: spentOn(
      judged.flatMap(({ pick }) => judge.get(pick.stepId) ?? []),
      price,
    ),
    versus:
      own &&
      bySight((sees) =>
        versusOf(
          judged.flatMap(({ pick, verdict, own: other }) =>
            other && sees(pick) ? [[verdict, other] as const] : [],
          ),
        ),
      ),
  };
}

/** The loom's own judge and the others, each over the steps it judged. */
export function leaderboard<Run>(
  steps: readonly DecidedStep[],
  runs: readonly { run: Run; judgements: Judgements }[],
  price: Price,
): { own: Leader; runs: { run: Run; leader: Leader }[] } {
  const picks = humanPicks(steps);
  const own = ownJudgements(steps);
  return {
    own: leaderOf(picks, own, null, price),
    runs: runs.map(({ run, judgements }) => ({ run, leader: leaderOf(picks, judgements, own, price) })),
  };
}

const against = ({ stepId, candidateId }: HumanPick, judge: Judgements): Verdict | null => {
  const judgement = judge.get(stepId);
  return judgement && hadItsSay(judgement) ? verdictOf(judgement, candidateId) : null;
};

const bySight = <T>(of: (sees: (pick: HumanPick) => boolean) => T): BySight<T> => ({
  all: of(() => true),
  blind: of(({ sight }) => sight === 'blind'),
  shown: of(({ sight }) => sight === 'shown'),
});
