import { SHAPES, type Shape } from '../../shared/csv/columns';
import { QUOTES, SEPARATORS, type Dialect, type Quote, type Separator } from '../../shared/csv/dialect';
import { ENCODINGS } from '../../shared/csv/encoding';
import type { ImportFormat } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import styles from './columns.module.css';
import { useImport } from './importStore';
import { inShape } from './mappings';
import { readAs } from './openSource';
import { sizeText } from './sizeText';

const SEPARATOR_NAMES = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
} as const satisfies Record<Separator, string>;
const QUOTE_NAMES = { '"': 'double', "'": 'single' } as const satisfies Record<Quote, string>;

/** How the file is written; each change reads its beginning again. */
export function FormatControls() {
  const format = useImport(({ format }) => format);
  const preview = useImport(({ preview }) => preview);
  if (!format || !preview) return null;
  const { encoding, dialect } = format;
  const set = (change: Partial<Dialect>): void => void readAs({ encoding, dialect: { ...dialect, ...change } });
  return (
    <div className={styles.format}>
      <p className={styles.facts}>
        {preview.name === ''
          ? t('import/pastedCells')
          : t('import/fileFacts', { name: preview.name, size: sizeText(preview.size) })}
      </p>
      {preview.name !== '' && (
        <Select
          label={t('import/encoding')}
          all={ENCODINGS}
          chosen={encoding}
          text={(key) => t(`import/encodings/${key}`)}
          onChoose={(next) => void readAs({ ...format, encoding: next } satisfies ImportFormat)}
        />
      )}
      <Select
        label={t('import/separator')}
        all={SEPARATORS}
        chosen={dialect.separator}
        text={(key) => t(`import/separators/${SEPARATOR_NAMES[key]}`)}
        onChoose={(separator) => set({ separator })}
      />
      <Select
        label={t('import/quote')}
        all={QUOTES}
        chosen={dialect.quote}
        text={(key) => t(`import/quotes/${QUOTE_NAMES[key]}`)}
        onChoose={(quote) => set({ quote })}
      />
      <ShapeSelect />
      <Check label={t('import/hasHeader')} isOn={dialect.hasHeader} onChange={(hasHeader) => set({ hasHeader })} />
      <Check label={t('import/hasSepLine')} isOn={dialect.hasSepLine} onChange={(hasSepLine) => set({ hasSepLine })} />
    </div>
  );
}

function ShapeSelect() {
  const mapping = useImport(({ mapping }) => mapping);
  const header = useImport(({ preview }) => preview?.header);
  const set = useImport(({ set }) => set);
  if (!mapping || !header) return null;
  const choose = (shape: Shape): void => set({ mapping: inShape(shape, mapping, header), isRemembered: false });
  return (
    <Select
      label={t('import/shape')}
      all={SHAPES}
      chosen={mapping.shape}
      text={(key) => t(`import/shapes/${key}`)}
      onChoose={choose}
    />
  );
}

interface SelectProps<K extends string> {
  readonly label: string;
  readonly all: readonly K[];
  readonly chosen: K;
  readonly text: (key: K) => string;
  readonly onChoose: (key: K) => void;
}

function Select<K extends string>({ label, all, chosen, text, onChoose }: SelectProps<K>) {
  return (
    <label className={styles.select}>
      {label}
      <select value={chosen} onChange={({ target }) => onChoose(all.find((key) => key === target.value) ?? chosen)}>
        {all.map((key) => (
          <option key={key} value={key}>
            {text(key)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
