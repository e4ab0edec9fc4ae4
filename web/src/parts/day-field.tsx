import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** A day as the API writes it, `YYYY-MM-DD`, typed and shown as people here write it. */
export const DayField = ({
  value,
  onChange,
  id,
  label,
}: Readonly<{
  value?: string | null;
  onChange?: (day: string | undefined) => void;
  /** Given by a form, so that its label names the field. */
  id?: string;
  /** Outside a form. */
  label?: string;
}>) => {
  const { t } = useTranslation();
  return (
    <DatePicker
      id={id}
      aria-label={label}
      placeholder={label ?? t('parts.day')}
      format={['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY']}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
      style={{ width: '100%' }}
    />
  );
};
