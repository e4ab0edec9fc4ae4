import {
  ApartmentOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  LineChartOutlined,
  ProjectOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkBadge } from '../../pages/my-work/work-badge.tsx';
import type { vi } from '../../texts/vi/catalogue.ts';
import { useWho, type Role } from '../session.tsx';
import styles from './frame.module.css';

type Place = Readonly<{
  to: NonNullable<LinkProps['to']>;
  name: keyof typeof vi.frame.pages;
  icon: ReactNode;
  /** For whoever holds one of these; for everybody when absent. */
  roles?: readonly Role[];
  /** A number beside the name. */
  Badge?: () => ReactNode;
}>;

/** The pages, in the order in which people need them. */
export const places: readonly Place[] = [
  { to: '/', name: 'overview', icon: <DashboardOutlined aria-hidden /> },
  { to: '/viec-cua-toi', name: 'work', icon: <CheckSquareOutlined aria-hidden />, Badge: WorkBadge },
  { to: '/ke-hoach', name: 'plans', icon: <ProjectOutlined aria-hidden /> },
  { to: '/nhiem-vu', name: 'tasks', icon: <UnorderedListOutlined aria-hidden /> },
  { to: '/bao-cao', name: 'reports', icon: <FileDoneOutlined aria-hidden /> },
  { to: '/chi-tieu', name: 'measures', icon: <LineChartOutlined aria-hidden /> },
  { to: '/don-vi', name: 'units', icon: <ApartmentOutlined aria-hidden /> },
  { to: '/dong-thoi-gian', name: 'timeMachine', icon: <HistoryOutlined aria-hidden /> },
  {
    to: '/quan-tri',
    name: 'administration',
    icon: <SettingOutlined aria-hidden />,
    roles: ['administrator', 'auditor'],
  },
];

export const Navigation = ({ isOpen, onGo }: Readonly<{ isOpen: boolean; onGo: () => void }>) => {
  const { t } = useTranslation();
  const { roles } = useWho();
  const shown = places.filter(
    (place) => place.roles === undefined || roles.some(({ role }) => place.roles!.includes(role)),
  );
  return (
    <nav className={styles.menu} data-open={isOpen} aria-label={t('frame.menu')}>
      <ul>
        {shown.map(({ to, name, icon, Badge }) => (
          <li key={name}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={onGo}>
              {icon}
              {t(`frame.pages.${name}`)}
              {Badge !== undefined && (
                <span className={styles.badge}>
                  <Badge />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
