import type { VerbEntry } from './effect.js';

/** What is done for people or by them: aid, health work, gatherings, records. */
export const VERBS_OF_WORK: readonly VerbEntry[] = [
  [
    'reach',
    'object',
    '{reach}|{assist}|{help}|{benefit}|{support}|{serve}|{feed}|{provide} with|targeting|targets|target|{sensitize}|{sensitise}|{cover}|{equip}|{provide} assistance to|{brief}',
  ],
  ['reach', 'subject', '{receive}|{benefit} from|{have} received|{gain} access|{be} provided with|{have} access|{be} given|{be} receiving'],
  ['refer', 'object', '{refer}'],
  [
    'deploy',
    'object',
    '{deploy}|{dispatch}|{mobilize}|{mobilise}|{send}|{station}|{post}|{place}|{call} up|{position}|{mass}|{assign}|{involve}|{send} in|{move} in',
  ],
  ['deploy', 'state', 'on standby|on duty|on alert|on the ground'],
  [
    'deploy',
    'subject',
    '{search}|{patrol}|{battle}|{fight}|{help} search|{take} part in the search|{comb}|{scour}|{work}|{participate} in the search|{join} the search|{dig}|{rush} to|{dig} through|{be} working|{be} searching|{be} fighting|{be} battling|{be} on duty',
  ],
  [
    'participate',
    'subject',
    '{show} up|{pour} into|{pour} onto|{throng}|{gather}|{march}|{protest}|{rally}|{demonstrate}|{attend}|{participate}|{take} part|{take} to the streets|{turn} out|{join}|{assemble}|{mourn}|{converge}|{congregate}|{walk} out|{go} on strike|{line} the|{crowd}|{pack}|{fill}|{chant}|{blockade}|{flock}|{descend} on|{hold} a|{stage}|{strike} over',
  ],
  ['participate', 'object', '{draw}|{attract}'],
  [
    'provide',
    'object',
    '{distribute}|{deliver}|{allocate}|{provide}|{supply}|{hand} out|{donate}|{dispatch}|{ship}|{send}|{airdrop}|{receive}|{preposition}|{pre-position}|{release}|{procure}|{administer}|{give}|{hand} over|{airlift}|{install}|{need}|{truck}',
  ],
  ['vaccinate', 'object', '{vaccinate}|{immunize}|{immunise}|{inoculate}'],
  ['test', 'object', '{test}|{test} negative'],
  [
    'confirm',
    'object',
    '{confirm}|{record}|{report}|{register}|{detect}|{notify}|{see}|{log}|{identify}|{count}|{document}|{have}|{announce}|{list}|{verify}',
  ],
  ['follow', 'object', '{lose} to follow|{follow}|{follow} up|{trace}|{monitor}|{list}|{quarantine}'],
  ['conduct', 'object', '{conduct}|{carry} out|{launch}|{perform}|{hold}|{implement}|{undertake}|{fly}|{complete}|{organize}|{organise}'],
  [
    'as-shelter',
    'object',
    '{use} as|{use} as shelter|{use} as shelters|{use} as emergency shelter|{use} as emergency shelters|{use} as temporary shelter|{use} as evacuation centres|{use} as evacuation centers|{turn} into shelters|{convert} into shelters',
  ],
  ['use', 'object', '{open}|{set} up|{establish}|{erect}|{build}|{construct}|{activate}'],
  ['train', 'object', '{train}|{educate}|{orient}'],
  ['consult', 'object', '{examine}|{consult}|{see}'],
  ['register', 'object', '{register}|{enrol}|{enroll}|{profile}'],
];
