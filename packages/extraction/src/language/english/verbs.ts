/** What happens to the counted; together with the noun's class it gives the measure. */
export type Effect =
  | 'kill'
  | 'injure'
  | 'casualty'
  | 'missing'
  | 'dead-missing'
  | 'displace'
  | 'evacuate'
  | 'evict'
  | 'homeless'
  | 'detain'
  | 'release'
  | 'escape'
  | 'rescue'
  | 'trap'
  | 'infect'
  | 'hospitalize'
  | 'affect'
  | 'expose'
  | 'need'
  | 'reach'
  | 'refer'
  | 'disembark'
  | 'reunite'
  | 'deploy'
  | 'participate'
  | 'fire'
  | 'intercept'
  | 'land'
  | 'fail'
  | 'down'
  | 'destroy'
  | 'damage'
  | 'damage-or-destroy'
  | 'lose'
  | 'flood'
  | 'power'
  | 'unaccompanied'
  | 'provide'
  | 'recover-body'
  | 'vaccinate'
  | 'recover'
  | 'test'
  | 'abduct'
  | 'return'
  | 'arrive'
  | 'host'
  | 'close'
  | 'confirm'
  | 'conduct'
  | 'use'
  | 'follow'
  | 'open'
  | 'consult'
  | 'bury'
  | 'other-reach'
  | 'train'
  | 'identify'
  | 'shelter'
  | 'register'
  | 'rape'
  | 'recruit'
  | 'quarantine'
  | 'act'
  | 'restore'
  | 'lives'
  | 'as-shelter';

/**
 * Which noun of the clause is counted: `object` of the active (subject of the passive), `subject` whatever the form,
 * `either` (transitive or not: 80 people evacuated), `state` an adjective or phrase after the noun.
 */
export type Frame = 'object' | 'subject' | 'either' | 'state';

const IRREGULAR_FORMS: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  gut: ['gutted', 'gutted'],
  transfer: ['transferred', 'transferred'],
  nab: ['nabbed', 'nabbed'],
  rebuild: ['rebuilt', 'rebuilt'],
  enrol: ['enrolled', 'enrolled'],
  patrol: ['patrolled', 'patrolled'],
  beat: ['beat', 'beaten'],
  shut: ['shut', 'shut'],
  bleed: ['bled', 'bled'],
  freeze: ['froze', 'frozen'],
  fight: ['fought', 'fought'],
  swim: ['swam', 'swum'],
  log: ['logged', 'logged'],
  ram: ['rammed', 'rammed'],
  slam: ['slammed', 'slammed'],
  bus: ['bussed', 'bussed'],
  feel: ['felt', 'felt'],
  tell: ['told', 'told'],
  lose: ['lost', 'lost'],
  flee: ['fled', 'fled'],
  shoot: ['shot', 'shot'],
  find: ['found', 'found'],
  take: ['took', 'taken'],
  hit: ['hit', 'hit'],
  fall: ['fell', 'fallen'],
  give: ['gave', 'given'],
  send: ['sent', 'sent'],
  leave: ['left', 'left'],
  hurt: ['hurt', 'hurt'],
  sweep: ['swept', 'swept'],
  break: ['broke', 'broken'],
  hold: ['held', 'held'],
  bring: ['brought', 'brought'],
  set: ['set', 'set'],
  seek: ['sought', 'sought'],
  burn: ['burned', 'burned'],
  feed: ['fed', 'fed'],
  blow: ['blew', 'blown'],
  tear: ['tore', 'torn'],
  get: ['got', 'got'],
  fly: ['flew', 'flown'],
  cut: ['cut', 'cut'],
  dig: ['dug', 'dug'],
  go: ['went', 'gone'],
  meet: ['met', 'met'],
  see: ['saw', 'seen'],
  strike: ['struck', 'struck'],
  drive: ['drove', 'driven'],
  run: ['ran', 'run'],
  have: ['had', 'had'],
  be: ['was', 'been'],
  claim: ['claimed', 'claimed'],
  make: ['made', 'made'],
  slay: ['slew', 'slain'],
  behead: ['beheaded', 'beheaded'],
  fall_ill: ['fell', 'fallen'],
  trap: ['trapped', 'trapped'],
  come: ['came', 'come'],
  kidnap: ['kidnapped', 'kidnapped'],
  rip: ['ripped', 'ripped'],
  drop: ['dropped', 'dropped'],
  strand: ['stranded', 'stranded'],
  hang: ['hanged', 'hanged'],
  throw: ['threw', 'thrown'],
  overrun: ['overran', 'overrun'],
  put: ['put', 'put'],
  gun: ['gunned', 'gunned'],
  pull: ['pulled', 'pulled'],
  free: ['freed', 'freed'],
  plan: ['planned', 'planned'],
  die: ['died', 'died'],
  refer: ['referred', 'referred'],
  pick: ['picked', 'picked'],
  quit: ['quit', 'quit'],
  wash: ['washed', 'washed'],
  lie: ['lay', 'lain'],
  admit: ['admitted', 'admitted'],
  ship: ['shipped', 'shipped'],
  equip: ['equipped', 'equipped'],
  stab: ['stabbed', 'stabbed'],
  rob: ['robbed', 'robbed'],
  win: ['won', 'won'],
  rise: ['rose', 'risen'],
  grow: ['grew', 'grown'],
  begin: ['began', 'begun'],
  stand: ['stood', 'stood'],
  catch: ['caught', 'caught'],
  deal: ['dealt', 'dealt'],
  sink: ['sank', 'sunk'],
  build: ['built', 'built'],
  spend: ['spent', 'spent'],
  bury: ['buried', 'buried'],
  intern: ['interned', 'interned'],
  expel: ['expelled', 'expelled'],
  submit: ['submitted', 'submitted'],
};

