/** Measures that do not count people, and what they count. */
const units: Readonly<Record<string, string>> = {
  'projectiles-fired': 'projectiles',
  'projectiles-intercepted': 'projectiles',
  'projectiles-landed': 'projectiles',
  'projectiles-failed': 'projectiles',
  'aircraft-downed': 'aircraft',
  'weapon-uses': 'uses',
  'homes-destroyed': 'homes',
  'homes-damaged': 'homes',
  'homes-damaged-or-destroyed': 'homes',
  'crops-damaged': 'hectares',
  'livestock-lost': 'animals',
  'infrastructure-damaged': 'structures',
  'infrastructure-destroyed': 'structures',
  shelters: 'shelters',
  'locations-affected': 'locations',
  operations: 'operations',
  evacuations: 'evacuations',
  'evacuation-requests': 'requests',
  'aid-items': 'items',
  burials: 'burials',
  consultations: 'consultations',
  cases: 'cases',
  rate: 'per-cent',
};

/** Groups that are counted as groups: six families are not six people. */
const groups: ReadonlySet<string> = new Set([
  'families',
  'households',
  'villages',
  'communities',
  'districts',
  'schools',
  'hospitals',
  'vehicles',
  'vessels',
  'boats',
]);

/** The unit that a number most likely has; a suggestion, which the definition of its figure confirms or not. */
export const likelyUnit = (measure: string, population: string | undefined): string => {
  const last = population?.toLowerCase().split(/\s+/).at(-1);
  return units[measure] ?? (last !== undefined && groups.has(last) ? last : 'people');
};
