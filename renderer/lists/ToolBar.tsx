import Tooltip from '@mui/material/Tooltip';
import { useState, type KeyboardEvent } from 'react';
import styles from './lists.module.css';
import { ToolIcon, type Tool } from './ToolIcon';

export interface ToolButton {
  readonly tool: Tool;
  readonly name: string;
  /** For a tool that is on or off. */
  readonly isOn?: boolean;
  readonly act: () => void;
}

interface ToolBarProps {
  readonly label: string;
  readonly tools: readonly ToolButton[];
}

/** A row of icons, one stop of the Tab key: arrows go from one to the next. */
export function ToolBar({ label, tools }: ToolBarProps) {
  const [active, setActive] = useState<Tool | null>(null);
  const reached = tools.find(({ tool }) => tool === active) ?? tools[0];
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined || !reached) return;
    const next = (tools.indexOf(reached) + step + tools.length) % tools.length;
    currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div role="toolbar" tabIndex={-1} className={styles.tools} aria-label={label} onKeyDown={onKeyDown}>
      {tools.map(({ tool, name, isOn, act }) => (
        <Tooltip key={tool} title={name} enterDelay={400} disableInteractive>
          <button
            type="button"
            aria-pressed={isOn}
            tabIndex={tool === reached?.tool ? 0 : -1}
            onFocus={() => setActive(tool)}
            // What is typed is taken with the click, not before it: the list would change and the button move away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={act}
          >
            <ToolIcon tool={tool} />
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
