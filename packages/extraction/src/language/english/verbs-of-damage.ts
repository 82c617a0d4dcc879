import type { VerbEntry } from './effect.js';

/** What happens to things: destruction, damage, floods, power cuts. */
export const VERBS_OF_DAMAGE: readonly VerbEntry[] = [
  [
    'destroy',
    'object',
    '{destroy}|{demolish}|{flatten}|{raze}|{level}|levelled|levelling|{gut}|{torch}|{burn}|{burn} down|{sweep} away|{wash} away|{blow} down|{wreck}|{obliterate}|{topple}|{ruin}|burnt|burnt down|{set} on fire|{set} ablaze|{bulldoze}|{wipe} out|{incinerate}|{reduce} to rubble|completely destroyed|{tear} down|{consume}|{bury}|{dismantle}|{uproot}|{cut} down|{pull} down|{knock} down|{seize}|{dismantle} or seized|{demolish} or seized|{demolish} or confiscated|{confiscate}|{smash}|{crush}|{wash} out|{carry} away|{blow} away|{collapse}|{scorch}|{devastate}|{reduce} to ashes|{strip}|{tear} apart|{blow} apart|{blow} up|{engulf} in flames|{devour}|{swallow}|{burn} to the ground|{char}|{snap}|{lay} waste|{damage} beyond repair|{pound} to|{turn} to rubble|{turn} into rubble|{shatter} by|{render} useless|{lose} to|{wash} into|{sweep} into|{burn} out|{bring} down|{blow} over|{knock} over|{overturn}|{carry} off|{swallow} up|{sink}|{capsize}',
  ],
  ['destroy', 'state', 'in ruins|in rubble|in ashes|beyond repair|beyond use|a total loss|under the rubble'],
  [
    'destroy',
    'subject',
    '{collapse}|{sink}|{burn} down|{crumble}|{cave} in|{go} up in flames|{give} way|{fall} down|{founder}|{be} in ruins|{be} gone|{burn}|{capsize}|{snap}|{topple}|{crumple}|{tumble}|{slide} into|{go} under|{come} down|{disappear} under|{fall} into|{be} swept away',
  ],
  [
    'damage',
    'object',
    '{crash} into|{plough} into|{slam} into|{knock} out|{damage}|{hit}|{vandalize}|{vandalise}|{loot}|{ransack}|{crack}|{unroof}|{strike}|{tear} off|{rip} off|{shell}|{render} unsafe|{render} uninhabitable|{deroof}|{impact}|{affect}|{deface}|{attack}|{desecrate}|{set} alight|{dent}|{scar}|{riddle}|{smash} up|{damage} beyond|{ruin} by|{rip} through|{cripple}|{buckle}|{puncture}|{shatter}|{mangle}|{leave} uninhabitable|{leave} unusable|{leave} damaged|{leave} without roofs',
  ],
  [
    'damage',
    'subject',
    '{suffer} damage|{report} problems|{have} problems|{report} failures|{report} outages|{have} damage|{have} * damage|{report} damage|{report} * damage|{sustain} damage|{be} unsafe|{lose} ~ roofs|{have} water in|{need} repair|{need} repairs|{require} repair|{require} repairs|{require} rehabilitation|{show} cracks|{have} cracks|{take} on water|{take} * damage|{take} damage|{suffer} * damage|{sustain} * damage|{incur} damage',
  ],
  [
    'damage',
    'state',
    'no longer functioning|not functioning|no longer functional|not functional|closed due to damage|not operational|ablaze|on fire|alight|in flames|uninhabitable|unsafe|non-functional|out of service|inaccessible|impassable|out of order|partly functional|partially functional|partially functioning|partly functioning|no longer usable|unusable|only partially functional|damaged|not usable|no longer habitable|not habitable|in need of repair|non functional|offline|shut down|without roofs|without a roof|cracked',
  ],
  [
    'damage-or-destroy',
    'object',
    '{damage} or destroyed|{destroy} or damaged|{damage} and destroyed|{destroy} and damaged|{destroy}/damaged|{damage}/destroyed|{damage} or completely destroyed|partially or completely|{destroy} or severely damaged|{destroy} or badly damaged|{destroy} or heavily damaged|{destroy} or partially damaged|{damage} or {destroy}|{destroy} or {damage}|{destroy} and {damage}|partially or fully damaged|partially or fully destroyed|{damage} or washed away|partially or totally damaged|{damage} or {wash} away|{damage} or {collapse}|{collapse} or damaged',
  ],
  [
    'flood',
    'object',
    '{sweep} over|{pour} over|{flood}|{inundate}|{submerge}|{swamp}|{engulf}|{waterlog}|{wash} over|{fill} with water|{fill} with mud|{soak}|{bury} in mud|{cover} in mud',
  ],
  ['flood', 'state', 'under water|underwater'],
  [
    'power',
    'state',
    'without power|without electricity|without electric power|without water and electricity|in the dark|without power or water|in darkness|without light|without electricity supply|without water or power|without power or|off the grid|without mains|without electricity or|still without power|still without electricity|without power and|without power on|waiting for power|awaiting power|without lights|powerless|off grid',
  ],
  [
    'power',
    'subject',
    '{lose} power|{lose} electricity|{experience} outages|{experience} power cuts|{have} no electricity|{have} no power|{lose} ~ power|{be} blacked out|{lose} their power|{be} off supply|{suffer} blackouts|{suffer} power cuts|{have} no lights|{have} ~ power cut|{have} ~ electricity cut|{suffer} outages|{wait} for power|{be} in the dark|{sit} in the dark|{lose} service',
  ],
  ['power', 'object', '{plunge} into darkness|{black} out|{knock} out power to|{cut} power to|{cut} electricity to'],
  [
    'close',
    'object',
    '{close}|{shut}|{shut} down|{suspend}|{block}|{close} to traffic|{cut} by|{shutter}|{padlock}|{barricade}|{seal} off|{cordon} off|{cancel}|{ground}|{delay}|{divert}|{call} off|{scrub}|{scrap}|{postpone}|{reroute}|{disrupt}|{halt}',
  ],
  ['close', 'state', 'closed|shut'],
  ['restore', 'object', '{restore}|{reconnect}|{repair}|{rebuild}'],
  ['close', 'subject', '{remain} closed|{remain} shut|{stay} closed|{stay} shut'],
  ['flood', 'subject', '{fill} with|{have} water'],
];
