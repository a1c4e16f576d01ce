import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useEffect, useId, useState } from 'react';
import { APPROVALS, type Approval } from '../../shared/changeSet/approvals';
import type { Team, TeamWish } from '../../shared/messages/changeSets';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useTechnician } from '../checklist/technicianStore';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import styles from './changeSets.module.css';
import { Colleagues } from './Colleagues';
import { OwnKey } from './OwnKey';

/** Who works here, whom they trust, and what a push needs. */
export function TeamDialog({ close }: { readonly close: () => void }) {
  const title = useId();
  const [team, setTeam] = useState<Team | null>(null);
  const [wish, setWish] = useState<TeamWish | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  useEffect(() => {
    callCore('team.get', null).then(
      (read) => {
        setTeam(read);
        setWish({ name: read.name, approval: read.approval, colleagues: read.colleagues });
      },
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, []);
  const save = (): Promise<void> =>
    attempt(async () => {
      if (!wish || wish.name.trim() === '') return;
      await callCore('team.set', wish);
      // Ticks of checklists go by the same name.
      useTechnician.getState().setName(wish.name.trim());
      close();
    });
  return (
    <Dialog open onClose={close} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{t('changeSets/teamTitle')}</DialogTitle>
      <DialogContent className={styles.form ?? ''}>
        {problem && <ProblemAlert problem={problem} />}
        <p>{t('changeSets/teamIntro')}</p>
        {team && wish && (
          <>
            <TextField
              autoFocus
              fullWidth
              margin="dense"
              label={t('changeSets/yourName')}
              value={wish.name}
              error={wish.name.trim() === ''}
              slotProps={{ htmlInput: { maxLength: 100, spellCheck: false } }}
              onChange={({ target }) => setWish({ ...wish, name: target.value })}
            />
            <OwnKey
              team={team}
              onMake={() => void attempt(async () => setTeam(await callCore('team.makeKey', null)))}
            />
            <Rule approval={wish.approval} onChoose={(approval) => setWish({ ...wish, approval })} />
            <Colleagues
              colleagues={wish.colleagues}
              onChange={(colleagues) => setWish({ ...wish, colleagues: [...colleagues] })}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('changeSets/cancel')}</Button>
        <Button variant="contained" disabled={!wish || wish.name.trim() === ''} onClick={() => void save()}>
          {t('changeSets/save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface RuleProps {
  readonly approval: Approval;
  readonly onChoose: (approval: Approval) => void;
}

function Rule({ approval, onChoose }: RuleProps) {
  const heading = useId();
  return (
    <section>
      <h3 id={heading}>{t('changeSets/approval')}</h3>
      <RadioGroup
        aria-labelledby={heading}
        value={approval}
        onChange={(_event, chosen) => onChoose(APPROVALS.find((each) => each === chosen) ?? 'none')}
      >
        {APPROVALS.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={t(`changeSets/approvals/${each}`)}
          />
        ))}
      </RadioGroup>
      <p>{t('changeSets/approvalHint')}</p>
    </section>
  );
}
