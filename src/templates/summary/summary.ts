import type { Template } from '../../report/template/template'
import { figures } from './figures'
import { rules } from './rules'
import { sections } from './sections'
import { usual } from './usual'

/** 区年度信息公开政务工作总结报告: a narrative summary without tables. */
export const summary = {
  id: 'summary',
  version: 1,
  title: '区年度信息公开政务工作总结报告',
  reportTitle: '{district}{year}年度信息公开政务工作总结报告',
  unit: 'district',
  year: 'year',
  // 国务院令第711号 is in force since 15 May 2019
  since: 2019,
  closing: { signature: 'signature', date: 'signedOn' },
  sections,
  figures: figures.map((figure) => {
    const range = usual[figure.place]
    return range ? Object.assign({}, figure, { usual: range }) : figure
  }),
  rules,
  roles: { requestsStated: 'requestsReceived' },
} as const satisfies Template
