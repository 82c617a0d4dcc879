import type { Effect } from '../language/english/effect.js';
import type { NounClass } from '../language/english/noun-lists.js';

type ByClass = Partial<Record<NounClass | 'none', string>> & { readonly default?: string };

const people = (measure: string): ByClass => ({ person: measure, household: measure, none: measure });

/** What an effect on a class of things is called; an effect that makes no sense for a class has no measure. */
const TABLE: Record<Effect, ByClass> = {
  kill: { livestock: 'livestock-lost', default: 'killed' },
  injure: { default: 'injured' },
  casualty: { default: 'other:casualties' },
  missing: { ...people('missing'), vessel: 'missing', aircraft: 'missing', livestock: 'livestock-lost' },
  'dead-missing': { default: 'dead-and-missing' },
  displace: people('displaced'),
  evacuate: {
    livestock: 'evacuated',
    ...people('evacuated'),
    case: 'evacuated',
    home: 'evacuated',
    place: 'locations-affected',
  },
  evict: people('evicted'),
  homeless: people('homeless'),
  detain: people('detained'),
  release: people('released'),
  escape: people('escaped'),
  rescue: { ...people('rescued'), livestock: 'other:rescued' },
  trap: { ...people('trapped'), home: 'homes-destroyed', vehicle: 'other:stranded', vessel: 'other:stranded' },
  infect: { ...people('cases'), case: 'cases', contact: 'cases' },
  hospitalize: { ...people('hospitalized'), casualty: 'hospitalized', case: 'hospitalized', injury: 'hospitalized' },
  affect: {
    ...people('affected'),
    place: 'locations-affected',
    land: 'crops-damaged',
    infrastructure: 'infrastructure-damaged',
    home: 'homes-damaged',
  },
  expose: people('exposed'),
  need: people('in-need'),
  reach: people('reached'),
  refer: { ...people('referred'), case: 'referred', injury: 'referred' },
  disembark: people('disembarked'),
  reunite: people('reunited'),
  unaccompanied: people('unaccompanied'),
  deploy: { person: 'deployed', vehicle: 'deployed', aircraft: 'deployed', vessel: 'deployed', aid: 'aid-items' },
  participate: { ...people('participants'), vehicle: 'deployed', aircraft: 'deployed' },
  fire: { projectile: 'projectiles-fired', drone: 'projectiles-fired', operation: 'operations' },
  intercept: { projectile: 'projectiles-intercepted', drone: 'projectiles-intercepted' },
  land: { projectile: 'projectiles-landed', drone: 'projectiles-landed' },
  fail: { projectile: 'projectiles-failed', drone: 'projectiles-failed' },
  down: { aircraft: 'aircraft-downed', drone: 'aircraft-downed' },
  destroy: {
    home: 'homes-destroyed',
    infrastructure: 'infrastructure-destroyed',
    vehicle: 'infrastructure-destroyed',
    vessel: 'infrastructure-destroyed',
    shelter: 'homes-destroyed',
    land: 'crops-damaged',
    livestock: 'livestock-lost',
    place: 'locations-affected',
    aid: 'infrastructure-destroyed',
    drone: 'projectiles-intercepted',
  },
  damage: {
    aircraft: 'other:aircraft-damaged',
    home: 'homes-damaged',
    infrastructure: 'infrastructure-damaged',
    vehicle: 'infrastructure-damaged',
    vessel: 'infrastructure-damaged',
    shelter: 'homes-damaged',
    land: 'crops-damaged',
    aid: 'infrastructure-damaged',
  },
  'damage-or-destroy': {
    home: 'homes-damaged-or-destroyed',
    household: 'homes-damaged-or-destroyed',
    infrastructure: 'infrastructure-damaged',
    vehicle: 'infrastructure-damaged',
    vessel: 'infrastructure-damaged',
    shelter: 'homes-damaged-or-destroyed',
    land: 'crops-damaged',
    none: 'homes-damaged-or-destroyed',
  },
  lose: {
    injury: 'killed',
    casualty: 'killed',
    person: 'killed',
    death: 'killed',
    livestock: 'livestock-lost',
    home: 'homes-destroyed',
    aircraft: 'aircraft-downed',
    land: 'crops-damaged',
  },
  flood: {
    home: 'homes-damaged',
    infrastructure: 'infrastructure-damaged',
    land: 'crops-damaged',
    place: 'locations-affected',
    vehicle: 'infrastructure-damaged',
    vessel: 'infrastructure-damaged',
    household: 'affected',
    person: 'affected',
  },
  power: { ...people('without-power'), home: 'without-power', infrastructure: 'without-power', place: 'without-power' },
  provide: { aid: 'aid-items', test: 'aid-items', shelter: 'shelters' },
  lives: { death: 'killed' },
  act: { ...people('other:acted'), injury: 'other:acted' },
  inspect: { ...people('other:acted'), home: 'other:acted', infrastructure: 'other:acted', vehicle: 'other:acted', vessel: 'other:acted' },
  restore: { ...people('other:restored'), home: 'other:restored', infrastructure: 'other:restored' },
  steal: { vehicle: 'other:stolen', livestock: 'other:stolen', aid: 'other:stolen', vessel: 'other:stolen', land: 'other:stolen' },
  'recover-body': { body: 'killed' },
  vaccinate: { ...people('other:vaccinated'), contact: 'other:vaccinated', livestock: 'other:vaccinated' },
  recover: { ...people('other:recovered'), case: 'other:recovered' },
  test: people('other:tested'),
  abduct: people('other:abducted'),
  return: people('other:returned'),
  arrive: { ...people('other:arrived'), aid: 'aid-items' },
  // Who takes in wounded is a hospital.
  host: { ...people('displaced'), injury: 'hospitalized', casualty: 'hospitalized' },
  close: { infrastructure: 'other:closed', operation: 'other:cancelled', event: 'other:cancelled' },
  confirm: {},
  conduct: { operation: 'operations', test: 'other:tested' },
  build: { infrastructure: 'aid-items', aid: 'aid-items', shelter: 'shelters', home: 'shelters' },
  use: { shelter: 'shelters', infrastructure: 'shelters', aid: 'aid-items' },
  'as-shelter': { shelter: 'shelters', infrastructure: 'shelters', none: 'shelters' },
  follow: { contact: 'contacts' },
  consult: { person: 'consultations' },
  bury: { ...people('burials'), body: 'burials', death: 'burials' },
  train: people('other:trained'),
  register: people('other:registered'),
  rape: people('other:assaulted'),
  recruit: people('other:recruited'),
  quarantine: { ...people('other:quarantined'), contact: 'other:quarantined', case: 'other:quarantined' },
};

/** What can be neither killed nor wounded. */
const LIFELESS: ReadonlySet<NounClass> = new Set<NounClass>(['home', 'vehicle', 'land', 'aid', 'shelter', 'projectile']);

/** The measure of an effect on things of a class (`null`: no noun was said, so people are assumed where they can be). */
export function measureOf(effect: Effect, counted: NounClass | null): string | null {
  const row = TABLE[effect];
  const own = row[counted ?? 'none'];
  if (own !== undefined) return own;
  return counted !== null && LIFELESS.has(counted) ? null : (row.default ?? null);
}
