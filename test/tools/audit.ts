import { spawnSync } from 'node:child_process'
import { outcomeOf } from './audit/outcome'

/** `npm run audit`: asks the registry for known weaknesses of what is installed; ends with 1 for one that is high. */
const { stdout } = spawnSync('npm', ['audit', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const { said, code } = outcomeOf(stdout)
console.log(said)
process.exitCode = code
