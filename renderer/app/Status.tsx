import { useEffect, useState, type ReactNode } from 'react';

interface StatusProps {
  readonly as?: 'p' | 'div';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What came of something, for a part that comes with it. The region is there before its words: a screen reader passes over one that comes with them. */
export function Status({ as: Tag = 'div', className, children }: StatusProps) {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Tag className={className} role="status">
      {isThere && children}
    </Tag>
  );
}
