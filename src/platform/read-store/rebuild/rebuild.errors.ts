/** Another process rebuilds this projection now. */
export class RebuildUnderWay extends Error {
  constructor(readonly projection: string) {
    super(`${projection} is being rebuilt`);
    this.name = 'RebuildUnderWay';
  }
}

/** Somebody cancelled the rebuild, or the process ends. What is drawn so far stays only in the latter case. */
export class RebuildEnded extends Error {
  constructor(readonly projection: string) {
    super(`the rebuild of ${projection} was ended`);
    this.name = 'RebuildEnded';
  }
}

/** There is nothing that could be done: no rebuild, no earlier version, no rows yet, or tables of another shape. */
export class NothingToDo extends Error {
  constructor(
    readonly projection: string,
    readonly missing: 'rebuild' | 'old-version' | 'rows' | 'same-shape',
  ) {
    super(`${projection}: ${missing}`);
    this.name = 'NothingToDo';
  }
}
