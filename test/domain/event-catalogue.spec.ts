import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { categories } from '../../src/domain/shared/ids.ts';
import { eventCatalogue } from '../../src/domain/event-catalogue.ts';

const domain = new URL('../../src/domain/', import.meta.url);

describe('The event catalogue', () => {
  it('has exactly the facts that are declared', () => {
    const declared = categories.flatMap((concept) => {
      const source = readFileSync(new URL(`${concept}/${concept}.events.ts`, domain), 'utf8');
      return [...source.matchAll(/(?<!type )\b(?:Task)?Fact<\s*'(\w+)'/g)].map(([, type]) => type);
    });
    expect(readdirSync(domain)).toContain('event-catalogue.ts');
    expect(Object.keys(eventCatalogue).sort()).toEqual(declared.sort());
  });

  it('gives each its stream, its version and its Vietnamese term', () => {
    expect(eventCatalogue.TasksHandedOver.category).toBe('unit');
    for (const { schema, vietnamese } of Object.values(eventCatalogue)) {
      expect(schema).toBe(1);
      expect(vietnamese).not.toBe('');
    }
  });
});