/** How a verb form may be used. */
export interface FormUse {
  readonly base: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
}

/** All inflected forms of a verb with their uses. */
export function inflect(lemma: string): Map<string, FormUse> {
  if (lemma === 'be')
    return new Map(
      ['be', 'is', 'are', 'was', 'were', 'been', 'being'].map((form) => [form, { base: true, past: true, participle: true, gerund: true }]),
    );
  const forms = new Map<string, FormUse>();
  const add = (form: string, use: Partial<FormUse>): void => {
    const known = forms.get(form) ?? { base: false, past: false, participle: false, gerund: false };
    forms.set(form, { ...known, ...use });
  };
  const irregular = Object.hasOwn(IRREGULAR_FORMS, lemma) ? IRREGULAR_FORMS[lemma] : undefined;
  const regular = lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  const [past, participle] = irregular ?? [regular, regular];
  const doubles = irregular !== undefined && /(.)\1ed$/.test(past);
  if (lemma === 'have') add('has', { base: true });
  add(lemma, { base: true });
  add(/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, { base: true });
  add(past, { past: true });
  add(participle, { participle: true });
  const last = lemma.slice(-1);
  const stem = lemma.endsWith('ee')
    ? lemma
    : lemma.endsWith('ie')
      ? `${lemma.slice(0, -2)}y`
      : lemma.endsWith('e') && lemma !== 'be'
        ? lemma.slice(0, -1)
        : doubles || /^(?:get|set|hit|cut|dig|run|put|begin|win)$/.test(lemma)
          ? lemma + last
          : lemma;
  add(`${stem}ing`, { gerund: true });
  return forms;
}

