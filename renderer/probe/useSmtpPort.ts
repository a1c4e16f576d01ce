import { useAnswer } from '../core/useAnswer';
import { useProbe } from './probeStore';

/** The port that the MX's servers are spoken to on. */
export function useSmtpPort(): number {
  const turn = useProbe(({ turn }) => turn);
  return useAnswer('probe.settings', null, turn).answer?.settings.smtpPort ?? 25;
}
