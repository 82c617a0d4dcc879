/** An event that is no claim came with an id that stands for other content. Its group recorded nothing; whoever made the id is wrong. */
export class EventIdReused extends Error {
  readonly code = 'EVENT_ID_REUSED';
  constructor(readonly id: string) {
    super(`The id ${id} is that of another event with other content.`);
    this.name = 'EventIdReused';
  }
}

/** The writer was closed; the group was not recorded. */
export class LogWriterClosed extends Error {
  readonly code = 'LOG_WRITER_CLOSED';
  constructor() {
    super('The log writer is closed.');
    this.name = 'LogWriterClosed';
  }
}
