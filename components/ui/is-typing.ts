/** Lists that open over the page; one that stands in it says so with `data-standing`. */
const LISTS = '[role="listbox"]:not([data-standing])';

/** Whether a key press belongs to a text field or an open window, so that single-key shortcuts must leave it alone. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(`input, textarea, select, [contenteditable], ${LISTS}, [role="menu"]`)) return true;
  return document.querySelector(`[role="dialog"], [role="menu"], ${LISTS}`) !== null;
};
