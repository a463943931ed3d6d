/** The SQL of each command. $1 is the database, $2 the command document, $3 documents sent beside it. */
export const WRITES = {
  insert: 'select p_result::bytea, p_success from documentdb_api.insert($1, $2::bytea, $3::bytea, null)',
  update: 'select p_result::bytea, p_success from documentdb_api.update($1, $2::bytea, $3::bytea, null)',
  delete: 'select p_result::bytea, p_success from documentdb_api.delete($1, $2::bytea, $3::bytea, null)',
} as const;

const CURSOR = 'cursorpage::bytea, continuation::bytea, persistconnection, cursorid';
export const CURSORS = {
  find: `select ${CURSOR} from documentdb_api.find_cursor_first_page($1, $2::bytea)`,
  aggregate: `select ${CURSOR} from documentdb_api.aggregate_cursor_first_page($1, $2::bytea)`,
  listCollections: `select ${CURSOR} from documentdb_api.list_collections_cursor_first_page($1, $2::bytea)`,
  listIndexes: `select ${CURSOR} from documentdb_api.list_indexes_cursor_first_page($1, $2::bytea)`,
} as const;

export const GET_MORE =
  'select cursorpage::bytea, continuation::bytea from documentdb_api.cursor_get_more($1, $2::bytea, $3::bytea)';

/** Commands that answer one document. */
export const SIMPLE = {
  count: 'select document::bytea from documentdb_api.count_query($1, $2::bytea)',
  distinct: 'select document::bytea from documentdb_api.distinct_query($1, $2::bytea)',
  create: 'select documentdb_api.create_collection_view($1, $2::bytea)::bytea',
  createIndexes: 'select documentdb_api_internal.create_indexes_non_concurrently($1, $2::bytea, true)::bytea',
} as const;

export const FIND_AND_MODIFY =
  'select p_result::bytea, p_success from documentdb_api.find_and_modify($1, $2::bytea, null)';
export const DROP_INDEXES = 'call documentdb_api.drop_indexes($1, $2::bytea)';
export const DROP = 'select documentdb_api.drop_collection($1, $2)';
export const DROP_DATABASE = 'select documentdb_api.drop_database($1)';
export const LIST_DATABASES = 'select documentdb_api.list_databases($1::bytea)::bytea';
export const COLL_STATS = 'select documentdb_api.coll_stats($1, $2)::bytea';
export const DB_STATS = 'select documentdb_api.db_stats($1)::bytea';
export const COLL_MOD = 'select documentdb_api.coll_mod($1, $2, $3::bytea)::bytea';
export const RENAME = 'select documentdb_api.rename_collection($1::bytea)::bytea';
