import type { VerbEntry } from './effect.js';

/** Where people go or are taken: flight, rescue, arrival, return. */
export const VERBS_OF_MOVING: readonly VerbEntry[] = [
  [
    'displace',
    'object',
    '{displace}|{uproot}|{force} to flee|{force} to leave|{force} from ~ homes|{force} out of ~ homes|{force} to seek refuge|{force} to seek shelter|{drive} from ~ homes|{drive} out|{force} to abandon|{force} to relocate|{force} into|{expel}|{resettle}',
  ],
  [
    'displace',
    'state',
    'in the open|outdoors|in evacuation centres|in evacuation centers|in shelters|in relief camps|in camps|in temporary shelters|in displacement camps|in emergency shelters|in collective centres|in makeshift camps|in makeshift shelters',
  ],
  [
    'displace',
    'subject',
    '{sleep} in|{sleep} rough|{camp} out|{live} in camps|{live} in displacement|{live} in tents|{live} in shelters|{stay} in|{stay} with|{flee}|{leave} ~ homes|{abandon} ~ homes|{seek} refuge|{seek} shelter|{take} shelter|{take} refuge|to flee|{cross} into|{cross} to|{cross} over to|{cross} the border|to leave ~ homes|to seek refuge|to seek shelter|to abandon|{shelter}|{be} sheltering|{be} staying|{be} living in camps|{remain} in displacement|{move} to safer|{quit} ~ homes',
  ],
  ['homeless', 'subject', '{lose} ~ homes|{lose} ~ houses|{lose} ~ home|{lose} ~ shelter|{lose} ~ shelters'],
  ['homeless', 'state', 'homeless|without shelter|without homes|{render} homeless|without a roof'],
  ['evacuate', 'state', 'under evacuation orders|under evacuation|under mandatory evacuation|under evacuation order'],
  [
    'evacuate',
    'object',
    '{order} to evacuate|{order} to leave|{tell} to evacuate|{urge} to evacuate|{advise} to evacuate|{tell} to leave|{force} to evacuate|{ask} to evacuate|{ask} to leave',
  ],
  [
    'evacuate',
    'either',
    '{evacuate}|{relocate}|{airlift}|{move} to safety|{take} to safety|{move} to shelters|{bring} to safety|{move} to evacuation|{transfer} to shelters|preemptively evacuated|pre-emptively evacuated|{fly} out|{fly} to|{move} out|{bus} to',
  ],
  ['evict', 'object', '{evict}|{face} eviction'],
  ['escape', 'subject', '{escape}|{break} out|{be} on the run|{be} at large|{remain} at large'],
  ['escape', 'state', 'at large|on the run'],
  [
    'rescue',
    'object',
    '{rescue}|{save}|{pull} from|{pull} out|{pull} alive|{dig} out|{pick} up|{bring} ashore|{recover} alive|{find} alive|{winch}|{intercept}|{rescue}/intercepted|{lift} to safety|{free} from',
  ],
  ['rescue', 'subject', '{survive}|{swim} to shore|{swim} ashore|{swim} to safety'],
  ['trap', 'object', '{trap}|{strand}|{maroon}|{find} locked|{lock} inside|{bury}|{bury} under|{besiege}|{hold} captive|{cut} off'],
  ['trap', 'state', 'stuck|trapped|stranded|under the rubble|under rubble|buried'],
  ['disembark', 'either', '{disembark}|{land} safely|{come} ashore'],
  ['reunite', 'object', '{reunite}|{reunify}'],
  ['return', 'subject', '{return}|{go} back|{return} home'],
  ['return', 'object', '{repatriate}'],
  ['arrive', 'subject', '{arrive}|{enter}|{reach}|{cross}|{land}|{make} the crossing'],
  ['host', 'object', '{host}|{accommodate}|{house}|{shelter}|{accommodate} in|{take} in'],
];
