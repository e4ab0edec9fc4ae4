/** 3 to 100 letters without marks, digits, dots, hyphens, underscores, and `@` for those who sign in by their e-mail address. */
export const signInNameForm = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,98}[A-Za-z0-9]$/;
