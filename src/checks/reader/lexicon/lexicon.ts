import { applicants } from './applicants'
import { stems } from './compositions'
import { disputes } from './disputes'
import { disclosure } from './disclosure'
import { fillers } from './fillers'
import { flows, periods } from './flows'
import { objects } from './objects'
import { results } from './results'
import { scope } from './scope'
import type { Word } from './word'

/** All entries. Where one word stands in two of them, the first one holds. */
export const lexicon: readonly Word[] = [
  ...disputes,
  ...results,
  ...applicants,
  ...flows,
  ...periods,
  ...objects,
  ...disclosure,
  ...scope,
  ...stems,
  ...fillers,
]
