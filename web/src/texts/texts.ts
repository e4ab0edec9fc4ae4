import type { vi } from './vi/catalogue.ts';

/** English has a form for one, which Vietnamese lacks: beside each `…_other` stands an `…_one`. */
type One<K> = K extends `${infer Name}_other` ? `${Name}_one` : never;

/** What a catalogue holds, whatever the language: the Vietnamese one is the measure. */
type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> } & {
  readonly [K in keyof T as One<K>]: string;
};
export type Texts = Catalogue<typeof vi>;
