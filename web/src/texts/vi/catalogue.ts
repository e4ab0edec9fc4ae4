import { frame } from './frame.ts';
import { overview } from './overview.ts';
import { parts } from './parts.ts';
import { signIn } from './sign-in.ts';
import { words } from './words.ts';

export const vi = { frame, overview, parts, signIn, words };
