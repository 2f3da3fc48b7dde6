import type { GlyphRun } from './displayList'

/** A part of a run, with a reference to the run and the part's place in it. */
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
