import {
  type ClaimFacts,
  type ClaimId,
  type FigureKind,
  type KnownClaim,
  type KnownDisputes,
  knownClaimOf,
  type MovedTo,
} from '@factline/domain';
import { claimKey } from '../event/claim-key.js';
import { upcast } from '../event/upcast.js';
import type { Queryable } from '../queryable.js';

const columns = 'e.type, e.schema_version, e.data, s.state, s.disputes, s.figure, s.segment, s.point';

export const claimsByIdStatement = {
  name: 'log-known-claims',
  text: `select ${columns} from log.events e left join log.claim_states s on s.claim = e.id
    where e.id = any ($1::uuid[]) and e.type in ('ClaimRecorded', 'ClaimCorrected')`,
};
// Both statements of the union find few rows; the figure and point they are for are compared by the caller.
export const claimsAtStatement = {
  name: 'log-claims-at',
  text: `select ${columns} from log.events e left join log.claim_states s on s.claim = e.id where e.claim_key = any ($1::bigint[])
    union all
    select ${columns} from log.claim_states s join log.events e on e.id = s.claim where s.claim_key = any ($1::bigint[])`,
};

/** A claim as stored, before its figure's kind says what its point is called. */
export type StoredClaim = {
  readonly facts: ClaimFacts;
  readonly state?: KnownClaim['state'];
  readonly disputes?: KnownDisputes;
  readonly movedTo?: MovedTo;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Claims by id; what is no id names no claim. */
export async function claimsById(db: Queryable, ids: Iterable<string>): Promise<StoredClaim[]> {
  const wanted = [...ids].filter((id) => uuid.test(id));
  if (wanted.length === 0) return [];
  const { rows } = await db.query({ ...claimsByIdStatement, values: [wanted] });
  return rows.map(storedClaim);
}

/** Claims that may be at one of the points, each `figure point`; more than asked for where keys coincide. */
export async function claimsNear(db: Queryable, points: Iterable<string>): Promise<StoredClaim[]> {
  const keys = [...points].map((place) => {
    const end = place.lastIndexOf(' ');
    return String(claimKey(place.slice(0, end), place.slice(end + 1)));
  });
  if (keys.length === 0) return [];
  const { rows } = await db.query({ ...claimsAtStatement, values: [[...new Set(keys)]] });
  return rows.map(storedClaim);
}

type Row = {
  type: string;
  schema_version: number;
  data: unknown;
  state: KnownClaim['state'] | null;
  disputes: KnownDisputes | null;
  figure: string | null;
  segment: number | null;
  point: string | null;
};

function storedClaim(row: Row): StoredClaim {
  const facts = upcast(row.type, row.schema_version, row.data).data as ClaimFacts;
  return {
    facts,
    ...(row.state === null ? {} : { state: row.state }),
    ...(row.disputes === null ? {} : { disputes: row.disputes }),
    ...(row.figure === null || row.point === null
      ? {}
      : { movedTo: { figure: row.figure, ...(row.segment === null ? {} : { segment: row.segment }), point: row.point } as MovedTo }),
  };
}

/** The claim as the directory knows it. */
export function knownClaim({ facts, state, disputes, movedTo }: StoredClaim, kind: FigureKind): KnownClaim {
  const known = knownClaimOf(facts, kind);
  return {
    ...known,
    ...(state === undefined ? {} : { state }),
    ...(disputes === undefined ? {} : { disputes }),
    ...(movedTo === undefined ? {} : { movedTo, cell: { ...movedTo, voice: known.cell.voice } }),
  };
}

export const idOf = ({ facts }: StoredClaim): ClaimId => facts.claim;
