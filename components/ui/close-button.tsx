'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { Button } from './button';

/**
 * Last in a window's tab order, so that focus begins in its content. No tooltip: where it is all there is to focus, an
 * open one would take the first Escape for itself.
 */
export const CloseButton = () => (
  <Radix.Close asChild>
    <Button variant="quiet" aria-label="Close" className="absolute top-3.5 right-4 size-8 p-0">
      <X aria-hidden />
    </Button>
  </Radix.Close>
);
