import styles from './coverageBar.module.css';

export const COVERAGE_PARTS = ['agreed', 'excepted', 'deviating'] as const;

interface CoverageBarProps {
  readonly parts: Readonly<Record<(typeof COVERAGE_PARTS)[number], number>>;
}

/** How many are as agreed, as a picture: what it shows stands in words beside it. */
export function CoverageBar({ parts }: CoverageBarProps) {
  const total = COVERAGE_PARTS.reduce((sum, part) => sum + parts[part], 0);
  if (total === 0) return null;
  return (
    <div className={styles.bar} aria-hidden="true">
      {COVERAGE_PARTS.map((part) => (
        <span key={part} className={styles[part]} style={{ flexGrow: parts[part] / total }} />
      ))}
    </div>
  );
}
