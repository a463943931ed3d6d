/** Slots that have a key, with how much of it; grows by half, in arrays that take four bytes a number. */
class Posting {
  private slots = new Int32Array(4);
  private values: Float32Array | null;
  length = 0;

  constructor(weighted: boolean) {
    this.values = weighted ? new Float32Array(4) : null;
  }

  add(slot: number, value: number): void {
    if (this.length === this.slots.length) {
      const capacity = Math.ceil(this.length * 1.5);
      const slots = new Int32Array(capacity);
      slots.set(this.slots);
      this.slots = slots;
      if (this.values) {
        const values = new Float32Array(capacity);
        values.set(this.values);
        this.values = values;
      }
    }
    this.slots[this.length] = slot;
    if (this.values) this.values[this.length] = value;
    this.length += 1;
  }

  /*
   * These loops run a million times for one question. The arrays are as long as they say, so reading them gives
   * numbers; one loop for each kind of posting keeps the compiler from checking which it is at every step.
   */

  /** Adds to the sums of its slots. */
  sum(into: Float32Array, factor: number): void {
    const { slots, values, length } = this;
    if (values) {
      for (let at = 0; at < length; at += 1) {
        const slot = slots[at] as number;
        into[slot] = (into[slot] as number) + factor * (values[at] as number);
      }
      return;
    }
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] as number;
      into[slot] = (into[slot] as number) + factor;
    }
  }

  /** Raises the best of its slots, and the sums by as much as that grew; notes the slots it touched. */
  raise(into: Float32Array, best: Float32Array, touched: number[], factor: number, weight: number): void {
    const { slots, values, length } = this;
    if (!values) return;
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] as number;
      const value = factor * (values[at] as number);
      const before = best[slot] as number;
      if (value <= before) continue;
      if (before === 0) touched.push(slot);
      best[slot] = value;
      into[slot] = (into[slot] as number) + weight * (value - before);
    }
  }
}

/** An inverted index of one kind of key. */
export class Postings {
  private readonly lists = new Map<string, Posting>();

  /** Without weights every slot has all of a key. */
  constructor(private readonly weighted: boolean) {}

  add(key: string, slot: number, value = 1): void {
    let list = this.lists.get(key);
    if (!list) this.lists.set(key, (list = new Posting(this.weighted)));
    list.add(slot, value);
  }

  sum(key: string, into: Float32Array, factor: number): void {
    this.lists.get(key)?.sum(into, factor);
  }

  raise(key: string, into: Float32Array, best: Float32Array, touched: number[], factor: number, weight: number): void {
    this.lists.get(key)?.raise(into, best, touched, factor, weight);
  }
}

/** A number for every slot, in an array that grows by half. */
export class Column<T extends Int32Array | Float32Array> {
  values: T;
  private length = 0;

  constructor(private readonly kind: new (length: number) => T) {
    this.values = new kind(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const values = new this.kind(Math.ceil(this.length * 1.5));
      values.set(this.values);
      this.values = values;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}
