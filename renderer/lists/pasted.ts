import type { ClipboardEvent } from 'react';

const SEPARATOR = /[\s,;]/u;

/** Whether text is more than one entry, or may be. */
export function hasSeparator(text: string): boolean {
  return SEPARATOR.test(text);
}

/** A field's text with what is being pasted at its place. */
export function withPasted({ clipboardData, currentTarget }: ClipboardEvent<HTMLInputElement>): string {
  const { value, selectionStart, selectionEnd } = currentTarget;
  const end = value.length;
  return `${value.slice(0, selectionStart ?? end)}${clipboardData.getData('text')}${value.slice(selectionEnd ?? end)}`;
}
