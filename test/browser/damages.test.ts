import { expect, inject, test } from 'vitest'
import { type Damage, DAMAGES } from '../tools/damages'
import { type DamageResult, tryDamage } from '../tools/damageTrial'

const SAID = {
  restored: /已从第二份副本恢复 2 份报告/u,
  newer: /只有较旧的内容，已从第二份副本恢复/u,
  mended: /损坏或丢失，已从第二份副本恢复/u,
  shut: /数据库现在打不开/u,
}

/** An office's server by name: no secure context, and so no slots. */
const plain = (): { address: string; flags: string[] } => {
  const { port } = new URL(inject('address'))
  const host = 'nianbao.gov.test'
  return { address: `http://${host}:${port}/`, flags: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] }
}

test.each(DAMAGES)(
  'every section comes back, is backed up and it is told: database $name',
  async (damage) => {
    expectBack(damage, await tryDamage(damage, inject('address')))
  },
)

test.each(DAMAGES.filter(({ name }) => /deleted by|set back|sections|fails|flipped/u.test(name)))(
  'over plain http as well: database $name',
  async (damage) => {
    const { address, flags } = plain()
    expectBack(damage, await tryDamage(damage, address, flags))
  },
)

function expectBack(damage: Damage, { before, after, all, said, emptyStarts }: DamageResult): void {
  expect(before.size).toBe(2)
  for (const [title, sections] of before) expect(after.get(title), title).toEqual(sections)
  // “现在就可以先备份” holds, whatever the shelf is read from; a report that lost a row is whole again once it was opened
  if (damage.name !== 'file of a large row deleted')
    for (const [title, sections] of before) expect(all).toContainEqual({ title, sections })
  expect(emptyStarts).toBe(0)
  expect(said).toMatch(SAID[damage.outcome])
}
