/** The database roles that packages/database makes; `factline_` stands before each. */
export const databaseRoles = ['owner', 'ingest', 'projector', 'gateway'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/** What a spec needs to know of the run's server; plain data, since it crosses from the runner to its workers. */
export type TestCluster = {
  superuserUrl: string;
  /** A migrated database to copy from. Nobody may stay connected to it. */
  template: string;
  /** Every database of this run begins with it. */
  prefix: string;
  passwords: Record<DatabaseRole, string>;
};

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}
