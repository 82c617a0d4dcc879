import type { VerbEntry } from './effect.js';

/** What states, armed groups and weapons do: arrest, capture, fire. */
export const VERBS_OF_FORCE: readonly VerbEntry[] = [
  [
    'detain',
    'object',
    '{recapture}|{rearrest}|{re-arrest}|{nab}|{detain}|{arrest}|{jail}|{imprison}|{apprehend}|{take} into custody|{round} up|{intern}|{hold} in custody|{incarcerate}|{imprison}|{remand}',
  ],
  ['detain', 'subject', '{be} in custody|{be} being held|{be} in detention|{remain} in custody|{remain} in detention|{be} behind bars'],
  ['detain', 'state', 'under arrest|in police custody|in jail|in prison|in detention|in custody|behind bars|{hold} in detention'],
  ['release', 'object', '{release}|{free}|{set} free|{liberate}'],
  ['fire', 'object', '{fire}|{launch}|{lob}|{shoot}|{unleash}|{drop}|{hurl}|{rain}'],
  ['intercept', 'object', '{intercept}|{shoot} down|{down}|{destroy}|{neutralize}|{neutralise}|{repel}|{thwart}|{take} down'],
  [
    'land',
    'subject',
    '{hit}|{land}|{strike}|{fall}|{explode}|{impact}|{slam}|{crash} into|{get} through|{penetrate}|{detonate}|{reach}|{fall} in|{breach}',
  ],
  ['fail', 'subject', '{misfire}|{fail}|{fall} short|{malfunction}|{fail} to'],
  ['down', 'object', '{shoot} down|{down}|{bring} down|{destroy}|{lose}'],
  ['down', 'subject', '{crash}'],
  ['abduct', 'object', '{abduct}|{kidnap}|{take} hostage|{hold} hostage|{seize}|{capture}|{take}|{snatch}'],
  ['recruit', 'object', '{recruit}|{conscript}'],
  ['quarantine', 'object', '{quarantine}|{isolate}'],
  [
    'act',
    'object',
    '{discharge}|{screen}|{deport}|{lay} off|{fire} from|{question}|{charge}|{sentence}|{convict}|{suspend}|{transfer}|{try}|{indict}|{prosecute}|{punish}|{fine}|{behead}|{torture}|{beat}|{shoot}|{poison}|{orphan}|{dismiss}|{sack}|{interrogate}|{summon}|{acquit}|{blind}|{stigmatize}|{accuse}|{separate}|{recruit}|{isolate}',
  ],
];
