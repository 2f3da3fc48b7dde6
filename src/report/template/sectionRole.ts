import type { Place, Section, SectionRole, Template } from './template'

/** The section with a role; null for a form without one. */
export const sectionAs = ({ sections }: Template, role: SectionRole): Section | null =>
  sections.find((section) => section.role === role) ?? null

/** True for the place of a section that has one of the roles. */
export const isSectionFor = (template: Template, place: Place, ...roles: readonly SectionRole[]): boolean =>
  roles.some((role) => sectionAs(template, role)?.place === place)
