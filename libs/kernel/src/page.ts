/** One page of a list. `total` counts all that the caller may see. */
export interface Page<T> {
  items: T[];
  total: number;
}

export const MAX_PAGE_SIZE = 100;
