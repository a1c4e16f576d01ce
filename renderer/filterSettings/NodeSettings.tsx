import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { lazy, Suspense, useId } from 'react';
import type { NodeDetail } from '../../shared/messages/model';
import type { DraftPolicy } from '../../shared/policy/draft';
import { HOPS } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { NODE_TABS } from '../app/views';
import { Effective } from '../effective/Effective';
import { useWorkspace } from '../workspace/workspaceStore';
import { WhatIf } from '../whatIf/WhatIf';
import { HopCard } from './HopCard';
import { NodeHeader } from './NodeHeader';
import cards from './filterSettings.module.css';
import styles from './nodeSettings.module.css';

const NodeProbe = lazy(() => import('../probe/NodeProbe'));

interface NodeSettingsProps {
  readonly detail: NodeDetail;
  readonly policy: DraftPolicy;
}

/** Where a node is, and what there is to see of it: a tab each. */
export default function NodeSettings({ detail, policy }: NodeSettingsProps) {
  const id = useId();
  const tab = useView(({ nodeTab }) => nodeTab);
  const setNodeTab = useView(({ setNodeTab }) => setNodeTab);
  return (
    <div className={styles.node}>
      <NodeHeader detail={detail} />
      <Tabs
        className={styles.tabs ?? ''}
        aria-label={t('nodeTabs/label', { name: detail.name })}
        value={tab}
        selectionFollowsFocus
        onChange={(_event, next) => setNodeTab(NODE_TABS.find((name) => name === next) ?? tab)}
      >
        {NODE_TABS.map((name) => (
          <Tab
            key={name}
            className={styles.tab ?? ''}
            value={name}
            label={t(`nodeTabs/${name}`)}
            id={`${id}${name}`}
            aria-controls={`${id}panel`}
          />
        ))}
      </Tabs>
      <div className={styles.panel} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
        {tab === 'filterSettings' && <HopCards detail={detail} policy={policy} />}
        {tab === 'whatIf' && <WhatIf key={detail.id} detail={detail} />}
        {tab === 'probe' && (
          <Suspense>
            <NodeProbe key={detail.id} detail={detail} />
          </Suspense>
        )}
        {tab === 'effective' && <Effective key={detail.id} detail={detail} />}
      </div>
    </div>
  );
}

function HopCards({ detail, policy }: NodeSettingsProps) {
  const isReader = useWorkspace(({ opened }) => opened.state === 'open' && opened.workspace.role === 'reader');
  return (
    <div className={cards.cards}>
      {isReader && <p className={cards.reader}>{t('settings/reader')}</p>}
      {HOPS.map((hop) => (
        // A card a node: what was being typed at one node is no business of the next.
        <HopCard key={`${detail.id} ${hop}`} hop={hop} detail={detail} draft={policy[hop]} />
      ))}
    </div>
  );
}
