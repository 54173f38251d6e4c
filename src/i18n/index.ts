/** Every sentence a user can see, Vietnamese first, English second; figures printed and read. */
export * from './language';
export * from './messages';
export * from './number';
export { sentence, type ProblemSentences } from './sentence';
export * from './terms';
