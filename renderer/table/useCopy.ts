import { useState } from 'react';

/** Copies text to the clipboard and says what became of it, until the next time. */
export function useCopy(): { readonly state: 'copied' | 'notCopied' | null; readonly copy: (text: string) => void } {
  const [state, setState] = useState<'copied' | 'notCopied' | null>(null);
  const copy = (text: string): void => {
    setState(null);
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  };
  return { state, copy };
}
