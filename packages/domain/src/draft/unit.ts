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

/** The unit that a measure most likely has; a suggestion, which the definition of its figure confirms or not. */
export const unitOfMeasure = (measure: string): string => units[measure] ?? 'people';
