import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { readPart } from '../../shared/policy/envelope';
import { HOPS } from '../../shared/policy/policy';
import { effectivesIn, tryMessage, type Chain, type Outcome } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { Status } from '../app/Status';
import { useAnswer } from '../core/useAnswer';
import { useTree } from '../tree/treeStore';
import { HopVerdict } from './HopVerdict';
import { domainsUnder, targetOf, type Scope, type TrialProblem } from './scope';
import { StateMark } from './StateMark';
import styles from './whatIf.module.css';
import { useWhatIf } from './whatIfStore';

/** One message, and what each hop does with it. */
export function OneMessage(scope: Scope) {
  const { detail } = scope;
  const sender = useWhatIf(({ sender }) => sender);
  const recipient = useWhatIf(({ recipient }) => recipient);
  const set = useWhatIf(({ set }) => set);
  const tree = useTree(({ tree }) => tree);
  const findDomain = useMemo(() => domainsUnder(tree, detail.id), [tree, detail.id]);
  const envelope = { sender: readPart(sender), recipient: readPart(recipient) };
  const target = targetOf(envelope, detail, findDomain);
  const problem = 'problem' in target ? target.problem : null;
  const problemText = (of: readonly TrialProblem[]): string | null =>
    problem !== null && of.includes(problem)
      ? t(`whatIf/problems/${problem}`, { domain: detail.name, name: detail.name })
      : null;
  const wrongSender = problemText(['sender']);
  const wrongRecipient = problemText(['recipient', 'otherDomain', 'unknownDomain']);
  return (
    <>
      <div className={styles.fields}>
        <TextField
          label={t('whatIf/sender')}
          value={sender}
          error={wrongSender !== null}
          helperText={wrongSender ?? t('whatIf/senderHint')}
          onChange={({ target }) => set({ sender: target.value })}
        />
        <TextField
          label={t('whatIf/recipient')}
          value={recipient}
          error={wrongRecipient !== null}
          helperText={
            wrongRecipient ??
            (detail.kind === 'domain'
              ? t('whatIf/recipientHintDomain', { domain: detail.name })
              : t('whatIf/recipientHintAdmin'))
          }
          onChange={({ target }) => set({ recipient: target.value })}
        />
      </div>
      {'node' in target ? (
        <TriedAt scope={scope} node={target.node} {...envelope} />
      ) : (
        problem === 'noRecipient' && <p className={styles.waiting}>{t('whatIf/waiting')}</p>
      )}
    </>
  );
}

interface TriedAtProps {
  readonly scope: Scope;
  readonly node: string;
  readonly sender: string;
  readonly recipient: string;
}

/** The verdicts at a node: the one that is shown, or a domain under it that the recipient names. */
function TriedAt({ scope, node, sender, recipient }: TriedAtProps) {
  const isOther = node !== scope.detail.id;
  const ask = useMemo(() => ({ nodes: isOther ? [node] : [] }), [isOther, node]);
  const { answer, problem } = useAnswer('chains.get', ask, scope.stamp);
  const [other] = answer ?? [];
  if (problem) return <Notice problem={problem} />;
  const chain = isOther ? (other?.at(-1)?.id === node ? other : undefined) : scope.chain;
  if (!chain) return <p className={styles.waiting}>{t('whatIf/loading')}</p>;
  return <Verdicts chain={chain} withDrafts={scope.withDrafts} envelope={{ sender, recipient }} isOther={isOther} />;
}

interface VerdictsProps {
  readonly chain: Chain;
  readonly withDrafts: boolean;
  readonly envelope: Pick<TriedAtProps, 'sender' | 'recipient'>;
  readonly isOther: boolean;
}

function Verdicts({ chain, withDrafts, envelope, isOther }: VerdictsProps) {
  const tls = useWhatIf(({ tls }) => tls);
  const trial = { ...envelope, tls };
  const now = tryMessage(effectivesIn(chain, 'inForce'), trial);
  const drafted = withDrafts ? tryMessage(effectivesIn(chain, 'drafts'), trial) : null;
  return (
    <div className={styles.outcome}>
      {isOther && <p className={styles.triedAt}>{t('whatIf/for', { name: chain.at(-1)?.name ?? '' })}</p>}
      <Whole now={now} drafted={drafted} />
      <div className={styles.cards}>
        {HOPS.map((hop) => (
          <HopVerdict key={hop} hop={hop} chain={chain} tls={tls[hop]} now={now} drafted={drafted} />
        ))}
      </div>
    </div>
  );
}

/** What becomes of the message as a whole. */
function Whole({ now, drafted }: { readonly now: Outcome; readonly drafted: Outcome | null }) {
  const outcome = drafted ?? now;
  const isChange = drafted !== null && (drafted.rejectedAt === null) !== (now.rejectedAt === null);
  return (
    <Status as="p" className={styles.whole}>
      <StateMark state={outcome.rejectedAt === null ? 'accepted' : 'rejected'}>{wholeText(outcome)}</StateMark>
      {isChange && (
        <span className={styles.changed}>
          {t('whatIf/changes')}. {t('whatIf/inForce')}: {wholeText(now)}
        </span>
      )}
    </Status>
  );
}

function wholeText({ rejectedAt }: Outcome): string {
  return rejectedAt === null ? t('whatIf/passes') : t(`whatIf/stops/${rejectedAt}`);
}
