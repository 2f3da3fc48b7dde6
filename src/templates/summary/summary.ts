import type { Template } from '../../report/template'
import { figures } from './figures'
import { rules } from './rules'
import { sections } from './sections'

/** 区年度信息公开政务工作总结报告: a narrative summary without tables. */
export const summary = {
  id: 'summary',
  version: 1,
  title: '区年度信息公开政务工作总结报告',
  reportTitle: '{district}{year}年度信息公开政务工作总结报告',
  unit: 'district',
  year: 'year',
  closing: { signature: 'signature', date: 'signedOn' },
  sections,
  figures,
  rules,
} as const satisfies Template
