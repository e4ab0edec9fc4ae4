import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '../../format/folding.ts';
import { useWho } from '../session.tsx';
import { places } from './navigation.tsx';
import styles from './palette.module.css';
import { useFound, type Found } from './use-found.ts';

const usePages = (text: string): Found[] => {
  const { t } = useTranslation();
  const { roles } = useWho();
  return places
    .filter((place) => place.roles === undefined || roles.some(({ role }) => place.roles!.includes(role)))
    .map(({ to, name }) => ({ key: name, group: 'pages' as const, name: t(`frame.pages.${name}`), link: { to } }))
    .filter(({ name }) => folded(name).includes(folded(text)));
};

/** A field and what it finds, pages first; arrow keys choose, Enter opens. */
export const Palette = ({ onDone }: Readonly<{ onDone: () => void }>) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(text.trim());
  const pages = usePages(asked);
  const { found: things, isSettled } = useFound(asked);
  const found = [...pages, ...things];
  const at = Math.min(chosen, Math.max(found.length - 1, 0));
  const list = useId();
  const open = (target: Found | undefined): void => {
    if (target === undefined) return;
    void navigate(target.link as Parameters<typeof navigate>[0]);
    onDone();
  };
  return (
    <Modal
      open
      onCancel={onDone}
      footer={null}
      title={t('frame.search.title')}
      width={640}
      classNames={{ body: styles.palette }}
    >
      <Input
        autoFocus
        size="large"
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        value={text}
        placeholder={t('frame.search.open')}
        role="combobox"
        aria-label={t('frame.search.open')}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') open(found[at]);
          if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, found.length - 1));
          if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.preventDefault();
        }}
      />
      <ul id={list} role="listbox" aria-label={t('frame.search.title')} className={styles.list}>
        {found.map((one, index) => (
          <li
            key={`${one.group} ${one.key}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onMouseMove={() => {
              setChosen(index);
            }}
            onClick={() => {
              open(one);
            }}
          >
            <span className={styles.group}>{t(`frame.search.${one.group}`)}</span>
            <span>
              {one.name}
              {one.about !== undefined && <small className="soft"> {one.about}</small>}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft" role="status">
        {found.length === 0 && isSettled ? t('frame.search.nothing', { text }) : t('frame.search.hint')}
      </p>
    </Modal>
  );
};
