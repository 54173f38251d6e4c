/**
 * Trouble on demand: what goes wrong with Excel now and then, switched on and off while the host runs. Each
 * switch is about the next requests; nothing of it happens by itself.
 */
import type { HostFailure, Trouble, TroubleEdit } from '../contract';
import { PAYLOAD_LIMIT } from './limits';

/** What is to happen to one request. */
export interface Arranged {
  readonly failure: HostFailure | null;
  readonly edit: TroubleEdit | null;
}

export class TroubleSwitches implements Trouble {
  latency = 0;
  payloadLimit: number = PAYLOAD_LIMIT;
  private failures: (HostFailure & { readonly in: number })[] = [];
  private edit: TroubleEdit | null = null;
  private hanging: Promise<void> | null = null;
  private letGo: () => void = () => undefined;

  get isHanging(): boolean {
    return this.hanging !== null;
  }

  failAfter(syncs: number, failure: HostFailure): void {
    this.failures.push({ ...failure, in: syncs });
  }

  editBeforeNext(edit: TroubleEdit): void {
    this.edit = edit;
  }

  hang(): void {
    this.hanging ??= new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  release(): void {
    this.hanging = null;
    this.letGo();
  }

  clear(): void {
    this.release();
    this.latency = 0;
    this.payloadLimit = PAYLOAD_LIMIT;
    this.failures = [];
    this.edit = null;
  }

  /** Waits as long as was asked for, and tells what else is to happen to this request. */
  async arranged(): Promise<Arranged> {
    const due = this.failures.find((failure) => failure.in === 0) ?? null;
    this.failures = this.failures.filter((failure) => failure !== due).map((failure) => ({ ...failure, in: Math.max(0, failure.in - 1) }));
    const { edit } = this;
    this.edit = null;
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    if (this.hanging !== null) await this.hanging;
    return { failure: due, edit };
  }
}
