// Templates, and regular expressions that take more than linear time: all else of scripts is oxlint's and vue-tsc's.
import parser from '@typescript-eslint/parser'
import regexp from 'eslint-plugin-regexp'
import vue from 'eslint-plugin-vue'

export default [
  ...vue.configs['flat/essential'],
  { files: ['src/**/*.ts'], languageOptions: { parser } },
  {
    files: ['src/**/*.{ts,vue}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': [
        'error',
        { report: 'potential', ignoreSticky: false, ignorePartial: false },
      ],
    },
  },
  {
    files: ['src/**/*.vue'],
    languageOptions: { parserOptions: { parser: '@typescript-eslint/parser' } },
    rules: {
      'vue/no-v-html': 'error',
      // an exhaustive switch returns always: tsc proves it
      'vue/return-in-computed-property': 'off',
      'vue/no-template-shadow': 'error',
      'vue/no-static-inline-styles': 'error',
    },
  },
]
