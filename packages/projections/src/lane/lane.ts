/** One lane of one generation of a projection: what a worker works on. Lanes are numbered from 0; each has the topics that hash to it. */
export interface Lane {
  readonly projection: ProjectionName;
  readonly generation: number;
  readonly lane: number;
  readonly lanes: number;
}
export const projectionNames = ['figures', 'catalogue', 'drafts'] as const;
export type ProjectionName = (typeof projectionNames)[number];

/** Schema that holds the tables of a generation. */
export const schemaOf = ({ projection, generation }: Pick<Lane, 'projection' | 'generation'>): string => `${projection}_g${generation}`;

/** `figures_g1/0`: in logs, metrics and wake-ups. */
export const laneName = (lane: Lane): string => `${schemaOf(lane)}/${lane.lane}`;

/** Lane of a topic: FNV-1a over its UTF-16 units. Part of the stored data's meaning: changing it needs a new generation. */
export const laneOf = (topic: string, lanes: number): number => {
  if (lanes === 1) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < topic.length; i++) hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % lanes;
};
