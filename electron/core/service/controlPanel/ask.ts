import type { AxiosInstance } from 'axios';
import * as v from 'valibot';
import { ExpectedError } from '../../../../shared/errors/codes';
import { asServiceError } from '../failure';
import { envelope } from './answers';
import { inPanelWords, refusalOf } from './refusal';
import { pathOf, type PanelCall } from './url';

/** Asks the panel, and reads its answer by a schema. */
export type Ask = <S extends v.GenericSchema>(
  call: PanelCall,
  schema: S,
  options?: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number },
) => Promise<v.InferOutput<S>>;

const MOST_CHARACTERS = 200;

export function createAsk(http: AxiosInstance, host: string, turn: <T>(work: () => Promise<T>) => Promise<T>): Ask {
  return async (call, schema, { signal, timeoutMs } = {}) => {
    const data = await turn(async () => {
      // It may have waited for its turn.
      if (signal?.aborted) throw new ExpectedError('sync.cancelled');
      try {
        const answer = await http.get<unknown>(pathOf(call), {
          ...(signal && { signal }),
          ...(timeoutMs !== undefined && { timeout: timeoutMs }),
        });
        return answer.data;
      } catch (error) {
        throw inPanelWords(asServiceError(error, host));
      }
    });
    // HTML, or JSON that ends too soon.
    if (typeof data !== 'object' || data === null) throw new ExpectedError('service.not_a_service', { host });
    return parsed(schema, resultOf(data, host), host);
  };
}

/** What is in the envelope; a few answers come without one. */
function resultOf(data: object, host: string): unknown {
  if (!('messages' in data)) return data;
  const { messages, result } = parsed(envelope, data, host);
  const errors = messages !== null && 'error' in messages ? messages.error : [];
  if (errors.length > 0) throw refusalOf(errors, host);
  return result;
}

function parsed<S extends v.GenericSchema>(schema: S, value: unknown, host: string): v.InferOutput<S> {
  const found = v.safeParse(schema, value);
  if (found.success) return found.output;
  const [issue] = found.issues;
  const where = (v.getDotPath(issue) ?? '').slice(0, MOST_CHARACTERS);
  throw new ExpectedError('service.bad_answer', { host, where, problem: issue.message.slice(0, MOST_CHARACTERS) });
}
