import { expect, inject, test } from 'vitest'
import { DAMAGES } from '../tools/damages'
import { faultsAfter, plainHttp, tryDamage } from '../tools/damageTrial'
import { findShell } from '../tools/findBrowser'

/*
 * One of each kind, in the headless shell, which keeps its databases as the whole browser does and starts much sooner; all
 * of them in the whole browser, over plain http as well, are in `npm run test:faults`.
 */

const KINDS = /cleared by|set back|sections|open\(\) fails|large row/u

test.each(DAMAGES.filter(({ name }) => KINDS.test(name)))(
  'every section comes back, is backed up and it is told: database $name',
  async (damage) => {
    expect(faultsAfter(damage, await tryDamage(damage, inject('address'), [], findShell()))).toEqual([])
  },
)

test.each(DAMAGES.filter(({ name }) => /flipped/u.test(name)))(
  'over plain http as well: database $name',
  async (damage) => {
    const { address, flags } = plainHttp(inject('address'))
    expect(faultsAfter(damage, await tryDamage(damage, address, flags, findShell()))).toEqual([])
  },
)
