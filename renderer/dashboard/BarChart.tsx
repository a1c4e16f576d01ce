import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { useEffect, useRef } from 'react';
import type { ModeCounts } from '../../shared/tree/coverage';
import { useTheme } from '../app/themeStore';
import { COLORS, MODES } from './modes';
import styles from './dashboard.module.css';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

interface BarChartProps {
  /** What each bar is called; no names are drawn where they stand beside it already. */
  readonly names: readonly string[] | null;
  readonly rows: readonly ModeCounts[];
  /** In pixels. */
  readonly height: number;
}

/** A bar a row: how many domains have each mode. For the eye alone: what it shows stands in words beside it. */
export function BarChart({ names, rows, height }: BarChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // The page's colours are other ones then.
  const theme = useTheme(({ theme }) => theme);
  useEffect(() => {
    if (!canvas.current) return;
    const chart = draw(canvas.current, names, rows);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const recolor = (): void => paint(chart);
    dark.addEventListener('change', recolor);
    return () => {
      dark.removeEventListener('change', recolor);
      chart.destroy();
    };
  }, [names, rows, theme]);
  return (
    <div className={styles.chart} style={{ height }} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

type ModeChart = Chart<'bar', number[], string>;

function draw(canvas: HTMLCanvasElement, names: readonly string[] | null, rows: readonly ModeCounts[]): ModeChart {
  const chart: ModeChart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map((_, at) => names?.[at] ?? ''),
      datasets: MODES.map((mode) => ({
        data: rows.map((counts) => counts[mode]),
        barPercentage: 0.85,
        categoryPercentage: 1,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: { stacked: true, grid: {}, ticks: { maxTicksLimit: 6, precision: 0 } },
        y: { stacked: true, display: names !== null, grid: { display: false } },
      },
    },
  });
  paint(chart);
  return chart;
}

/** Takes the page's colours over: a canvas knows none of its names. */
function paint(chart: ModeChart): void {
  const page = getComputedStyle(document.documentElement);
  const colorOf = (name: string): string => page.getPropertyValue(name).trim();
  MODES.forEach((mode, at) => {
    const dataset = chart.data.datasets[at];
    if (dataset) dataset.backgroundColor = colorOf(COLORS[mode]);
  });
  for (const scale of Object.values(chart.options.scales ?? {})) {
    if (scale?.ticks) scale.ticks.color = colorOf('--text');
    if (scale?.grid) scale.grid.color = colorOf('--line');
  }
  chart.update('none');
}
