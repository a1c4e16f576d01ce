import type { Hop } from '../../policy/policy';

/** Who is as agreed and who is not, before any format: names and reasons in it may hold anything. */
export interface BaselineReport {
  readonly account: string;
  readonly address: string;
  /** RFC 3339. */
  readonly at: string;
  readonly baselines: readonly ReportedBaseline[];
}

export interface Coverage {
  readonly domains: number;
  readonly deviating: number;
  readonly excepted: number;
}

export interface ReportedBaseline extends Coverage {
  readonly name: string;
  readonly template: string;
  /** What is agreed, a sentence a hop. */
  readonly agreed: readonly string[];
  /** The customers right below, each with all its domains. */
  readonly customers: readonly (Coverage & { readonly name: string })[];
  readonly deviations: readonly Deviation[];
  readonly exceptions: readonly ReportedException[];
}

/** One hop of one node that is not as agreed. */
export interface Deviation {
  readonly customer: string;
  readonly name: string;
  readonly kind: 'admin' | 'domain';
  readonly hop: Hop;
  readonly agreed: string;
  readonly inForce: string;
}

export interface ReportedException {
  readonly name: string;
  readonly reason: string;
  readonly until: string;
}

/** How many of a hundred domains are as agreed, excepted ones left out; 100 where there are none. */
export function percentAgreed({ domains, deviating, excepted }: Coverage): number {
  const counted = domains - excepted;
  return counted <= 0 ? 100 : Math.floor(((counted - deviating) / counted) * 100);
}
