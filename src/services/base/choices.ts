export { storeChoice, storedChoice } from '../../storage/local/choices'
