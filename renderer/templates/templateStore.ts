import { create } from 'zustand';
import type { TemplateWish } from '../../shared/messages/templates';
import type { NodePolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { callCore } from '../core/port';
import { useKept } from '../kept/keptStore';

/** A template that was not saved yet goes by this. */
const NEW = 'new';

interface TemplateState {
  /** A template's id, or NEW; null where none is open. */
  readonly open: string | null;
  /** What was changed and not saved, by template: it stays while others are looked at. */
  readonly edits: Readonly<Record<string, TemplateWish>>;
  readonly show: (id: string) => void;
  readonly begin: (name: string, policy: TemplateWish['policy'], note?: string) => void;
  readonly edit: (change: Partial<Omit<TemplateWish, 'id'>>) => void;
  /** Forgets what was not saved. */
  readonly revert: () => void;
  readonly save: () => Promise<void>;
  readonly clear: () => void;
}

const NOTHING = { open: null, edits: {} };

export const useTemplates = create<TemplateState>()((set, get) => ({
  ...NOTHING,
  show: (open) => set({ open }),
  begin: (name, policy, note = '') =>
    set({ open: NEW, edits: { ...get().edits, [NEW]: { id: null, name, note, policy } } }),
  edit: (change) => {
    const { open, edits } = get();
    const shown = shownTemplate(get());
    if (open !== null && shown) set({ edits: { ...edits, [open]: { ...shown, ...change } } });
  },
  revert: () => {
    const { open } = get();
    if (open === null) return;
    set({ edits: without(get().edits, open), open: open === NEW ? null : open });
  },
  save: async () => {
    const { open } = get();
    const wish = shownTemplate(get());
    if (open === null || !wish) return;
    const id = await callCore('templates.save', { ...wish, name: wish.name.trim() });
    await useKept.getState().read();
    set({ edits: without(get().edits, open), open: id });
  },
  clear: () => set(NOTHING),
}));

/** The template that is open, with what was changed in it. */
export function shownTemplate({ open, edits }: Pick<TemplateState, 'open' | 'edits'>): TemplateWish | null {
  if (open === null) return null;
  return edits[open] ?? useKept.getState().templates.find(({ id }) => id === open) ?? null;
}

/** Begins a template with a node's policy in it. */
export function saveAsTemplate(name: string, policy: NodePolicy): void {
  useTemplates.getState().begin(name, policy);
  useView.getState().setView('templates');
}

export function newTemplate(): void {
  useTemplates.getState().begin(t('templates/newName'), { incoming: null, delivery: null });
}

function without(edits: TemplateState['edits'], id: string): TemplateState['edits'] {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => key !== id));
}
