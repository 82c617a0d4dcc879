import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { RedisContainer } from '@testcontainers/redis';
import { getContainerRuntimeClient } from 'testcontainers';

// Its clean-up container is one more image to pull; these suites stop what they start.
process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';

const postgresImages = ['postgres:18', 'postgres:17', 'postgres:16', 'postgres:15', 'local/postgres:15'];
const redisImages = ['redis:7', 'redis:8', 'redis:7-alpine', 'local/redis:7'];

export type Engine = { type: 'present'; postgresImage: string; redisImage: string } | { type: 'absent'; reason: string };

/** A container engine with images of PostgreSQL and Redis on it (POSTGRES_IMAGE and REDIS_IMAGE, else well-known names). Pulls nothing. */
export async function findEngine(): Promise<Engine> {
  try {
    const { container } = await getContainerRuntimeClient();
    const { dockerode } = container;
    const present = new Set((await dockerode.listImages()).flatMap((image) => image.RepoTags ?? []));
    const postgresImage = [process.env['POSTGRES_IMAGE'], ...postgresImages].find((name) => name && present.has(name));
    const redisImage = [process.env['REDIS_IMAGE'], ...redisImages].find((name) => name && present.has(name));
    if (!postgresImage)
      return {
        type: 'absent',
        reason: `no image of PostgreSQL on the container engine (POSTGRES_IMAGE, else ${postgresImages.join(', ')})`,
      };
    if (!redisImage)
      return { type: 'absent', reason: `no image of Redis on the container engine (REDIS_IMAGE, else ${redisImages.join(', ')})` };
    return { type: 'present', postgresImage, redisImage };
  } catch (error) {
    return { type: 'absent', reason: `no container engine: ${error instanceof Error ? error.message : String(error)}` };
  }
}

export type Containers = { databaseUrl: string; redisUrl: string; stop(): Promise<void> };

export async function startContainers({ postgresImage, redisImage }: Extract<Engine, { type: 'present' }>): Promise<Containers> {
  const [postgres, redis] = await Promise.all([
    new PostgreSqlContainer(postgresImage).withDatabase('factline').withUsername('postgres').withPassword('container').start(),
    new RedisContainer(redisImage).start(),
  ]);
  return {
    databaseUrl: postgres.getConnectionUri(),
    redisUrl: redis.getConnectionUrl(),
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}
