import * as v from 'valibot';

const place = {
  address: v.pipe(v.string(), v.maxLength(2000)),
  /** The ticket of a file with the certificate of an authority that counts besides the system's. */
  authority: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
};
const secret = v.pipe(v.string(), v.maxLength(10_000));

/** An account of an API has a token, one of a Control Panel a user name and a password. */
export const connectAsk = v.union([
  v.object({ ...place, token: secret }),
  v.object({ ...place, user: v.pipe(v.string(), v.maxLength(200)), password: secret }),
]);
export type ConnectAsk = v.InferOutput<typeof connectAsk>;
