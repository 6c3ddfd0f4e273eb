import Link from 'next/link';
import type { ReactNode } from 'react';
import { CreateLoomForm } from './create-loom-form';
import { MiniPreview } from './mini-preview';

const DRAWING = [5, 3, 5, 5, 4, 6, 5, 2, 5, 5, 7, 4, 5, 5];

/** The page before there is any loom: what this is, and the first one. */
export const FirstVisit = ({ importSlot }: { importSlot?: ReactNode }) => (
  <div className="mx-auto grid max-w-5xl gap-x-16 gap-y-10 px-6 py-14 lg:grid-cols-[1fr_26rem]">
    <section className="max-w-lg">
      <MiniPreview widths={DRAWING} className="mb-7 h-16" />
      <h1 className="font-semibold text-2xl tracking-tight">Grow a dataset, branch by branch</h1>
      <p className="mt-3 text-[15px] text-dim leading-relaxed">
        A loom is a tree of continuations. The path you accept through it becomes a labelled dataset.
      </p>
      <ol className="mt-6 grid gap-3.5">
        <Stage name="Propose">A model writes the next item several times, side by side.</Stage>
        <Stage name="Rank">A judge scores the candidates by your rubric and suggests one.</Stage>
        <Stage name="Choose">
          You accept with one key, or take another. What is not taken stays in the tree.
        </Stage>
      </ol>
      <p className="mt-7 text-[13px] text-dim leading-relaxed">
        It works now, with the built-in practice model, without key or network. Connect a real model server in{' '}
        <Link href="/settings" className="text-leaf underline underline-offset-2">
          Settings
        </Link>{' '}
        whenever you like.
      </p>
    </section>
    <section
      aria-labelledby="first-loom"
      className="h-fit rounded-2xl border border-line bg-panel p-6 shadow-shade"
    >
      <h2 id="first-loom" className="mb-4 font-semibold text-base">
        Your first loom
      </h2>
      <CreateLoomForm takenTitles={[]} autoFocus />
      {importSlot ? (
        <div className="mt-5 flex items-center justify-between gap-4 border-line border-t pt-4 text-[13px] text-dim">
          Or go on with a tree or a dataset from a file.
          {importSlot}
        </div>
      ) : null}
    </section>
  </div>
);

const Stage = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="grid grid-cols-[5.5rem_1fr] gap-3 border-line border-l-2 pl-4">
    <span className="font-medium">{name}</span>
    <span className="text-dim">{children}</span>
  </li>
);
