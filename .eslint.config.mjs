// Templates only: scripts and types are oxlint's and vue-tsc's.
import vue from 'eslint-plugin-vue'

export default [
  ...vue.configs['flat/essential'],
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
