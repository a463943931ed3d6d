/** A node of the trie; kept flat, because a text is walked far more often than the trie is built. */
interface Node<T> {
  next: Map<string, Node<T>>;
  /** What ends here, with the length of the phrase in UTF-16 units. */
  here: T[];
}

const LATIN = /[a-z0-9]/;

/** Finds all of many phrases in a text in one walk, the longest at each place. */
export class PhraseFinder<T> {
  private readonly root: Node<T> = { next: new Map(), here: [] };

  add(phrase: string, value: T): void {
    let node = this.root;
    for (let index = 0; index < phrase.length; index += 1) {
      const unit = phrase.charAt(index);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), here: [] };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.here.push(value);
  }

  /**
   * Calls `found` for the longest phrase that begins at each position, and for the next shorter one while none of its
   * values is accepted. Latin phrases only at word boundaries.
   */
  scan(text: string, found: (value: T, start: number, end: number) => boolean): void {
    for (let start = 0; start < text.length; start += 1) {
      if (insideLatinWord(text, start)) continue;
      const phrases: { values: T[]; end: number }[] = [];
      let node: Node<T> | undefined = this.root;
      for (let index = start; index < text.length; index += 1) {
        node = node.next.get(text.charAt(index));
        if (!node) break;
        if (node.here.length > 0 && !insideLatinWord(text, index + 1)) {
          phrases.push({ values: node.here, end: index + 1 });
        }
      }
      for (let accepted = false, phrase = phrases.pop(); phrase && !accepted; phrase = phrases.pop()) {
        for (const value of phrase.values) accepted = found(value, start, phrase.end) || accepted;
      }
    }
  }
}

function insideLatinWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at));
}
