import { expect, inject, test } from 'vitest'
import { DAMAGES } from '../tools/damages'
import { faultsAfter, plainHttp, tryDamage } from '../tools/damageTrial'

/* One of each kind; all of them, over plain http as well, are in `npm run test:faults`. */

const KINDS = /cleared by|set back|sections|open\(\) fails|large row/u

test.each(DAMAGES.filter(({ name }) => KINDS.test(name)))(
  'every section comes back, is backed up and it is told: database $name',
  async (damage) => {
    expect(faultsAfter(damage, await tryDamage(damage, inject('address')))).toEqual([])
  },
)

test.each(DAMAGES.filter(({ name }) => /flipped/u.test(name)))(
  'over plain http as well: database $name',
  async (damage) => {
    const { address, flags } = plainHttp(inject('address'))
    expect(faultsAfter(damage, await tryDamage(damage, address, flags))).toEqual([])
  },
)
