import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useMemo, useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { HOPS } from '../../shared/policy/policy';
import type { TemplatePolicy } from '../../shared/templates/template';
import { problemText, t } from '../../shared/text/text';
import { placesOf } from '../../shared/tree/places';
import { totalsText } from '../bulk/totalsText';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useAnswer } from '../core/useAnswer';
import { useKept } from '../kept/keptStore';
import { useSteps } from '../steps/stepsStore';
import { useTree } from '../tree/treeStore';
import { closeApply, openApply, useApply } from './applyStore';
import { useClipboard } from './policyClipboard';
import styles from './templates.module.css';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly policy: TemplatePolicy;
}

/** Which template, or copied policy, what is selected gets, and what that would do. */
export default function ApplyDialog() {
  const title = useId();
  const source = useApply(({ source }) => source);
  const selection = useTree(({ selection }) => selection);
  const tree = useTree(({ tree }) => tree);
  const sources = useSources();
  const chosen = sources.find(({ id }) => id === source) ?? null;
  const [isApplying, setApplying] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const policy = chosen?.policy ?? NOTHING;
  const ask = useMemo(
    () => ({ nodes: [...selection], change: { kind: 'template', policy } as const }),
    [selection, policy],
  );
  const { answer, problem } = useAnswer('bulk.preview', ask, tree);
  const [only] = selection;
  const name = tree && only !== undefined ? (tree.names[placesOf(tree).get(only) ?? -1] ?? '') : '';
  const said = (): string => {
    if (selection.size === 0) return t('templates/nowhere');
    if (isApplying) return t('bulk/applying');
    if (!chosen) return t('templates/choose');
    const wrong = failed ?? problem;
    if (wrong) return problemText(wrong);
    return answer ? totalsText(answer) : t('bulk/counting');
  };
  const apply = async (): Promise<void> => {
    setApplying(true);
    setFailed(null);
    try {
      const count = await callCore('bulk.apply', ask);
      useSteps.getState().say(t('bulk/applied', { count }));
      closeApply();
    } catch (error) {
      setFailed(problemOf(error));
    }
    setApplying(false);
  };
  return (
    <Dialog open onClose={closeApply} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{t('templates/applyTitle', { count: selection.size, name })}</DialogTitle>
      <DialogContent>
        {sources.length === 0 ? (
          <p className={styles.empty}>{t('templates/none')}</p>
        ) : (
          <RadioGroup
            className={styles.choice ?? ''}
            aria-label={t('templates/which')}
            value={source ?? ''}
            onChange={(_event, id) => openApply(id)}
          >
            {sources.map((each, at) => (
              <FormControlLabel
                key={each.id}
                value={each.id}
                control={<Radio size="small" autoFocus={each.id === source || (source === null && at === 0)} />}
                label={<SourceLabel source={each} />}
              />
            ))}
          </RadioGroup>
        )}
        <p className={styles.said} role="status">
          {said()}
        </p>
      </DialogContent>
      <DialogActions>
        <Button onClick={closeApply}>{t('templates/close')}</Button>
        <Button
          variant="contained"
          disabled={!chosen || isApplying || !answer || answer.changes === 0 || selection.size === 0}
          onClick={() => void apply()}
        >
          {t('bulk/apply', { count: chosen ? (answer?.changes ?? 0) : 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const NOTHING: TemplatePolicy = { incoming: null, delivery: null };

function useSources(): readonly Source[] {
  const templates = useKept(({ templates }) => templates);
  const copied = useClipboard(({ copied }) => copied);
  return [
    ...(copied ? [{ id: 'copied', name: t('templates/copied', { name: copied.name }), policy: copied.policy }] : []),
    ...templates,
  ];
}

function SourceLabel({ source: { name, policy } }: { readonly source: Source }) {
  return (
    <>
      {name}
      <p>
        {HOPS.map((hop) => {
          const mode = policy[hop] ? t(`mode/${policy[hop].mode}`) : t('templates/left');
          return t('templates/hopIs', { hop: t(`hop/${hop}`), mode });
        }).join(', ')}
      </p>
    </>
  );
}
