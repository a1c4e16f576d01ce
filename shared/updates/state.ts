import type { UpdateChannel, UpdateState } from '../messages/updates';
import type { Problem } from '../messages/values';

/** What happens to an update: a person asks for it, or the updater tells it. */
export type UpdateEvent =
  | { readonly type: 'channel'; readonly channel: UpdateChannel }
  | { readonly type: 'look' }
  | { readonly type: 'nothing'; readonly at: string }
  | { readonly type: 'found'; readonly version: string }
  | { readonly type: 'load' }
  | { readonly type: 'progress'; readonly percent: number }
  | { readonly type: 'cancelled' }
  | { readonly type: 'loaded' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** Where an update is after an event. One that does not fit, as one that comes late, changes nothing: the very same state comes back. */
export function afterEvent(state: UpdateState, event: UpdateEvent): UpdateState {
  if (state.phase === 'none') return state;
  switch (event.type) {
    case 'channel':
      return event.channel === 'off' ? { phase: 'off' } : { phase: 'idle', lookedAt: null };
    case 'look':
      return canLook(state) ? { phase: 'looking' } : state;
    case 'nothing':
      return state.phase === 'looking' ? { phase: 'idle', lookedAt: event.at } : state;
    case 'found':
      return state.phase === 'looking' ? { phase: 'found', version: event.version } : state;
    case 'load': {
      const version = loadable(state);
      return version === null ? state : { phase: 'loading', version, percent: 0 };
    }
    case 'progress':
      return state.phase === 'loading' ? { ...state, percent: Math.round(event.percent) } : state;
    case 'cancelled':
      return state.phase === 'loading' ? { phase: 'found', version: state.version } : state;
    case 'loaded':
      return state.phase === 'loading' ? { phase: 'ready', version: state.version } : state;
    case 'failed':
      return afterFailure(state, event.problem);
  }
}

/** Whether one may look for a newer version now. */
export function canLook({ phase }: UpdateState): boolean {
  return phase === 'idle' || phase === 'found' || phase === 'failed';
}

/** The version that can be loaded now, by a person's word alone; null where there is none. */
export function loadable(state: UpdateState): string | null {
  return state.phase === 'found' || state.phase === 'failed' ? state.version : null;
}

function afterFailure(state: UpdateState, problem: Problem): UpdateState {
  switch (state.phase) {
    case 'looking':
      return { phase: 'failed', problem, version: null };
    case 'loading':
    case 'ready':
      return { phase: 'failed', problem, version: state.version };
    case 'none':
    case 'off':
    case 'idle':
    case 'found':
    case 'failed':
      return state;
  }
}
