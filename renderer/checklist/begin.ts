import { useView } from '../app/viewStore';
import { callCore } from '../core/port';
import { useChecklist } from './checklistStore';
import { technicianNow } from './technicianStore';

/** Makes a checklist of these drafts, as the plan was read, and shows it. */
export async function applyByHand(nodes: readonly string[], revision: number): Promise<void> {
  await callCore('checklist.apply', { nodes: [...nodes], revision, by: technicianNow() });
  show();
}

/** Makes a checklist to enter what is in force at these nodes, and shows it. */
export async function readByHand(nodes: readonly string[]): Promise<void> {
  await callCore('checklist.read', { nodes: [...nodes], by: technicianNow() });
  show();
}

function show(): void {
  useChecklist.getState().clear();
  useView.getState().setView('checklist');
}
