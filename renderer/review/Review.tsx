import { useEffect, useRef } from 'react';
import { ConflictPage } from '../conflicts/ConflictPage';
import { focusHeading } from './focusHeading';
import { Plan } from './Plan';
import { PlanReading } from './PlanReading';
import { useReview } from './reviewStore';

/** The plan, or one conflict in it. */
export default function Review() {
  const settling = useReview(({ settling }) => settling);
  const isSettling = settling !== null;
  const wasSettling = useRef(isSettling);
  useEffect(() => {
    if (wasSettling.current !== isSettling) focusHeading();
    wasSettling.current = isSettling;
  }, [isSettling]);
  return (
    <>
      <PlanReading />
      {settling === null ? <Plan /> : <ConflictPage node={settling} />}
    </>
  );
}
