type Waiting<Key, Answer> = Readonly<{ key: Key; resolve: (answer: Answer) => void; reject: (error: unknown) => void }>;

/**
 * Many askers, one question at a time: what is asked while a question is under way goes along with the next one. Each asker is
 * answered by a question that began after he asked, so that an answer is as fresh as if he had asked alone.
 */
export class Gathering<Key, Answer> {
  private waiting: Waiting<Key, Answer>[] = [];
  private underWay = false;

  /** @param ask answers in the order of the keys */
  constructor(
    private readonly ask: (keys: readonly Key[]) => Promise<readonly Answer[]>,
    private readonly most = 200,
  ) {}

  get(key: Key): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (!this.underWay) void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    this.underWay = true;
    while (this.waiting.length > 0) {
      // Whoever's request lies read on a socket comes along.
      await new Promise(setImmediate);
      const asked = this.waiting.splice(0, this.most);
      try {
        const answers = await this.ask(asked.map(({ key }) => key));
        asked.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.underWay = false;
  }
}
