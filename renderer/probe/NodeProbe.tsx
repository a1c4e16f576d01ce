import type { NodeDetail } from '../../shared/messages/model';
import { DomainProbe } from './DomainProbe';
import { GroupProbe } from './GroupProbe';
import { ProbeHead } from './ProbeHead';
import styles from './probe.module.css';

/** What is known of where a node's mail goes: of a domain all of it, of an admin how its domains stand. */
export default function NodeProbe({ detail }: { readonly detail: NodeDetail }) {
  const isDomain = detail.kind === 'domain';
  return (
    <div className={styles.page}>
      <ProbeHead nodes={[detail.id]} isDomain={isDomain} />
      {isDomain ? <DomainProbe node={detail.id} /> : <GroupProbe nodes={[detail.id]} />}
    </div>
  );
}
