import type { GlyphRun } from './displayList'

/** The characters of a run from one index to another, which remember where in the run they stand. */
export function sliceRun(run: GlyphRun, from: number, to = run.chars.length): GlyphRun {
  if (from === 0 && to === run.chars.length) return run
  const { of, from: before } = run.cut ?? { of: run, from: 0 }
  return {
    ...run,
    chars: run.chars.slice(from, to),
    xs: run.xs.slice(from, to),
    cut: { of, from: before + from },
  }
}
