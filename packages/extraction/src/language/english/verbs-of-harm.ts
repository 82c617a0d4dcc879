import type { VerbEntry } from './effect.js';

/** What hurts people: death, wounds, disappearance, illness, want. */
export const VERBS_OF_HARM: readonly VerbEntry[] = [
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
  ['lose', 'object', '{lose}|{claim}|{cost}'],
  ['lives', 'object', '{take}|{lose}|{claim}|{cost}|{cut} short'],
  [
    'recover-body',
    'object',
    '{recover}|{find}|{retrieve}|{discover}|{pull} from|{pull} out|{exhume}|{count}|{identify}|{wash} ashore|{wash} up|{bring} ashore|{locate}|{collect}|{bury}',
  ],
  ['recover', 'subject', '{recover}|{be} cured'],
  ['recover', 'object', '{cure}'],
  ['bury', 'object', 'safely buried|{cremate}|{lay} to rest'],
  ['rape', 'object', '{rape}|{assault}'],
  [
    'unaccompanied',
    'state',
    'unaccompanied|separated|travelling alone|traveling alone|without their parents|without parents|unaccompanied or separated|unaccompanied and separated',
  ],
];
