import type { CSSProperties } from 'react';

const INDENT_PX = 14;
const EDGE_PX = 6;

/** Where a row stands, and how deep: a line under each of the nodes above it is drawn into what it is set in by. */
export function rowStyle(depth: number, top: number): CSSProperties {
  const indent = depth * INDENT_PX;
  return {
    transform: `translateY(${top}px)`,
    paddingLeft: EDGE_PX + indent,
    backgroundSize: `${indent}px 100%`,
  };
}
