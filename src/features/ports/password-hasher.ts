/** How passwords are kept: as Argon2id hashes that cost time and memory to make. Few are made at once, the others wait. */
export abstract class PasswordHasher {
  /**
   * @returns PHC string
   * @throws SignInBusy when too many wait already
   */
  abstract hash(password: string): Promise<string>;

  /**
   * Takes as long when there is no hash (`null`): the answer does not tell whether an account exists.
   *
   * @throws SignInBusy when too many wait already
   */
  abstract matches(passwordHash: string | null, password: string): Promise<boolean>;
}
