import { expect, test } from 'vitest'
import type { Finding } from '../../../src/checks/findings/finding'
import { withStandingConfirmations } from '../../../src/checks/standingConfirmations'
import { withSwitched } from '../../../src/report/draft/switches'
import { newDraft, withConfirmed } from '../../../src/report/draft/draft'
import { summary } from '../../../src/templates/summary/summary'

const finding = (id: string): Finding => ({
  id,
  severity: 'warning',
  sentence: '',
  about: '',
  target: { kind: 'section', section: 'improvements' },
  figures: [],
  basis: '1',
})

test('a confirmation of what was deleted does not leave with the draft, what is switched off does', () => {
  const draft = withSwitched(
    withConfirmed(
      withConfirmed(newDraft(summary, 'd'), 'stands', '1'),
      'contact:improvements:13912345678',
      '1',
    ),
    'contact',
    false,
  )
  const left = withStandingConfirmations(draft, [finding('stands')])
  expect(left.confirmed).toEqual({ stands: '1', 'off:contact': 'off' })
  expect(JSON.stringify(left)).not.toContain('13912345678')
})
