/** What came of asking the registry, and what the command ends with. */
export interface Outcome {
  said: string
  code: 0 | 1
}

/**
 * Reads what `npm audit --json` answered, which ends with 1 for what it found as well as for a registry that answers no
 * audits: a mirror in an office does not, and that is no finding.
 */
export function outcomeOf(answer: string): Outcome {
  const found = countsIn(answer)
  if (!found) return { said: 'The registry in use answers no audits: nothing was checked.', code: 0 }
  const serious = found.high + found.critical
  if (serious === 0) return { said: 'No package has a known weakness that is high or critical.', code: 0 }
  return { said: `${serious} known weaknesses are high or critical: npm audit names them.`, code: 1 }
}

function countsIn(answer: string): { high: number; critical: number } | null {
  try {
    const { metadata } = Object(JSON.parse(answer))
    const { high, critical } = Object(Object(metadata).vulnerabilities)
    return typeof high === 'number' && typeof critical === 'number' ? { high, critical } : null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}
