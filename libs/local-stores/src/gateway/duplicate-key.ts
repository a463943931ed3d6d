import { deserialize } from 'bson';
import { bytes, query, type EngineClient } from './engine';
import { engineFault } from './errors';

const BY_NAME = `select (index_spec).index_key::bytea from documentdb_api_catalog.collection_indexes
  join documentdb_api_catalog.collections using (collection_id)
  where database_name = $1 and collection_name = $2 and (index_spec).index_name = $3`;
const BY_ID = `select (index_spec).index_key::bytea, (index_spec).index_name
  from documentdb_api_catalog.collection_indexes where index_id = $1`;

export interface DuplicateKey {
  keyPattern: Record<string, unknown>;
  errmsg: string;
}

/**
 * The engine names the violated index in words only; drivers and Mongoose want the key pattern. Answers null when the
 * words name no index we can find.
 */
export async function describeDuplicate(
  client: EngineClient,
  database: string,
  collection: string,
  message: string,
): Promise<DuplicateKey | null> {
  const name = /Index '([^']+)'/.exec(message)?.[1];
  const id = /documents_rum_index_(\d+)/.exec(message)?.[1];
  const row = name
    ? [...(await query(client, 'index-by-name', BY_NAME, [database, collection, name])), name]
    : id
      ? await query(client, 'index-by-id', BY_ID, [id])
      : [];
  const [key, indexName] = row;
  if (!key) return null;
  return {
    keyPattern: deserialize(bytes(key)),
    errmsg: `E11000 duplicate key error collection: ${database}.${collection} index: ${indexName ?? ''}`,
  };
}

/** The words of an error that may name the violated index. */
export const duplicateMessage = (error: unknown) => engineFault(error).message;
