import type { VerbEntry } from './effect.js';

/** What is done for people or by them: aid, health work, gatherings, records. */
export const VERBS_OF_WORK: readonly VerbEntry[] = [
  [
    'reach',
    'object',
    '{reach}|{service}|{assist}|{help}|{benefit}|{support}|{serve}|{feed}|{provide} with|targeting|targets|target|{sensitize}|{sensitise}|{cover}|{equip}|{provide} assistance to|{brief}|{provide}|{supply}|{aid}|{relieve}|{care} for|{look} after|{counsel}|{treat} with|{inform}|{sensitise} on|{give} shelter|{give} food|{feed} with|{register} for|{nourish}|{enable}|{give}|{grant}|{offer}|{allow}',
  ],
  ['reach', 'subject', '{receive}|{benefit} from|{gain} access|{be} provided with|{have} access|{be} given|{be} receiving'],
  ['refer', 'object', '{refer}'],
  [
    'deploy',
    'object',
    '{deploy}|{dispatch}|{mobilize}|{mobilise}|{send}|{station}|{post}|{place}|{call} up|{position}|{mass}|{assign}|{involve}|{send} in|{move} in|{bring} in|{fly} in|{draft} in|{bus} in|{draw} from|{task}|{muster}|{commit}|{engage} in|{mobilise} to|{field}|{rush}|{hire}|{ready}',
  ],
  [
    'deploy',
    'state',
    'on standby|on duty|on alert|on the ground|in action|in operation|at work|on guard|on patrol|in position|on the front line|on the beat|on their way|en route|on hand|at the ready|at the site|in the search|in the field|on the case|manning|involved in the search|involved in the rescue|involved in the operation|taking part in the search',
  ],
  [
    'deploy',
    'subject',
    '{fan} out|{search}|{patrol}|{battle}|{fight}|{help} search|{take} part in the search|{comb}|{scour}|{work}|{participate} in the search|{join} the search|{dig}|{rush} to|{dig} through|{be} working|{be} searching|{be} fighting|{be} battling|{be} on duty|{respond} to|{rush} in|{attend} the scene|{tackle}|{be} at work|{guard}|{keep} watch|{sift}|{be} stationed|{stand} guard|{join} the operation|{join} the effort|{struggle} to contain|{be} engaged|{be} active|{man} the|{staff}|{reinforce}|{be} in the field|{erect}|{replace}|{clear} debris|{clear} the|{pile}|{fill} sandbags|{be} hunting|{hunt}|{take} part in the rescue|{take} part in rescue|{join} the rescue|{comb} the|{be} on their way|{be} on the way|{be} heading|{be} en route|{be} fighting the|{volunteer}',
  ],
  [
    'participate',
    'subject',
    '{show} up|{pour} into|{pour} onto|{throng}|{gather}|{march}|{protest}|{rally}|{demonstrate}|{attend}|{participate}|{take} part|{take} to the streets|{turn} out|{join}|{assemble}|{mourn}|{converge}|{congregate}|{walk} out|{go} on strike|{line} the|{crowd}|{pack}|{fill}|{chant}|{blockade}|{flock}|{descend} on|{hold} a|{stage}|{strike} over|{take} to the square|{swell}|{cram}|{besiege}|{occupy}|{form} a|{picket}|{boycott}|{down} tools|{stop} work|{pay} condolences|{pay} ~ respects|{be} on strike|{be} on a strike|{go} on a strike|{demand}|{denounce}|{cheer}|{defy}|{call} for the|{go} on a hunger|{stay} off work|{go} on hunger strike|{be} on hunger strike|{strike}|{form} a human|{stand} vigil|{hold} hands|{celebrate}|{worship}|{pray}|{take} over the|{set} up camp|{clash} with|{clash}|{confront}|{storm}|{scuffle}|{riot}|{sign} a petition|{parade}|{sit} in|{camp} outside|{queue} to vote|{refuse} food|{refuse} meals|{wave}|{shout}|{surround} the|{try} to march|{encircle} the|{burn} tyres|{throw} stones|{vote}|{greet}|{welcome}|{listen} to',
  ],
  ['participate', 'object', '{draw}|{attract}|{address}'],
  [
    'provide',
    'object',
    '{distribute}|{deliver}|{allocate}|{provide}|{supply}|{hand} out|{donate}|{dispatch}|{ship}|{send}|{airdrop}|{receive}|{preposition}|{pre-position}|{release}|{procure}|{administer}|{give}|{hand} over|{send} out|{give} out|{hand}|{airlift}|{install}|{need}|{truck}|{truck} in|{bring} in|{fly} in|{dole} out|{pass} out|{deploy}|{offload}|{unload}|{stockpile}|{pledge}|{transport}|{purchase}|{buy}|{store}|{hang}|{dispense}|{bring}|{serve}|{cook}|{prepare}',
  ],
  ['carry', 'object', '{carry}|{haul}|{load}|{contain}'],
  ['provide', 'state', 'ready|available|open|in stock|in storage|in reserve'],
  ['vaccinate', 'object', '{vaccinate}|{immunize}|{immunise}|{inoculate}'],
  ['test', 'object', '{test}|{test} negative|{swab}'],
  [
    'confirm',
    'object',
    '{confirm}|{record}|{report}|{register}|{detect}|{notify}|{see}|{log}|{identify}|{count}|{document}|{have}|{announce}|{list}|{verify}',
  ],
  ['follow', 'object', '{lose} to follow|{follow}|{follow} up|{trace}|{monitor}|{list}|{quarantine}'],
  ['follow', 'subject', '{complete}|{finish}'],
  [
    'conduct',
    'object',
    '{conduct}|{carry} out|{launch}|{perform}|{hold}|{implement}|{undertake}|{fly}|{complete}|{organize}|{organise}|{process}|{mount}|{run}',
  ],
  [
    'as-shelter',
    'object',
    '{use} as|{use} as shelter|{use} as shelters|{use} as emergency shelter|{use} as emergency shelters|{use} as temporary shelter|{use} as evacuation centres|{use} as evacuation centers|{turn} into shelters|{convert} into shelters|{occupy} by displaced|{occupy} by families|{occupy} by idps|{occupy} by evacuees|{occupy} by refugees|{occupy} by the displaced|{turn} into a shelter|{serve} as shelters|{serve} as shelter|{house} displaced|{shelter} displaced|{host} displaced|{convert} to shelters|{use} to shelter|{use} to house|{use} as temporary shelters|{use} as collective',
  ],
  ['use', 'object', '{open}|{set} up|{establish}|{activate}|{put} up|{pitch}'],
  ['build', 'object', '{erect}|{build}|{construct}|{install}|{dig}|{drill}|{rehabilitate}|{upgrade}|{renovate}'],
  ['train', 'object', '{train}|{educate}|{orient}'],
  ['consult', 'object', '{examine}|{consult}|{see}|{attend} to|{check} up|{vet}'],
  ['register', 'object', '{register}|{enrol}|{enroll}|{profile}'],
  [
    'as-shelter',
    'subject',
    '{serve} as shelters|{serve} as shelter|{serve} as evacuation|{serve} as temporary|{shelter} displaced|{house} displaced|{host} displaced',
  ],
  ['inspect', 'object', '{visit}|{search}|{inspect}|{fumigate}|{spray}|{disinfect}|{check}|{raid}|{survey}|{clean}'],
  [
    'participate',
    'state',
    'on the square|in the square|at the square|in the streets|on the streets|on the march|at the rally|at the protest|at the funeral',
  ],
];
