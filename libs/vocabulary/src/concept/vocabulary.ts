import { normalise } from '../text/normalise';
import type { Concept, ConceptKind, Mention, Relation } from './concept';
import { PhraseFinder } from './phrase-finder';

interface Wording {
  conceptId: string;
  wording: string;
  when?: string[];
  confirmed?: true;
}

/** All concepts, read-only: labels, relations, and reading concepts out of text. Pure. */
export class Vocabulary {
  private readonly byId: ReadonlyMap<string, Concept>;
  private readonly finder = new PhraseFinder<Wording>();
  private readonly ancestorsOf = new Map<string, ReadonlySet<string>>();
  private readonly childrenOf = new Map<string, string[]>();
  private readonly relativesOf = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(concepts: readonly Concept[]) {
    this.byId = new Map(concepts.map((concept) => [concept.id, concept]));
    for (const concept of concepts) {
      for (const parent of concept.parents) {
        this.childrenOf.set(parent, [...(this.childrenOf.get(parent) ?? []), concept.id]);
      }
      const confirmed = new Set(concept.confirmed?.map(normalise));
      const found = (wording: string): Wording => ({
        conceptId: concept.id,
        wording,
        ...(confirmed.has(wording) ? { confirmed: true } : {}),
      });
      for (const wording of new Set([concept.zh, ...concept.wordings].map(normalise))) {
        this.finder.add(wording, found(wording));
      }
      for (const { text, when } of concept.ambiguous ?? []) {
        const wording = normalise(text);
        this.finder.add(wording, { ...found(wording), when: when.map(normalise) });
      }
    }
  }

  get(id: string): Concept | undefined {
    return this.byId.get(id);
  }

  all(): Concept[] {
    return [...this.byId.values()];
  }

  ofKind(kind: ConceptKind): Concept[] {
    return this.all().filter((concept) => concept.kind === kind);
  }

  /** The concept of this kind with this id or label; null when there is none. */
  tag(kind: ConceptKind, idOrLabel: string): Concept | null {
    const direct = this.byId.get(idOrLabel);
    if (direct?.kind === kind) return direct;
    return this.ofKind(kind).find(({ zh, en }) => zh === idOrLabel || en === idOrLabel) ?? null;
  }

  /**
   * Every mention in a text that is already normalised. A longer wording hides a shorter one inside it, unless it is
   * ambiguous and nothing around it says that it is meant.
   */
  read(normalised: string): Mention[] {
    const mentions: Mention[] = [];
    let covered = 0;
    this.finder.scan(normalised, ({ when, ...wording }, start, end) => {
      if (end <= covered && !mentions.some((mention) => mention.start === start && mention.end === end)) return false;
      if (when && !when.some((word) => normalised.includes(word))) return false;
      mentions.push({ ...wording, start, end });
      covered = Math.max(covered, end);
      return true;
    });
    return mentions;
  }

  /** Everything broader than a concept, itself not included. */
  ancestors(id: string): ReadonlySet<string> {
    const known = this.ancestorsOf.get(id);
    if (known) return known;
    const found = new Set<string>();
    for (const parent of this.byId.get(id)?.parents ?? []) {
      found.add(parent);
      for (const further of this.ancestors(parent)) found.add(further);
    }
    this.ancestorsOf.set(id, found);
    return found;
  }

  /** Every concept that has to do with this one, itself included, with its relation; the nearest one counts. */
  relatives(id: string): ReadonlyMap<string, Relation> {
    const known = this.relativesOf.get(id);
    if (known) return known;
    const found = new Map<string, Relation>();
    const parents = (this.byId.get(id)?.parents ?? []).filter((parent) => this.byId.get(parent)?.kind !== 'domain');
    for (const parent of parents) for (const child of this.children(parent)) found.set(child, 'sibling');
    const below = [...this.children(id)];
    for (let next = below.pop(); next !== undefined; next = below.pop()) {
      found.set(next, 'descendant');
      below.push(...this.children(next));
    }
    for (const ancestor of this.ancestors(id)) {
      if (this.byId.get(ancestor)?.kind !== 'domain') found.set(ancestor, 'ancestor');
    }
    found.set(id, 'same');
    this.relativesOf.set(id, found);
    return found;
  }

  /** The concepts right below this one. */
  children(id: string): readonly string[] {
    return this.childrenOf.get(id) ?? [];
  }

  /** How `b` relates to `a`, or null when they have nothing to do with each other; a shared domain is not enough. */
  relation(a: string, b: string): Relation | null {
    return this.relatives(a).get(b) ?? null;
  }
}
