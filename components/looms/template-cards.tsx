import { TEMPLATE_CARDS, type Template } from './templates';

interface TemplateCardsProps {
  value: Template;
  onChange: (template: Template) => void;
}

/** What a new loom starts from: one of three, by arrow keys or pointer. */
export const TemplateCards = ({ value, onChange }: TemplateCardsProps) => (
  <fieldset className="grid gap-2">
    <legend className="mb-1.5 font-medium text-[13px]">Starts from</legend>
    {TEMPLATE_CARDS.map((card) => (
      <label
        key={card.id}
        className="flex cursor-pointer gap-3 rounded-xl border border-line px-4 py-3 transition-colors duration-120 hover:border-edge has-checked:border-leaf has-checked:bg-leaf-soft/60 has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:outline-offset-2"
      >
        <input
          type="radio"
          name="template"
          value={card.id}
          checked={card.id === value}
          onChange={() => onChange(card.id)}
          className="mt-1 self-start accent-leaf outline-none"
        />
        <span>
          <span className="font-medium">{card.name}</span>
          <span className="mt-0.5 block text-[13px] text-dim">{card.sentence}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
