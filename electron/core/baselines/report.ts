import { AGREEMENT, deviatesFrom } from '../../../shared/baselines/agreement';
import type { BaselineReport, Coverage, Deviation, ReportedBaseline } from '../../../shared/baselines/report/content';
import { writeBaselineReport } from '../../../shared/baselines/report/write';
import { localDay } from '../../../shared/day';
import type { ExportFormat } from '../../../shared/messages/plan';
import { DEFAULT_HOP_POLICY, HOPS, type Hop, type HopSetting } from '../../../shared/policy/policy';
import { fillSetting } from '../../../shared/templates/placeholders';
import { t } from '../../../shared/text/text';
import { DOMAIN_KIND } from '../../../shared/tree/columns';
import { decidingPlaces } from '../../../shared/tree/effectiveTree';
import type { Workspace } from '../store/workspace';
import { lookAtBaselines, type BaselinesSeen, type StandingBaseline } from './look';

/** Who is as agreed and who is not: of one node's baseline, or of all. */
export function baselineReport(workspace: Workspace, node: string | null, format: ExportFormat): string {
  const seen = lookAtBaselines(workspace);
  const wanted = seen.agreed.baselines.filter(({ stored }) => node === null || stored.node === node);
  const { account, address } = workspace.info;
  const report: BaselineReport = {
    account,
    address,
    at: new Date().toISOString(),
    baselines: wanted.map((baseline) => reported(workspace, seen, baseline)),
  };
  return writeBaselineReport(format, report);
}

function reported(workspace: Workspace, seen: BaselinesSeen, baseline: StandingBaseline): ReportedBaseline {
  const { tree } = seen.agreed;
  const { place, template } = baseline;
  const end = place + (tree.sizes[place] ?? 1);
  const deviations: Deviation[] = [];
  const nameAt = (at: number): string => tree.names[at] ?? '';
  const textsOf = policyTexts(seen, baseline);
  for (let at = place; at < end; at++) {
    if (seen.agreement.baselineAt[at] !== place || !deviatesFrom(seen.agreement.codes[at])) continue;
    for (const hop of HOPS) {
      if (((seen.agreement.codes[at] ?? 0) & AGREEMENT[hop]) === 0) continue;
      deviations.push({
        customer: nameAt(tree.parents[at] ?? -1),
        name: nameAt(at),
        kind: tree.kinds[at] === DOMAIN_KIND ? 'domain' : 'admin',
        hop,
        ...textsOf(at, hop),
      });
    }
  }
  return {
    name: nameAt(place),
    template: template.name,
    agreed: HOPS.map((hop) =>
      t('baselineReport/agreed', { hop: t(`hop/${hop}`), policy: settingText(template.policy[hop]) }),
    ),
    ...coverageUnder(seen, place, place, end),
    customers: customersOf(seen, place),
    deviations,
    exceptions: exceptionsUnder(workspace, seen, place, end),
  };
}

/** The customers right below a baseline's node, each with all its domains that the baseline is for. */
function customersOf(seen: BaselinesSeen, place: number): ReportedBaseline['customers'] {
  const { tree } = seen.agreed;
  const customers: (Coverage & { name: string })[] = [];
  const end = place + (tree.sizes[place] ?? 1);
  for (let child = place + 1; child < end; child += tree.sizes[child] ?? 1) {
    if (tree.kinds[child] === DOMAIN_KIND) continue;
    const coverage = coverageUnder(seen, place, child, child + (tree.sizes[child] ?? 1));
    if (coverage.domains > 0) customers.push({ name: tree.names[child] ?? '', ...coverage });
  }
  return customers;
}

function coverageUnder(
  { agreed: { tree }, agreement }: BaselinesSeen,
  place: number,
  start: number,
  end: number,
): Coverage {
  const coverage = { domains: 0, deviating: 0, excepted: 0 };
  for (let at = start; at < end; at++) {
    if (tree.kinds[at] !== DOMAIN_KIND || agreement.baselineAt[at] !== place) continue;
    const code = agreement.codes[at] ?? 0;
    coverage.domains++;
    if (deviatesFrom(code)) coverage.deviating++;
    if ((code & AGREEMENT.excepted) !== 0) coverage.excepted++;
  }
  return coverage;
}

function exceptionsUnder(workspace: Workspace, { agreed: { tree } }: BaselinesSeen, start: number, end: number) {
  const today = localDay(new Date());
  const under = new Map(tree.ids.slice(start, end).map((id, at) => [id, tree.names[start + at] ?? '']));
  return workspace.baselines
    .exceptions()
    .filter(({ node, until }) => until >= today && under.has(node))
    .map(({ node, reason, until }) => ({ name: under.get(node) ?? '', reason, until }));
}

/** What is agreed and what is in force at a place, in words. */
function policyTexts({ agreed: { tree, settingAt, valuesAt } }: BaselinesSeen, { policy }: StandingBaseline) {
  const decides = {
    incoming: decidingPlaces(tree.parents, tree.incoming),
    delivery: decidingPlaces(tree.parents, tree.delivery),
  };
  return (at: number, hop: Hop): Pick<Deviation, 'agreed' | 'inForce'> => {
    const from = decides[hop][at] ?? -1;
    const wish = policy[hop];
    return {
      agreed: settingText(wish && fillSetting(wish, valuesAt(at))),
      inForce: settingText(from < 0 ? DEFAULT_HOP_POLICY : settingAt(from, hop)),
    };
  };
}

/** "Required", or "Required for specific: 3 senders, 1 recipient". */
function settingText(setting: HopSetting | null): string {
  if (!setting) return t('baselineReport/left');
  const mode = t(`mode/${setting.mode}`);
  if (setting.mode !== 'requiredFor') return mode;
  return t('baselineReport/listed', {
    mode,
    senders: t('baselineReport/senders', { count: setting.senders.length }),
    recipients: t('baselineReport/recipients', { count: setting.recipients.length }),
  });
}
