/** Takes all steps of a work at once; the answer is its own. */
export function runToEnd<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
