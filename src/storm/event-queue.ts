/** What happens later, the earliest first: a binary heap. */
export class EventQueue<E> {
  readonly #heap: { readonly at: number; readonly event: E }[] = [];

  /** @param at minutes since the first message */
  add(at: number, event: E): void {
    const heap = this.#heap;
    const added = { at, event };
    let place = heap.push(added) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (heap[parent]!.at <= at) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = added;
  }

  /** The earliest, which is then gone; undefined: nothing more happens. */
  next(): { readonly at: number; readonly event: E } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.at < heap[child]!.at) child++;
      if (heap[child]!.at >= last.at) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}
