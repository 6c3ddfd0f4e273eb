import { Download } from 'lucide-react';
import { messageOf } from '@/lib/store/http';
import { fileNameOf, saveFigure } from '../../ui/chart/save-figure';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import { toast } from '../../ui/toast-store';
import type { Palette } from '../palette';
import { type Figure, figureSvg, type Provenance } from './figure';

interface FigureMenuProps {
  /** For the button: "the map". */
  label: string;
  /** In the file's name. */
  what: string;
  palette: Palette;
  of: Provenance;
  /** Made when it is asked for. */
  figure: () => Figure | Promise<Figure>;
}

const FORMATS = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
] as const;

/** Takes a figure along as a file, in the colours of the theme that is on. */
export const FigureMenu = ({ label, what, palette, of, figure }: FigureMenuProps) => {
  const save = async (ending: 'png' | 'svg') => {
    try {
      await saveFigure(figureSvg(await figure(), of, palette), fileNameOf(of.title, what, ending));
    } catch (failure) {
      toast.error('The figure could not be saved', { description: messageOf(failure) });
    }
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={`Save ${label}`} icon={<Download aria-hidden />} className="size-7" />
      </MenuTrigger>
      <MenuContent>
        {FORMATS.map(([ending, name]) => (
          <MenuItem key={ending} onSelect={() => void save(ending)}>
            Save as {name}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
};
