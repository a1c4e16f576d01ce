import { useEffect, useEffectEvent } from 'react';

/** Calls back as this part of the window goes, or the whole of it: what was being typed is not lost. */
export function useOnLeave(leave: () => void): void {
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const call = (): void => onLeave();
    window.addEventListener('pagehide', call);
    return () => {
      window.removeEventListener('pagehide', call);
      call();
    };
  }, []);
}
