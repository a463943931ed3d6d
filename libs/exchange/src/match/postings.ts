/** Slots that have a key, with how much of it; grows by half, in arrays that take four bytes a number. */
class Posting {
  private slots = new Int32Array(4);
  private values: Float32Array | null;
  private length = 0;

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

  /** Raises the best of its slots. */
  raise(best: Best, factor: number): void {
    const { slots, values, length } = this;
    if (values) best.raise(slots, values, length, factor);
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

  raise(key: string, best: Best, factor: number): void {
    this.lists.get(key)?.raise(best, factor);
  }
}

/** The best of several keys for every slot: where they stand for one and the same thing, only one of them counts. */
export class Best {
  private readonly values: Float32Array;
  /** Slots that have any, and how many they are. */
  private readonly touched: Int32Array;
  private count = 0;

  constructor(room: number) {
    this.values = new Float32Array(room);
    this.touched = new Int32Array(room);
  }

  raise(slots: Int32Array, by: Float32Array, length: number, factor: number): void {
    const { values, touched } = this;
    let { count } = this;
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] as number;
      const before = values[slot] as number;
      const value = factor * (by[at] as number);
      if (value <= before) continue;
      values[slot] = value;
      if (before !== 0) continue;
      touched[count] = slot;
      count += 1;
    }
    this.count = count;
  }

  /** Adds what was best to the sums, and begins anew. */
  addTo(into: Float32Array, weight: number): void {
    const { values, touched, count } = this;
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] as number;
      into[slot] = (into[slot] as number) + weight * (values[slot] as number);
      values[slot] = 0;
    }
    this.count = 0;
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
