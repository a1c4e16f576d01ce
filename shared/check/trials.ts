import { parseRecipient, parseSender } from '../address/entry';
import { HOPS, type HopPolicy } from '../policy/policy';
import type { Effectives, Trial } from '../policy/whatIf';

/** Domains and names that no one has (RFC 2606), so that they are in no list. */
const UNLISTED_SENDER = 'hopseal-check@unlisted.invalid';
const UNLISTED_RECIPIENT = 'hopseal-check';

/**
 * Messages that show whether a domain's policies are what they are to be: from senders that are listed and one that is not, and bounces, to
 * recipients that are listed and one that is not, each in the clear and over TLS. `offersTls`: whether its destination does.
 */
export function trialsOf(effectives: Effectives, domain: string, offersTls: boolean): Trial[] {
  const policies = HOPS.map((hop) => effectives[hop].policy);
  const senders = new Set(['', UNLISTED_SENDER, ...policies.flatMap(listedSender)]);
  const recipients = new Set([UNLISTED_RECIPIENT, ...policies.flatMap(listedRecipient)]);
  return [...senders].flatMap((sender) =>
    [...recipients].flatMap((local) =>
      [false, true].map((incoming): Trial => ({
        sender,
        recipient: `${local}@${domain}`,
        tls: { incoming, delivery: offersTls },
      })),
    ),
  );
}

/** A sender of the first entry of each kind. */
function listedSender(policy: HopPolicy): string[] {
  if (policy.mode !== 'requiredFor') return [];
  const found = new Map<string, string>();
  for (const text of policy.senders) {
    const parsed = parseSender(text);
    if (!parsed.ok || parsed.entry.kind === 'any' || found.has(parsed.entry.kind)) continue;
    const { entry } = parsed;
    const local = entry.kind === 'domain' ? UNLISTED_RECIPIENT : entry.localPart;
    found.set(entry.kind, `${local}@${entry.domain}`);
  }
  return [...found.values()];
}

function listedRecipient(policy: HopPolicy): string[] {
  if (policy.mode !== 'requiredFor') return [];
  for (const text of policy.recipients) {
    const parsed = parseRecipient(text);
    if (parsed.ok && parsed.entry.kind === 'localPart') return [parsed.entry.localPart];
  }
  return [];
}
