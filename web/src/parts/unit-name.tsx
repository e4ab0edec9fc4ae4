import { useTranslation } from 'react-i18next';

type Named = Readonly<{ id: string; name: string }>;
export type UnitValue = Named & Readonly<{ now?: readonly Named[] | null }>;

/** A body by the name it had, and what became of it. */
export const UnitName = ({ unit }: Readonly<{ unit: UnitValue }>) => {
  const { t } = useTranslation();
  // A body that took the place of another under the same name is told from it by its page alone.
  const others = (unit.now ?? []).map(({ name }) => name).filter((name) => name !== unit.name);
  return (
    <span>
      {unit.name}
      {others.length > 0 && <small className="soft"> ({t('parts.unit.now', { names: others.join(', ') })})</small>}
    </span>
  );
};
