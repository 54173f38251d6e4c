/**
 * Edits anywhere in the workbook as a bare signal. What an event says of the edit is not passed on:
 * it differs between versions of Excel and is stale by the time it arrives; the cells are read again.
 */
export class ChangeEvents {
  private readonly listeners = new Set<() => void>();
  private registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | null = null;

  /** Adds a listener; the first one registers with Excel. Not to be called twice at the same time. */
  async add(listener: () => void): Promise<void> {
    this.registration ??= await Excel.run(async (context) => {
      const registration = context.workbook.worksheets.onChanged.add(() => {
        this.notify();
        return Promise.resolve();
      });
      await context.sync();
      return registration;
    });
    this.listeners.add(listener);
  }

  /** Removes a listener; the last one takes the registration with it. */
  async remove(listener: () => void): Promise<void> {
    this.listeners.delete(listener);
    const { registration } = this;
    if (this.listeners.size > 0 || registration === null) return;
    this.registration = null;
    // A handler can only be removed in the context that added it.
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
