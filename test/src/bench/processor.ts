import { readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import type { Client } from 'pg';

/** Processor time in microseconds. */
export interface ProcessorTime {
  /** Of this process, garbage collection included. */
  readonly node: number;
  /** Of the server's processes of the role; 0 where the server is on another machine, or this is no Linux. */
  readonly postgres: number;
}

/** What `work` takes of processors: says more than the clock where other work runs beside. `role`: whose connections it uses. */
export async function processorTimeOf(admin: Client, role: string, work: () => Promise<unknown>): Promise<ProcessorTime> {
  const before = await postgresTime(admin, role);
  const node = cpuUsage();
  await work();
  const { user, system } = cpuUsage(node);
  return { node: user + system, postgres: (await postgresTime(admin, role)) - before };
}

/** Connections that were closed meanwhile are missed: pools here keep theirs. */
const postgresTime = async (admin: Client, role: string): Promise<number> => {
  const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity where usename = $1', [role]);
  return rows.reduce((sum, { pid }) => sum + microsOf(pid), 0);
};

/** Linux counts in hundredths of a second; fields 14 and 15 of the process's line, after its name in brackets. */
const microsOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  } catch {
    return 0;
  }
};
