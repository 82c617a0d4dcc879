/** Roles that services connect as. None of them owns anything. */
export const serviceRoles = ['ingest', 'projector', 'gateway'] as const;
export type ServiceRole = (typeof serviceRoles)[number];

/** Owns what migrations make, where it exists; any role that may create schemas in the database does. */
export const ownerRole = 'factline_owner';

export const roleName = (role: ServiceRole | 'owner'): string => `factline_${role}`;
