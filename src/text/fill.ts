/** Sentences as plain data: templates with named places, such as "Tab «{tab}» không có cột «{header}».", and facts. */
import type { Text } from "./text.ts";

/** The names of a template's places. */
type PlacesOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | PlacesOf<Rest> : never;

/** A template, or two of them in a language that tells one from more. */
type Forms<T extends string> = T | readonly [one: T, more: T];

/** A template that says how many. */
type Counting = `${string}{n}${string}`;

/** Any text with the places of a template, in whichever order; `Optional` ones may be left out. */
type Alike<T extends string, Optional = never> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends Optional ? string : `${string}{${Name}}${string}`) & Alike<Rest, Optional>
  : string;

/** What another language says instead: of the same shape, and each template with the same places; one may be "once". */
export type Translation<T> = T extends string
  ? Alike<T> | readonly [one: Alike<T, "n">, more: Alike<T>]
  : { readonly [Key in keyof T]: Translation<T[Key]> };

/**
 * A template with a fact in each of its places. A fact that is missing or misspelt does not compile, nor does a text
 * whose places the compiler does not know.
 */
export function fill<T extends string>(
  template: string extends T ? never : T,
  facts: Readonly<Record<PlacesOf<T>, string>>,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: PlacesOf<T>) => facts[name]);
}

/** The template for so many, whose count is one of its facts. */
export function formFor<T extends string>(forms: Forms<T>, n: number): T {
  return typeof forms === "string" ? forms : forms[n === 1 ? 0 : 1];
}

/** A template with so many in its only place `{n}`, as the language writes counts. */
export function fillCount<F extends Forms<Counting>>(
  forms: PlacesOf<F extends string ? F : F[number]> extends "n" ? F : never,
  n: number,
  { formats }: Text,
): string {
  return fill(formFor<Counting>(forms, n), { n: formats.count(n) });
}
