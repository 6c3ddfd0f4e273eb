import { Download } from 'lucide-react';
import { messageOf } from '@/lib/store/http';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import { toast } from '../../ui/toast-store';

interface SaveMenuProps {
  /** "the figure “Accuracy”". */
  what: string;
  ways: readonly { name: string; save: () => void | Promise<void> }[];
}

/** A figure or its numbers as a file. */
export const SaveMenu = ({ what, ways }: SaveMenuProps) => {
  const take = async (save: () => void | Promise<void>) => {
    try {
      await save();
    } catch (failure) {
      toast.error('It could not be saved', { description: messageOf(failure) });
    }
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={`Save ${what}`} icon={<Download aria-hidden />} className="size-7 print:hidden" />
      </MenuTrigger>
      <MenuContent>
        {ways.map(({ name, save }) => (
          <MenuItem key={name} onSelect={() => void take(save)}>
            {name}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
};
