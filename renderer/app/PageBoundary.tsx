import { Component, type ReactNode } from 'react';
import { t } from '../../shared/text/text';
import styles from './app.module.css';
import { useView } from './viewStore';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** A page that falls over takes neither the tree nor the other pages with it. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className={styles.failed}>
        <p>{t('app/pageFailed')}</p>
        <button type="button" className={styles.viewButton} onClick={() => useView.getState().setView('overview')}>
          {t('app/pageFailedWayOut')}
        </button>
      </div>
    );
  }
}
