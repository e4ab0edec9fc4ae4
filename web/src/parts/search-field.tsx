import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null;

/** The field in which a list is searched; `/` goes there. */
export const SearchField = ({
  className,
  value,
  label,
  onChange,
}: Readonly<{ className?: string; value: string; label: string; onChange: (text: string) => void }>) => {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <Input
      ref={field}
      className={className}
      type="search"
      allowClear
      maxLength={200}
      prefix={<SearchOutlined aria-hidden />}
      value={value}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="/"
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
};
