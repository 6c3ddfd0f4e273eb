'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { IconButton } from './icon-button';

/** Last in a window's tab order, so that focus begins in its content. */
export const CloseButton = () => (
  <Radix.Close asChild>
    <IconButton label="Close" icon={<X aria-hidden />} className="absolute top-3.5 right-4" />
  </Radix.Close>
);
