export { createDatabase, createReadDatabase, inTransaction, type ReadDatabase, type WriteDatabase } from './database.js';
export type { DB } from './generated/tables.js';
export { type MigrateResult, migrate } from './migrate.js';
export { toInstant, toMicros } from './moment.js';
export { createPool, exactTypes, type PoolOptions } from './pool.js';
export { initRoles, type RolePasswords } from './roles/init-roles.js';
export { roleName, type ServiceRole, serviceRoles } from './roles/names.js';
export { constraintOf, type SqlState, sqlStateOf, sqlStates } from './sql-states.js';
export { type Listening, type ListenOptions, listen } from './listen.js';
