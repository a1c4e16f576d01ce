/**
 * The public keys that updates are signed with (Ed25519, base64 of the SPKI). `scripts/signUpdate.ts --new-key` makes a pair and
 * prints what belongs here. While there is none, updates are not set up. A second one stands here while the first is being replaced.
 */
export const UPDATE_KEYS: readonly string[] = [];
