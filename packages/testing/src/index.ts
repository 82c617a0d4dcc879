export { type FixedClock, fixedClock } from './clock.js';
export { type ClonedDatabase, cloneDatabase } from './clone.js';
export { type RunningTestCluster, startTestCluster } from './cluster.js';
export { type DatabaseRole, databaseRoles, type TestCluster } from './cluster-info.js';
export { type Decider, deciderSpecification } from './decider-specification.js';
export { fixedId, fixedIds } from './ids.js';
export { seededRandom, shuffled } from './random.js';
export { type TestRedis, testRedis } from './redis.js';
export { type TestDatabase, testDatabase } from './test-database.js';
