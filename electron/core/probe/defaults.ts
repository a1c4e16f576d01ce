import * as v from 'valibot';
import { probeSettings, type ProbeSettings } from '../../../shared/messages/probe';
import { reportDefect } from '../problem';

const partial = v.partial(v.object(probeSettings.entries));

/** How probes are made where a person chose nothing else: part of the settings as JSON, as whoever rolls the app out has it. */
export function probeDefaults(text: string | undefined): Partial<ProbeSettings> {
  if (text === undefined || text === '') return {};
  try {
    return v.parse(partial, JSON.parse(text)) as Partial<ProbeSettings>;
  } catch (error) {
    reportDefect(new Error('HOPSEAL_PROBE is not as docs/probe.md has it.', { cause: error }));
    return {};
  }
}
