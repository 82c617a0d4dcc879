import type { Effect } from './effect.js';

/** Nouns made of verbs, for "the evictions of six families". */
export const NOMINALS: ReadonlyMap<string, Effect> = new Map<string, Effect>(
  (
    [
      [
        'kill',
        'death deaths killing killings murder murders execution massacre assassination slaying beheading drowning loss slaughter martyrdom',
      ],
      ['injure', 'injury injuries wounding injuring'],
      ['displace', 'displacement displacements exodus flight influx fleeing uprooting arrival'],
      ['displace', 'sheltering hosting accommodation'],
      ['train', 'training'],
      ['register', 'registration'],
      ['test', 'testing'],
      ['recruit', 'recruitment'],
      ['evacuate', 'evacuation relocation evacuating airlift'],
      ['evict', 'eviction evictions evicting'],
      ['detain', 'arrest arrests detention detentions imprisonment jailing arresting'],
      ['release', 'release freeing liberation'],
      ['escape', 'escape jailbreak breakout'],
      ['rescue', 'rescue rescues rescuing interception'],
      ['abduct', 'abduction abductions kidnapping kidnappings capture hostage-taking'],
      ['hospitalize', 'treatment hospitalization hospitalisation admission'],
      ['disembark', 'disembarkation'],
      ['destroy', 'destruction demolition burning razing collapse'],
      ['damage', 'damage'],
      ['fire', 'firing launch launching barrage volley salvo'],
      ['deploy', 'drafting call-up conscription deployment dispatch mobilization mobilisation'],
      ['provide', 'distribution delivery provision supply donation shipment consignment'],
      ['vaccinate', 'vaccination immunization'],
      ['return', 'repatriation return deportation'],
      ['missing', 'disappearance disappearances'],
      ['reunite', 'reunification'],
      ['participate', 'gathering crowd participation'],
      ['need', 'needs'],
      ['rescue', 'saving'],
    ] as [Effect, string][]
  ).flatMap(([effect, words]) => words.split(' ').map((word): [string, Effect] => [word, effect])),
);
