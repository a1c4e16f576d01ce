import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import type { TemplateWish } from '../../shared/messages/templates';
import { HOPS } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import cards from '../filterSettings/filterSettings.module.css';
import { useCheckContext } from '../filterSettings/useCheckContext';
import { useKept } from '../kept/keptStore';
import { checked, type ListContext } from '../lists/checked';
import { openApply } from './applyStore';
import { saveTemplatesFile } from './templateFiles';
import { TemplateHop } from './TemplateHop';
import { useTemplates } from './templateStore';
import styles from './templates.module.css';

interface TemplateEditorProps {
  readonly template: TemplateWish;
  readonly isChanged: boolean;
  readonly onSaid: (said: string) => void;
}

/** One template: its name, what it is for, both hops, and what to do with it. */
export function TemplateEditor({ template, isChanged, onSaid }: TemplateEditorProps) {
  const { id, name, note, policy } = template;
  const { edit, save, revert, begin } = useTemplates.getState();
  const [problem, setProblem] = useState<Problem | null>(null);
  const context = { ...useCheckContext({ domain: null }), isTemplate: true };
  const errors = errorsIn(policy, context);
  const attempt = (work: () => Promise<unknown>): void => {
    setProblem(null);
    work().catch((error: unknown) => setProblem(problemOf(error)));
  };
  const remove = async (): Promise<void> => {
    if (id === null) return revert();
    await callCore('templates.remove', { id });
    await useKept.getState().read();
    useTemplates.setState({ open: null });
  };
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        <TextField
          label={t('templates/name')}
          value={name}
          error={name.trim() === ''}
          helperText={name.trim() === '' ? t('templates/nameNeeded') : ''}
          slotProps={{ htmlInput: { maxLength: 100, spellCheck: false } }}
          onChange={({ target }) => edit({ name: target.value })}
        />
        <TextField
          label={t('templates/note')}
          value={note}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          onChange={({ target }) => edit({ note: target.value })}
        />
      </div>
      {problem && <ProblemAlert problem={problem} onDismiss={() => setProblem(null)} />}
      <div className={cards.cards}>
        {HOPS.map((hop) => (
          <TemplateHop
            key={`${id ?? ''}${hop}`}
            hop={hop}
            setting={policy[hop]}
            onChange={(setting) => edit({ policy: { ...policy, [hop]: setting } })}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <p role="status">
          {errors > 0
            ? t('templates/errors', { count: errors })
            : t(isChanged ? 'templates/unsaved' : 'templates/isSaved')}
        </p>
        <Button onClick={() => attempt(remove)}>{t('templates/remove')}</Button>
        <Button onClick={() => begin(t('templates/copyName', { name }), policy, note)}>
          {t('templates/duplicate')}
        </Button>
        <Button onClick={() => attempt(async () => onSaid(await saveTemplatesFile([template], name)))}>
          {t('templates/saveOne')}
        </Button>
        {id !== null && (
          <Button disabled={isChanged} onClick={() => openApply(id)}>
            {t('templates/apply')}
          </Button>
        )}
        <Button disabled={!isChanged} onClick={revert}>
          {t('templates/revert')}
        </Button>
        <Button variant="contained" disabled={!isChanged || name.trim() === ''} onClick={() => attempt(save)}>
          {t('templates/save')}
        </Button>
      </footer>
    </div>
  );
}

function errorsIn(policy: TemplateWish['policy'], context: ListContext): number {
  return HOPS.reduce((sum, hop) => {
    const setting = policy[hop];
    if (setting?.mode !== 'requiredFor') return sum;
    const { senders, recipients } = setting;
    return sum + checked('senders', senders, context).errors + checked('recipients', recipients, context).errors;
  }, 0);
}
