/** Why a text cannot be kept: NUL, which Postgres refuses, or a lone surrogate, which is no Unicode; `null` when it can. */
export const textProblem = (text: string): 'nul' | 'loneSurrogate' | null =>
  text.includes('\0') ? 'nul' : loneSurrogate.test(text) ? 'loneSurrogate' : null;

const loneSurrogate = /\p{Cs}/u;