/** The verbs by effect and frame; `{x}` stands for every form of x, `|` parts alternatives, `~` stands for "their, his, her, its, the". */
export const VERB_TABLE: readonly (readonly [Effect, Frame, string])[] = [
  [
    'kill',
    'object',
    'fatally shot|fatally wounded|fatally injured|fatally stabbed|{shoot} to death|{burn} alive|burnt alive|burnt to death|{hack} to death|{find} lifeless|{blow} up|{kill}|{slay}|{murder}|{massacre}|{assassinate}|{execute}|{behead}|{trample}|{trample} to death|{crush} to death|{beat} to death|{burn} to death|{stab} to death|{crush}|{electrocute}|{shoot} dead|{gun} down|{shoot} and {kill}|{eliminate}|{lynch}|{martyr}|{slaughter}|{confirm} dead|{report} dead|{pronounce} dead|{find} dead|{declare} dead|{bury} alive|{suffocate}|{asphyxiate}|{martyr}',
  ],
  ['kill', 'either', '{drown}'],
  [
    'kill',
    'subject',
    '{die}|{perish}|{succumb}|{lose} ~ lives|{lose} ~ life|{pass} away|{lose} lives|{lose} life|{be} dead|{bleed} to death|{freeze} to death',
  ],
  ['kill', 'state', 'dead|deceased'],
  ['injure', 'object', '{injure}|{wound}|{hurt}|{maim}|{shoot} and wounded|{stab}'],
  [
    'injure',
    'subject',
    '{lose} an eye|{lose} ~ eyes|{lose} limbs|{lose} a leg|{lose} ~ sight|{require} medical attention|{need} medical attention|{sustain} injuries|{suffer} injuries|{suffer} burns|{suffer} wounds|{sustain} burns|{sustain} minor injuries|{sustain} serious injuries|{suffer} minor injuries|{suffer} serious injuries|{suffer} gunshot wounds|{sustain} wounds|{suffer} fractures|{suffer} severe burns|{suffer} smoke inhalation',
  ],
  ['injure', 'state', 'critically ill|in critical condition|in a critical condition|in serious condition'],
  [
    'casualty',
    'object',
    '{kill} or injured|{kill} and injured|{kill} or wounded|{kill} and wounded|dead or wounded|dead or injured|{injure} or killed|{kill} or {injure}',
  ],
  [
    'missing',
    'state',
    'yet to be found|not been found|nowhere to be found|not accounted for|missing|unaccounted for|lost at sea|still missing|untraced',
  ],
  ['missing', 'subject', '{disappear}|{go} missing'],
  ['dead-missing', 'state', 'dead or missing|dead and missing|{kill} or missing|{kill} and missing|dead or disappeared'],
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
  [
    'detain',
    'object',
    '{recapture}|{rearrest}|{re-arrest}|{nab}|{detain}|{arrest}|{jail}|{imprison}|{apprehend}|{take} into custody|{round} up|{intern}|{hold} in custody|{incarcerate}|{imprison}|{remand}',
  ],
  ['detain', 'subject', '{be} in custody|{be} being held|{be} in detention|{remain} in custody|{remain} in detention|{be} behind bars'],
  ['detain', 'state', 'under arrest|in police custody|in jail|in prison|in detention|in custody|behind bars|{hold} in detention'],
  ['release', 'object', '{release}|{free}|{set} free|{liberate}'],
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
  ['infect', 'object', '{infect}|{diagnose}|{sicken}'],
  ['infect', 'subject', '{test} positive|{contract}|{fall} ill|{catch} the|{be} positive'],
  ['infect', 'state', 'positive|ill|sick'],
  [
    'hospitalize',
    'object',
    '{bring} here|{bring} in|{hospitalize}|{hospitalise}|{take} to hospital|{take} to hospitals|{take} to a hospital|{take} to the hospital|{rush} to hospital|{rush} to hospitals|{bring} to hospital|{bring} to hospitals|{admit} to hospital|{admit} to hospitals|{admit}|{treat} in hospital|{treat} at hospital|{treat} at hospitals|{treat} in hospitals|{transport} to hospital|{transport} to hospitals|{transfer} to hospital|{send} to hospital|{take} to area hospitals|{take} to local hospitals|{treat}|{manage} at|{manage} in|{transfer} to hospitals|{take} to nearby hospitals|{treat} for',
  ],
  [
    'hospitalize',
    'subject',
    '{remain} in hospital|{be} in hospital|{be} in intensive care|{receive} treatment|{receive} medical treatment|{require} hospitalization|{need} hospital treatment|{undergo} treatment|{be} receiving treatment',
  ],
  ['hospitalize', 'state', 'in hospital|in hospitals|in intensive care|under treatment|in isolation|on admission'],
  ['affect', 'object', '{affect}|{impact}|{hit}|{disrupt}|{threaten}'],
  [
    'affect',
    'state',
    'without water|without clean water|without drinking water|without access to|without food|out of school|malnourished|severely malnourished|acutely malnourished|orphaned|unemployed|jobless',
  ],
  ['affect', 'subject', '{risk}|{suffer}|{face}|{go} hungry|{experience}|{be} at risk'],
  ['affect', 'state', 'at risk|in danger'],
  ['expose', 'object', '{expose}|{expose} to'],
  [
    'need',
    'subject',
    'yet to receive|yet to be reached|not received|not yet received|{need}|{require}|{depend} on|{be} dependent|{be} food insecure|{be} food-insecure|{face} hunger|{face} severe hunger|{face} crisis|{face} emergency|{face} acute hunger|{face} acute food|{face} food|{face} high levels|{face} severe|{lack} access|{face} starvation|{go} without|{rely} on|{lack}',
  ],
  [
    'need',
    'state',
    'in need|in need of|at risk of starvation|at risk of famine|at risk of hunger|on the brink of famine|in the grip of hunger|in urgent need|in dire need|food insecure|food-insecure|acutely food insecure|severely food insecure|dependent on|in acute need|hungry',
  ],
  [
    'reach',
    'object',
    '{reach}|{assist}|{help}|{benefit}|{support}|{serve}|{feed}|{provide} with|targeting|targets|target|{sensitize}|{sensitise}|{cover}|{equip}|{provide} assistance to|{brief}',
  ],
  ['reach', 'subject', '{receive}|{benefit} from|{have} received|{gain} access|{be} provided with|{have} access|{be} given|{be} receiving'],
  ['refer', 'object', '{refer}'],
  ['disembark', 'either', '{disembark}|{land} safely|{come} ashore'],
  ['reunite', 'object', '{reunite}|{reunify}'],
  [
    'unaccompanied',
    'state',
    'unaccompanied|separated|travelling alone|traveling alone|without their parents|without parents|unaccompanied or separated|unaccompanied and separated',
  ],
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
  [
    'destroy',
    'object',
    '{destroy}|{demolish}|{flatten}|{raze}|{level}|levelled|levelling|{gut}|{torch}|{burn}|{burn} down|{sweep} away|{wash} away|{blow} down|{wreck}|{obliterate}|{topple}|{ruin}|burnt|burnt down|{set} on fire|{set} ablaze|{bulldoze}|{wipe} out|{incinerate}|{reduce} to rubble|completely destroyed|{tear} down|{consume}|{bury}|{dismantle}|{uproot}|{cut} down|{pull} down|{knock} down|{seize}|{dismantle} or seized|{demolish} or seized|{demolish} or confiscated|{confiscate}',
  ],
  ['destroy', 'state', 'in ruins|in rubble|in ashes|beyond repair'],
  ['destroy', 'subject', '{collapse}|{sink}|{burn} down|{crumble}|{cave} in'],
  [
    'damage',
    'object',
    '{knock} out|{damage}|{hit}|{vandalize}|{vandalise}|{loot}|{ransack}|{crack}|{unroof}|{strike}|{tear} off|{rip} off|{shell}|{render} unsafe|{render} uninhabitable|{deroof}|{impact}|{affect}|{deface}|{attack}|{desecrate}',
  ],
  ['damage', 'subject', '{suffer} damage|{sustain} damage|{be} unsafe|{lose} ~ roofs'],
  [
    'damage',
    'state',
    'no longer functioning|not functioning|no longer functional|not functional|closed due to damage|not operational|ablaze|on fire|alight|in flames|uninhabitable|unsafe|non-functional|out of service|inaccessible|impassable|out of order',
  ],
  [
    'damage-or-destroy',
    'object',
    '{damage} or destroyed|{destroy} or damaged|{damage} and destroyed|{destroy} and damaged|{destroy}/damaged|{damage}/destroyed|{damage} or completely destroyed|partially or completely|{destroy} or severely damaged|{destroy} or badly damaged|{destroy} or heavily damaged|{destroy} or partially damaged|{damage} or {destroy}|{destroy} or {damage}|{destroy} and {damage}|partially or fully damaged|partially or fully destroyed|{damage} or washed away|partially or totally damaged|{damage} or {wash} away|{damage} or {collapse}|{collapse} or damaged',
  ],
  ['lose', 'object', '{lose}|{claim}|{cost}'],
  ['lives', 'object', '{take}|{lose}|{claim}|{cost}|{cut} short'],
  ['flood', 'object', '{flood}|{inundate}|{submerge}|{swamp}|{engulf}|{waterlog}'],
  ['flood', 'state', 'under water|underwater'],
  [
    'power',
    'state',
    'without power|without electricity|without electric power|without water and electricity|in the dark|without power or water|in darkness|without light|without electricity supply|without water or power',
  ],
  [
    'power',
    'subject',
    '{lose} power|{lose} electricity|{experience} outages|{experience} power cuts|{have} no electricity|{have} no power|{lose} ~ power|{be} blacked out',
  ],
  ['power', 'object', '{plunge} into darkness|{black} out|{knock} out power to|{cut} power to|{cut} electricity to'],
  [
    'provide',
    'object',
    '{distribute}|{deliver}|{allocate}|{provide}|{supply}|{hand} out|{donate}|{dispatch}|{ship}|{send}|{airdrop}|{receive}|{preposition}|{pre-position}|{release}|{procure}|{administer}|{give}|{hand} over|{airlift}|{install}|{need}|{truck}',
  ],
  [
    'recover-body',
    'object',
    '{recover}|{find}|{retrieve}|{discover}|{pull} from|{pull} out|{exhume}|{count}|{identify}|{wash} ashore|{wash} up|{bring} ashore|{locate}|{collect}|{bury}',
  ],
  ['vaccinate', 'object', '{vaccinate}|{immunize}|{immunise}|{inoculate}'],
  ['recover', 'subject', '{recover}|{be} cured'],
  ['recover', 'object', '{cure}'],
  ['test', 'object', '{test}|{test} negative'],
  ['abduct', 'object', '{abduct}|{kidnap}|{take} hostage|{hold} hostage|{seize}|{capture}|{take}|{snatch}'],
  ['return', 'subject', '{return}|{go} back|{return} home'],
  ['return', 'object', '{repatriate}'],
  ['arrive', 'subject', '{arrive}|{enter}|{reach}|{cross}|{land}|{make} the crossing'],
  ['host', 'object', '{host}|{accommodate}|{house}|{shelter}|{accommodate} in|{take} in'],
  ['close', 'object', '{close}|{shut}|{shut} down|{suspend}|{block}'],
  ['close', 'state', 'closed|shut'],
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
  ['bury', 'object', 'safely buried|{cremate}|{lay} to rest'],
  ['consult', 'object', '{examine}|{consult}|{see}'],
  ['register', 'object', '{register}|{enrol}|{enroll}|{profile}'],
  ['rape', 'object', '{rape}|{assault}'],
  ['recruit', 'object', '{recruit}|{conscript}'],
  ['quarantine', 'object', '{quarantine}|{isolate}'],
  [
    'act',
    'object',
    '{discharge}|{screen}|{deport}|{lay} off|{fire} from|{question}|{charge}|{sentence}|{convict}|{suspend}|{transfer}|{try}|{indict}|{prosecute}|{punish}|{fine}|{behead}|{torture}|{beat}|{shoot}|{poison}|{orphan}|{dismiss}|{sack}|{interrogate}|{summon}|{acquit}|{blind}|{stigmatize}|{accuse}|{separate}|{recruit}|{isolate}',
  ],
  ['restore', 'object', '{restore}|{reconnect}|{repair}|{rebuild}'],
];
