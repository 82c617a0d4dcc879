import type { VerbEntry } from './effect.js';

/** Where people go or are taken: flight, rescue, arrival, return. */
export const VERBS_OF_MOVING: readonly VerbEntry[] = [
  [
    'displace',
    'object',
    '{displace}|{uproot}|{force} to flee|{force} to leave|{force} from ~ homes|{force} out of ~ homes|{force} to seek refuge|{force} to seek shelter|{drive} from ~ homes|{drive} out|{force} to abandon|{force} to relocate|{force} into|{expel}|{resettle}|{chase} from ~ homes|{chase} away|{push} from ~ homes|{force} to move|{drive} from|{make} refugees|{scatter}|{send} fleeing|{oust}|{force} across|{force} away|{prompt} to flee|{cause} to flee|{leave} displaced|{cleanse}|{drive} away|{drive} across|{compel} to flee|{compel} to leave|{oblige} to leave|{force} to quit|{force} to desert',
  ],
  [
    'displace',
    'state',
    'in the open|outdoors|in evacuation centres|in evacuation centers|in shelters|in relief camps|in camps|in temporary shelters|in displacement camps|in emergency shelters|in collective centres|in makeshift camps|in makeshift shelters|in camps for the displaced|in schools and churches|on the move|in displacement|in host communities|with host families|with relatives|in spontaneous sites|in collective shelters|in transit centres|in transit centers|in tents|in makeshift tents',
  ],
  [
    'displace',
    'subject',
    '{sleep} in|{sleep} rough|{camp} out|{camp} on|{camp} along|{camp} under|{camp} by|{live} in camps|{live} in displacement|{live} in tents|{live} in shelters|{stay} in|{stay} with|{flee}|{leave} ~ homes|{abandon} ~ homes|{seek} refuge|{seek} shelter|{take} shelter|{take} refuge|to flee|{cross} into|{cross} to|{cross} over to|{cross} the border|to leave ~ homes|to seek refuge|to seek shelter|to abandon|{shelter}|{be} sheltering|{be} staying|{be} living in camps|{remain} in displacement|{move} to safer|{quit} ~ homes|{run} for ~ lives|{trek}|{stream} into|{pour} across|{pour} over the border|{spend} the night outdoors|{spend} the night in|{sleep} outdoors|{sleep} outside|{sleep} under|{cross} the river|{move} in with|{arrive} in camps|{pack} up|{have} to leave|{have} to flee|{have} to abandon|{be} on the move|{camp} in|{shelter} at|{escape} to|{spend} * night in|{spend} the night|{spend} * nights in|{go} to relatives|{leave} the area|{leave} town|{leave} the city|{leave} the country|{leave} ~ villages|{leave} ~ houses|{leave} ~ towns|{desert} ~ villages|{settle} in|{resettle} in|{set} up home|{bed} down|{hide} in|{live} rough|{live} outdoors|{live} in the open|{live} in makeshift|{live} in temporary|{live} in shacks|{live} with host|{live} with relatives|{find} refuge|{find} shelter|{find} sanctuary|{be} uprooted|{escape} the fighting|{escape} the violence|{reach} the camp|{reach} camps|{sleep}|{walk} to|{trek} to|{walk} across',
  ],
  [
    'homeless',
    'subject',
    '{lose} ~ homes|{lose} ~ houses|{lose} ~ home|{lose} ~ shelter|{lose} shelter|{lose} ~ shelters|{see} ~ homes|{be} homeless',
  ],
  ['homeless', 'state', 'homeless|without shelter|without homes|{render} homeless|without a roof'],
  [
    'evacuate',
    'state',
    'under a mandatory evacuation|under an evacuation|under evacuation orders|under evacuation|under mandatory evacuation|under evacuation order',
  ],
  [
    'evacuate',
    'object',
    '{force} to vacate|{order} to vacate|{tell} to vacate|{ask} to vacate|{order} to evacuate|{order} to leave|{tell} to evacuate|{urge} to evacuate|{advise} to evacuate|{tell} to leave|{force} to evacuate|{ask} to evacuate|{ask} to leave|{clear} from|{lead} to safety|{escort} to safety|{escort} out|{get} out of harm|{withdraw}|{urge} to get out|{order} out|{tell} to get out|{urge} to leave|{urge} to seek|{advise} to leave|{warn} to leave|{instruct} to leave|{instruct} to evacuate|{tell} to flee|{urge} to flee|{order} from ~ homes|{place} under evacuation|{put} under evacuation',
  ],
  [
    'evacuate',
    'either',
    '{evacuate}|{relocate}|{move} to|{airlift}|{move} to safety|{take} to safety|{move} to shelters|{bring} to safety|{move} to evacuation|{transfer} to shelters|preemptively evacuated|pre-emptively evacuated|{fly} out|{fly} to|{move} out|{bus} to|{move} to higher ground|{move} to safer|{move} to tents|{move} to temporary|{transfer} to temporary|{take} to shelters|{bus} out|{ferry} out|{ship} out|{repatriate} on|{move} from|{move} away from|{remove} from ~ homes|{move} to schools|{move} to a|{bus} from|{fly} home|{relocate} to|{transfer} to safer',
  ],
  [
    'evict',
    'object',
    '{evict}|{face} eviction|{clear} out|{clear} from|{remove} from|{throw} out|{turn} out of|{kick} out|{dislodge}|{turf} out|{remove} by force|{force} out of ~ houses|{serve} with eviction',
  ],
  [
    'escape',
    'subject',
    '{escape}|{break} out|{break} free|{be} on the run|{be} at large|{remain} at large|{slip} away|{run} away|{run} off|{walk} off|{get} away|{abscond}|{tunnel} out|{flee} captivity|{flee} custody|{flee} the jail|{flee} the prison|{evade}|{be} still free|{manage} to escape|{manage} to leave|{manage} to flee|{manage} to get out|{get} out safely|{get} out in time|{make} it to safety|{bolt}',
  ],
  ['escape', 'state', 'at large|on the run'],
  [
    'rescue',
    'object',
    '{rescue}|{save}|{pull} from|{pull} out|{pull} alive|{dig} out|{pick} up|{bring} ashore|{recover} alive|{find} alive|{find} safe|{find} unharmed|{find} unhurt|{find} safe and well|{winch}|{intercept}|{rescue}/intercepted|{lift} to safety|{free} from|{pluck} from|{pluck} off|{pluck} to safety|{haul} from|{haul} out|{haul} aboard|{fish} from|{fish} out|{drag} from|{drag} out|{bring} out alive|{carry} out alive|{get} out alive|{lift} from|{lift} off|{take} off|{take} aboard|{bring} to the surface|{bring} out|{unearth} alive|{extricate}|{retrieve} alive|{locate} alive|{bring} to land|{bring} to shore|{tow} to|{cut} free|{take} on board|{bring} to safety|{carry} to safety|{pull} to safety|{help} to safety|{drag} to safety|{ferry} to safety|{snatch} from|{scoop} from|{scoop} up|{free} by|{reach} alive|{bring} up alive|{bring} to dry land|{guide} to safety|{lead} out|{usher} out|{guide} out',
  ],
  [
    'rescue',
    'subject',
    '{survive}|{come} out alive|{emerge} alive|{walk} out alive|{swim} to shore|{swim} ashore|{swim} to safety|{make} it out|{make} it to shore|{get} out alive|{cling} to',
  ],
  [
    'trap',
    'object',
    '{trap}|{strand}|{maroon}|{find} locked|{lock} inside|{bury}|{bury} under|{besiege}|{hold} captive|{cut} off|{lock} in|{pin} under|{pin} down|{leave} stranded|{hold} up|{snow} in|{entomb}|{hem} in|{block} in|{wall} in|{stick}|{encircle}|{surround}|{imprison} by|{find} inside|{seal} inside|{shut} in|{shut} inside',
  ],
  [
    'trap',
    'state',
    'still inside|feared to be inside|believed to be inside|thought to be inside|to be inside|stuck|trapped|stranded|under the rubble|under the concrete|under the ruins|under the wreckage|under the mud|under the snow|beneath the ruins|beneath the mud|in the ruins|in the wreckage|under rubble|buried|still under|under debris|under the debris|under collapsed|beneath the rubble|beneath rubble|beneath the debris|underground|stuck in|in the rubble|inside the mine|below ground|could not leave|cannot leave|could not escape|could not flee|cannot escape|could not get out|not able to leave|could not be reached|could not move',
  ],
  ['disembark', 'either', '{disembark}|{land} safely|{come} ashore'],
  ['reunite', 'object', '{reunite}|{reunify}'],
  ['return', 'subject', '{return}|{go} back|{return} home|{make} ~ way home|{head} home|{come} back|{come} home|{move} back'],
  ['return', 'object', '{repatriate}|{send} back'],
  ['send-home', 'object', '{send} home'],
  ['arrive', 'subject', '{arrive}|{enter}|{reach}|{cross}|{land}|{land} in|{land} on|{make} the crossing'],
  ['host', 'object', '{host}|{accommodate}|{house}|{shelter}|{accommodate} in|{take} in|{put} up|{quarter}|{lodge}'],
  [
    'evict',
    'subject',
    '{face} eviction|{face} expulsion|{face} demolition|{face} forced eviction|{risk} eviction|{lose} ~ tenancies|{be} facing eviction|{receive} eviction',
  ],
  [
    'trap',
    'subject',
    '{be} unable to leave|unable to leave|unable to move|unable to flee|unable to escape|unable to get out|{wait} to be rescued|{wait} for rescue|{await} rescue|{await} evacuation|{await} rescuers|{be} hemmed in|{wait} on',
  ],
];
