import Button from '@mui/material/Button';
import { useState } from 'react';
import { SHAPES } from '../../shared/csv/columns';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { problemOf } from '../core/problem';
import { Choices } from '../import/Choices';
import wizard from '../import/wizard.module.css';
import { useTree } from '../tree/treeStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { exportFile } from './exportFile';
import { useExport } from './exportStore';

const WHICH = ['all', 'node'] as const;
const WHAT = ['explicit', 'effective'] as const;

/** Policies out to a file that imports to the same. */
export function ExportPanel() {
  const { which, what, shape, set } = useExport();
  const node = useSelectedName();
  const chosen = node === null ? 'all' : which;
  return (
    <>
      <h2 className={wizard.heading}>{t('exportCsv/heading')}</h2>
      <div className={wizard.body}>
        <p className={wizard.soft}>{t('exportCsv/intro')}</p>
        <Choices
          legend={t('exportCsv/which')}
          all={WHICH}
          chosen={chosen}
          text={(key) => (key === 'all' ? t('exportCsv/all') : nodeText(node))}
          hint={(key) => (key === 'node' && node === null ? t('exportCsv/noNodeHint') : '')}
          isDisabled={(key) => key === 'node' && node === null}
          onChoose={(next) => set({ which: next })}
        />
        <Choices
          legend={t('exportCsv/what')}
          all={WHAT}
          chosen={what}
          text={(key) => t(`exportCsv/${key}`)}
          hint={(key) => t(`exportCsv/hints/${key}`)}
          onChoose={(next) => set({ what: next })}
        />
        <Choices
          legend={t('exportCsv/shape')}
          all={SHAPES}
          chosen={shape}
          text={(key) => t(`import/shapes/${key}`)}
          hint={(key) => t(`exportCsv/shapeHints/${key}`)}
          onChoose={(next) => set({ shape: next })}
        />
      </div>
      <SaveFoot node={chosen === 'node' ? node : null} />
    </>
  );
}

/** `node`: the name of the one that is exported with all below; null for everything. */
function SaveFoot({ node }: { readonly node: string | null }) {
  const account = useWorkspace(({ opened }) => (opened.state === 'open' ? opened.workspace.account : ''));
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setProblem(null);
    setSaid('');
    setSaving(true);
    try {
      const saved = await exportFile(node ?? account);
      if (saved) setSaid(t('exportCsv/saved', saved));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setSaving(false);
  };
  return (
    <footer className={wizard.foot}>
      <span className={wizard.space} role="status">
        {isSaving ? t('exportCsv/saving') : said}
      </span>
      {problem && <ProblemAlert problem={problem} />}
      <Button variant="contained" disabled={isSaving} onClick={() => void save()}>
        {t('exportCsv/save')}
      </Button>
    </footer>
  );
}

function nodeText(name: string | null): string {
  return name === null ? t('exportCsv/noNode') : t('exportCsv/node', { name });
}

/** The name of the node that is chosen in the tree. */
function useSelectedName(): string | null {
  return useTree(({ tree, selected }) => (tree && selected ? (tree.names[tree.ids.indexOf(selected)] ?? null) : null));
}
