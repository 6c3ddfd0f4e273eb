'use client';

import type { Item } from '@/lib/dataset/item';
import { Table, TableCell, TableHead } from '../ui/table';
import { LabelText } from './label-text';
import { MoreButton } from './more-button';
import { usePage } from './use-page';

/** The items as the rows they will be. */
export const ItemTable = ({ items }: { items: readonly Item[] }) => {
  const { page, rest, showMore } = usePage(items);
  return (
    <>
      <Table>
        <thead className="sticky top-0 z-10 bg-panel">
          <tr>
            <TableHead className="w-14 text-right">Item</TableHead>
            <TableHead>Question</TableHead>
            <TableHead>Label</TableHead>
          </tr>
        </thead>
        <tbody>
          {page.map((item) => (
            <tr key={item.id}>
              <TableCell className="text-right text-dim tabular-nums">{item.index + 1}</TableCell>
              <TableCell className="whitespace-pre-wrap break-words">{item.question}</TableCell>
              <TableCell>
                {item.label ? <LabelText label={item.label} index={item.labelIndex} /> : null}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      <MoreButton rest={rest} onClick={showMore} />
    </>
  );
};
