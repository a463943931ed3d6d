import { useEffect } from 'react';

/** j and k go down and up a list, Enter opens what is chosen, unless somebody is typing or on a button or link. */
export function useListKeys(move: (step: number) => void, open?: () => void): void {
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
      if (target.closest('input, textarea, select, [role=listbox], [role=menu], [role=dialog]')) return;
      if (key === 'j') move(1);
      if (key === 'k') move(-1);
      if (key === 'Enter' && !target.closest('a, button, [role=combobox]')) open?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
