import type { VerbEntry } from './effect.js';

/** What states, armed groups and weapons do: arrest, capture, fire. */
export const VERBS_OF_FORCE: readonly VerbEntry[] = [
  [
    'detain',
    'object',
    '{recapture}|{rearrest}|{re-arrest}|{nab}|{detain}|{arrest}|{jail}|{imprison}|{apprehend}|{take} into custody|{round} up|{intern}|{hold} in custody|{incarcerate}|{imprison}|{remand}|{net}|{capture}|{bring} in for|{hold} over|{hold} for questioning|{arrest} and|{catch}|{haul} in|{haul} away|{lead} away in handcuffs|{place} under arrest|{put} under arrest|{lock} up|{throw} in jail|{track} down|{put} in custody|{place} in custody|{place} in detention|{put} behind bars|{keep} in custody|{hold} without charge|{hold} without trial|{hold} in prison|{hold} in jail|{hold} in prisons|{hold} overnight|{hold} since|{hold} by|{hold} in|{hold} at|{hold} for|{hold} on',
  ],
  [
    'detain',
    'subject',
    '{be} in custody|{be} being held|{be} in detention|{remain} in custody|{remain} in detention|{be} behind bars|{surrender}|{give} themselves up|{serve} sentences|{languish} in',
  ],
  [
    'detain',
    'state',
    'being held|still held|under arrest|in police custody|in jail|in prison|in detention|in custody|behind bars|{hold} in detention',
  ],
  [
    'release',
    'object',
    '{release}|{free}|{set} free|{liberate}|{let} go|{let} out|{pardon}|{amnesty}|{bail}|{hand} back|{exchange}|{set} at liberty',
  ],
  [
    'fire',
    'object',
    '{fire}|{launch}|{lob}|{shoot}|{unleash}|{drop}|{hurl}|{rain}|{fire} off|{let} off|{loose}|{lob} at|{send} up|{throw}|{toss}|{aim} at|{direct} at|{target} at|{rain} on|{rain} down|{hurl} at',
  ],
  [
    'intercept',
    'object',
    '{intercept}|{shoot} down|{down}|{destroy}|{neutralize}|{neutralise}|{repel}|{thwart}|{take} down|{bring} down|{block}|{foil}|{knock} out of|{stop}|{defuse}',
  ],
  [
    'land',
    'subject',
    '{hit}|{land}|{strike}|{fall}|{explode}|{impact}|{slam}|{crash} into|{get} through|{penetrate}|{detonate}|{reach}|{fall} in|{breach}|{come} down|{crash}|{hit} the|{fall} on|{fall} into|{land} in|{rain} down on|{pound}',
  ],
  ['fail', 'subject', '{misfire}|{fail}|{fall} short|{malfunction}|{fail} to'],
  ['down', 'object', '{shoot} down|{down}|{bring} down|{destroy}|{lose}|{force} down|{knock} out'],
  ['down', 'subject', '{crash}'],
  ['aim', 'subject', '{target}|{attack}|{approach}|{head} for|{fly} towards|{fly} toward|{take} off'],
  ['seize', 'object', '{seize}|{confiscate}|{impound}'],
  [
    'abduct',
    'object',
    '{abduct}|{kidnap}|{take} hostage|{hold} hostage|{seize}|{capture}|{take}|{snatch}|{hold} captive|{carry} off|{drag} off|{lead} away|{march} off|{take} away|{whisk} away|{hijack}|{take} prisoner|{take} captive|{drag} away|{march} into|{march} away|{lead} into|{take} as hostages|{take} as hostage|{hold} as hostages|{hold} for ransom|{carry} away',
  ],
  ['recruit', 'object', '{recruit}|{conscript}'],
  ['quarantine', 'object', '{quarantine}|{isolate}'],
  [
    'act',
    'object',
    '{fire}|{discharge}|{screen}|{deport}|{lay} off|{fire} from|{question}|{charge}|{sentence}|{convict}|{suspend}|{transfer}|{try}|{indict}|{prosecute}|{punish}|{fine}|{behead}|{torture}|{beat}|{shoot}|{poison}|{orphan}|{dismiss}|{sack}|{interrogate}|{summon}|{acquit}|{blind}|{stigmatize}|{accuse}|{separate}|{recruit}|{isolate}|{operate} on|{operate} upon|{sue}|{investigate}|{discipline}|{suspend} from|{release} on bail|{cremate}|{search}|{interview}|{blindfold}|{trace}|{nominate}|{elect}|{appoint}|{cite}|{decorate}|{honour}|{honor}|{expel} from|{extradite}|{flog}|{reprimand}|{disqualify}|{attack}|{place} in|{enrol} in|{enroll} in|{award}|{compensate}|{recognise}|{recognize}|{evaluate}',
  ],
  ['fail', 'state', 'unexploded|not exploded|failed to explode|duds'],
  ['act', 'state', 'under investigation|on trial'],
  ['steal', 'object', '{steal}|{rustle}|{loot}|{rob}'],
  ['release', 'subject', '{walk} free|{go} free|{be} free'],
  ['quarantine', 'state', 'in quarantine|under quarantine|in self-isolation|under lockdown|in lockdown'],
];
