/**
 * A refusal in the words of the domain. `code` is a public contract; texts for people are looked up by it.
 * Own enumerable properties other than `code` are the refusal's data and are shown to the caller.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  constructor(message: string) {
    super(message);
    Object.defineProperty(this, 'name', { value: new.target.name, enumerable: false });
  }
}
