import type { GenericSchema } from 'valibot'

/** What a parser may give for `T`: a field that may be missing may also be undefined. */
type Parsed<T> = T extends object
  ? { [F in keyof T]: object extends Pick<T, F> ? Parsed<T[F]> | undefined : Parsed<T[F]> }
  : T

/**
 * A parser of all fields of `T`. valibot drops a field that it is not told of, and what is stored would come back without
 * it; so a schema that `satisfies` this does not compile until it has every field of the model.
 */
export type ParserOf<T> = GenericSchema<unknown, Parsed<T>> & {
  entries: Readonly<Record<keyof T, unknown>>
}

/** A parser for each kind of `T`: a kind without one would make every report that has it unreadable. */
export type ParsersOf<T extends { kind: string }> = {
  [K in T['kind']]: ParserOf<Extract<T, { kind: K }>>
}
