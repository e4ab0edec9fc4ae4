import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { reports } from '../../texts/vi/reports.ts';
import type { TypedCell } from './form-body.ts';
import styles from './reports.module.css';

type MeasureUnit = keyof typeof reports.measureUnit;
const measureUnits = Object.keys(reports.measureUnit) as readonly MeasureUnit[];

/** The numbers that units type in beside the figures of the system, and which of them must add up. */
export const FormBuilder = () => {
  const { t } = useTranslation();
  const cells = (Form.useWatch('cells') as readonly (TypedCell | undefined)[] | undefined) ?? [];
  return (
    <fieldset className={styles.builder}>
      <legend>{t('reports.opening.cells')}</legend>
      <p className="soft">{t('reports.opening.cellsHint')}</p>
      <Form.List name="cells">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.cell}>
                <Form.Item name={[name, 'label']} label={t('reports.opening.cellLabel', { number: name + 1 })}>
                  <Input />
                </Form.Item>
                <Form.Item name={[name, 'unitOfMeasure']} label={t('reports.opening.cellUnit')}>
                  <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    options={measureUnits.map((value) => ({ value, label: t(`reports.measureUnit.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'parts']} label={t('reports.opening.cellParts')}>
                  <Select
                    mode="multiple"
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder={t('reports.opening.noParts')}
                    options={cells
                      .slice(0, name)
                      .map((cell, index) => ({ value: index, label: cell?.label ?? String(index + 1) }))}
                  />
                </Form.Item>
                {name === fields.length - 1 && (
                  <Button
                    onClick={() => {
                      remove(name);
                    }}
                  >
                    {t('reports.opening.removeCell')}
                  </Button>
                )}
              </div>
            ))}
            <Button
              onClick={() => {
                add({});
              }}
            >
              {t('reports.opening.addCell')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
};
