/** Value types as data: one description from which the parser, the JSON Schema and the reference page are made. */

/** Put in at build time: false for everything that is deployed, which reads no prose and shall not carry it. */
declare const DESCRIBED: boolean;

/** Texts of a shape, which parse.ts holds. */
export type TextShape = 'address' | 'domain' | 'sender' | 'link';

export type Type =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'whole-number'; readonly min: number }
  | { readonly kind: 'text'; readonly max: number }
  /** SMTP address; parsed to lower case. */
  | { readonly kind: 'address' }
  /** Domain name without `@`; parsed to lower case. */
  | { readonly kind: 'domain' }
  /** SMTP address, or `*@` and a domain name for everybody there; parsed to lower case. */
  | { readonly kind: 'sender' }
  /** Absolute https address in ASCII, without a name or password in it, quotes or brackets: it leads where it seems to, and stands in Markdown as it is. */
  | { readonly kind: 'link' }
  /** ISO 8601 with a time zone; parsed to milliseconds since 1970. */
  | { readonly kind: 'date-time' }
  | { readonly kind: 'array'; readonly of: Type; readonly max: number }
  /** Values under keys of any name. */
  | { readonly kind: 'record'; readonly of: Type; readonly max: number }
  | {
      readonly kind: 'object';
      readonly fields: Readonly<Record<string, Type>>;
      readonly required: readonly string[];
      /** A sentence about each field, where DESCRIBED. */
      readonly notes?: Readonly<Record<string, string>>;
    };

export const oneOf = <V extends string>(values: readonly V[]) => ({ kind: 'one-of', values }) as const;
export const wholeNumber = (min: number) => ({ kind: 'whole-number', min }) as const;
export const text = (max: number) => ({ kind: 'text', max }) as const;
export const address = { kind: 'address' } as const;
export const domain = { kind: 'domain' } as const;
export const sender = { kind: 'sender' } as const;
export const link = { kind: 'link' } as const;
export const dateTime = { kind: 'date-time' } as const;
export const arrayOf = <T extends Type>(of: T, max: number) => ({ kind: 'array', of, max }) as const;
export const recordOf = <T extends Type>(of: T, max: number) => ({ kind: 'record', of, max }) as const;
export const object = <F extends Readonly<Record<string, Type>>, const R extends readonly (keyof F & string)[]>(
  fields: F,
  required: R,
  notes: { readonly [K in keyof F]: string },
): { readonly kind: 'object'; readonly fields: F; readonly required: R; readonly notes?: typeof notes } =>
  DESCRIBED ? { kind: 'object', fields, required, notes } : { kind: 'object', fields, required };

/** The TypeScript value a type parses to. */
export type ValueOf<T> = T extends { kind: 'one-of'; values: readonly (infer V)[] }
  ? V
  : T extends { kind: 'whole-number' | 'date-time' }
    ? number
    : T extends { kind: 'text' | TextShape }
      ? string
      : T extends { kind: 'array'; of: infer E }
        ? readonly ValueOf<E>[]
        : T extends { kind: 'record'; of: infer E }
          ? { readonly [key: string]: ValueOf<E> | undefined }
          : T extends { kind: 'object'; fields: infer F; required: infer R extends readonly string[] }
            ? { readonly [K in keyof F as K extends R[number] ? K : never]: ValueOf<F[K]> } & {
                readonly [K in keyof F as K extends R[number] ? never : K]?: ValueOf<F[K]>;
              }
            : never;
