import { useId, useRef, useState } from 'react';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useKept } from '../kept/keptStore';
import { BookmarkIcon, CloseIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './facets.module.css';

/** Searches under a name: one to run, one to keep, one to forget. */
export function SearchMenu() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span
      className={styles.menu}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.tool}
        aria-label={t('facets/saved')}
        title={t('facets/saved')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <BookmarkIcon />
      </button>
      {isOpen && <SavedSearches id={id} onClose={close} />}
    </span>
  );
}

function SavedSearches({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const searches = useKept(({ searches }) => searches);
  const { query, facets } = useTree.getState();
  const isSearching = query.trim() !== '' || facets.length > 0;
  const keep = async (work: () => Promise<null>): Promise<void> => {
    try {
      await work();
      await useKept.getState().read();
    } catch (error) {
      useWorkspace.getState().refuse(problemOf(error));
    }
  };
  return (
    // Escape closes it from wherever in it the focus is.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      id={id}
      className={styles.popup}
      role="group"
      aria-label={t('facets/saved')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      {searches.length === 0 && <p>{t('facets/noneSaved')}</p>}
      <ul>
        {searches.map((search) => (
          <li key={search.name}>
            <button
              type="button"
              className={styles.run}
              onClick={() => {
                useTree.getState().search({ query: search.query, facets: search.facets });
                onClose();
              }}
            >
              {search.name}
            </button>
            <button
              type="button"
              className={styles.tool}
              aria-label={t('facets/forget', { name: search.name })}
              onClick={() => void keep(() => callCore('searches.remove', { name: search.name }))}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      {isSearching && (
        <NameForm
          onName={(name) =>
            void keep(() => callCore('searches.save', { name, query, facets: [...facets] })).then(onClose)
          }
        />
      )}
      {!isSearching && <p className={styles.hint}>{t('facets/saveHint')}</p>}
    </div>
  );
}

function NameForm({ onName }: { readonly onName: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.nameForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <input
        // It was opened to be typed in.
        autoFocus
        type="text"
        maxLength={100}
        aria-label={t('facets/name')}
        placeholder={t('facets/name')}
        value={name}
        spellCheck={false}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" disabled={name.trim() === ''}>
        {t('facets/save')}
      </button>
    </form>
  );
}
