import type { VerbEntry } from './effect.js';

/** What hurts people: death, wounds, disappearance, illness, want. */
export const VERBS_OF_HARM: readonly VerbEntry[] = [
  [
    'kill',
    'object',
    'fatally shot|fatally wounded|fatally injured|fatally stabbed|{shoot} to death|{burn} alive|burnt alive|burnt to death|{hack} to death|{find} lifeless|{blow} up|{kill}|{slay}|{murder}|{massacre}|{assassinate}|{execute}|{behead}|{trample}|{trample} to death|{crush} to death|{beat} to death|{burn} to death|{stab} to death|{crush}|{electrocute}|{shoot} dead|{gun} down|{shoot} and {kill}|{eliminate}|{lynch}|{martyr}|{slaughter}|{confirm} dead|{report} dead|{pronounce} dead|{find} dead|{declare} dead|{bury} alive|{suffocate}|{asphyxiate}|{martyr}|{bury} to death|{mow} down|{cut} down|{kill} outright|{claim} dead|{confirm} killed|{confirm} to have died|{sweep} to ~ death|{sweep} to ~ deaths|{incinerate}|{burn} beyond recognition|{list} as dead|{list} as killed|{put} to death|{hang}',
  ],
  ['kill', 'either', '{drown}'],
  [
    'kill',
    'subject',
    '{die}|{perish}|{succumb}|{lose} ~ lives|{lose} ~ life|{pass} away|{lose} lives|{lose} life|{be} dead|{bleed} to death|{freeze} to death|{lay} down ~ lives|{meet} ~ death|{meet} ~ deaths|{be} swept to ~ deaths|{plunge} to ~ deaths|{plunge} to ~ death|{fall} to ~ deaths|{fall} to ~ death|{jump} to ~ deaths|{jump} to ~ death|{starve} to death|{choke} to death|{commit} suicide|{take} ~ own lives|{pay} with ~ lives|{expire}|{end} up dead|{blow} themselves up|{blow} himself up|{kill} themselves|{hang} themselves|{shoot} themselves|{set} themselves on fire|{drown} themselves',
  ],
  [
    'kill',
    'state',
    'fatal|dead|deceased|in the morgue|in morgues|at the morgue|in a morgue|feared drowned|presumed dead|feared dead|believed dead',
  ],
  [
    'injure',
    'object',
    '{injure}|{wound}|{hurt}|{maim}|{shoot} and wounded|{stab}|{treat} at the scene|{treat} on the scene|{treat} on the spot|{treat} on site|{treat} at the roadside|{treat} for minor injuries|{treat} for slight injuries|{scald}|{disfigure}|{graze}|{hit} by bullets|{knock} unconscious|{hit} by rubber bullets|{overcome} by|{knock} down|{run} over|{lacerate}|{bruise}|{concuss}|{shoot}|{shoot} in',
  ],
  [
    'injure',
    'subject',
    '{lose} an eye|{lose} ~ eyes|{lose} limbs|{lose} a leg|{lose} ~ sight|{require} medical attention|{need} medical attention|{sustain} injuries|{suffer} injuries|{suffer} burns|{suffer} wounds|{sustain} burns|{sustain} minor injuries|{sustain} serious injuries|{suffer} minor injuries|{suffer} serious injuries|{suffer} gunshot wounds|{sustain} wounds|{suffer} fractures|{suffer} severe burns|{suffer} smoke inhalation|{faint}|{need} stitches|{require} stitches|{require} treatment|{suffer} from smoke inhalation|{complain} of|{be} shot and wounded|{suffer} burns to|{lose} consciousness|{sustain} fractures|{sustain} bullet wounds|{receive} injuries|{receive} wounds|{receive} * wounds|{receive} * * wounds|{receive} * injuries|{receive} * * injuries|{receive} burns|{receive} * burns|{sustain} * injuries|{sustain} * * injuries|{suffer} * injuries|{suffer} * * injuries|{suffer} * wounds|{sustain} * wounds|{sustain} * burns|{suffer} * burns|{suffer} * fractures|{sustain} * degrees of injuries|{sustain} varying degrees|{break} ~ legs|{have} injuries|{have} * injuries|{show} * injuries|{show} injuries|{have} * wounds|{have} burns|{have} * burns|{leave} with a broken|{leave} with broken|{suffer} a broken|{suffer} broken|{break} an arm|{break} a leg|{break} bones',
  ],
  [
    'injure',
    'state',
    'critically ill|in critical condition|in a critical condition|in serious condition|in critical but stable condition|in a critical but stable condition|in a serious condition|in grave condition|in a grave condition|in stable condition|in a stable condition|in critical or serious condition|with serious injuries|with minor injuries|with slight injuries|with severe injuries|with severe burns|with burns|with injuries|with gunshot wounds|with bullet wounds',
  ],
  [
    'casualty',
    'object',
    '{kill} or injured|{kill} and injured|{kill} or wounded|{kill} and wounded|dead or wounded|dead or injured|{injure} or killed|{kill} or {injure}|{kill} and {wound}|{kill} and {injure}|{kill} or {wound}|{wound} or killed|{injure} or {kill}|{kill} and {maim}|{put} out of action',
  ],
  [
    'missing',
    'state',
    'yet to be found|not been found|nowhere to be found|not accounted for|missing|unaccounted for|lost at sea|still missing|untraced|never been found|never found|not been accounted for|still to be found|still to be accounted for|still being sought|still being searched for|listed as missing|lost without trace|presumed lost|not been seen since|not been heard from|yet to be located|yet to be accounted for|yet to be traced|unreachable|out of contact|out of reach|unheard of',
  ],
  ['missing', 'state', "we can't account for|we cannot account for|they can't account for|they cannot account for"],
  ['missing', 'subject', '{disappear}|{go} missing|{vanish}|{be} swept away|{disappear} without trace|{be} lost at sea|{fail} to return'],
  [
    'dead-missing',
    'state',
    'dead or missing|dead and missing|{kill} or missing|{kill} and missing|dead or disappeared|{die} or {go} missing|{die} or gone missing|{die} or {disappear}|{drown} or {go} missing|{drown} or gone missing|{die} or missing|dead or lost|lost or dead|missing or dead|missing or killed|missing and dead|missing, presumed dead|{die} or {be} missing|{die} or remain missing|{die} and {be} missing|{drown} or {be} missing|{die} or {be} lost|{be} killed or {go} missing|{be} dead or {go} missing',
  ],
  [
    'infect',
    'object',
    '{infect}|{diagnose}|{sicken}|{confirm} positive|{confirm} infected|{strike} down by|{strike} down with|{afflict}|{diagnose} with|{lay} low|{confirm} to have the|{confirm} to have contracted|{confirm} to have caught|{sicken} by',
  ],
  [
    'infect',
    'subject',
    '{test} positive|{contract}|{fall} ill|{catch} the|{be} positive|{come} down with|{develop} symptoms|{show} symptoms|{fall} sick|{become} infected|{become} ill|{become} sick|{get} infected|{get} sick|{have} the virus|{have} the disease|{carry} the virus',
  ],
  ['infect', 'state', 'positive|ill|sick'],
  [
    'hospitalize',
    'object',
    '{bring} here|{bring} in|{hospitalize}|{hospitalise}|{take} to hospital|{take} to hospitals|{take} to a hospital|{take} to the hospital|{rush} to hospital|{rush} to hospitals|{bring} to hospital|{bring} to hospitals|{admit} to hospital|{admit} to hospitals|{admit}|{treat} in hospital|{treat} at hospital|{treat} at hospitals|{treat} in hospitals|{transport} to hospital|{transport} to hospitals|{transfer} to hospital|{send} to hospital|{take} to area hospitals|{take} to local hospitals|{treat}|{manage} at|{manage} in|{transfer} to hospitals|{take} to nearby hospitals|{treat} for|{ferry} to hospital|{airlift} to hospital|{airlift} to hospitals|{fly} to hospital|{transfer} to * hospital|{transfer} to * hospitals|{take} to * hospital|{take} to * hospitals|{bring} to * hospital|{bring} to * hospitals|{rush} to * hospital|{rush} to * hospitals|{admit} to * hospital|{treat} in * hospital|{treat} in * hospitals|{treat} at * hospital|{treat} at * hospitals|{treat} in|{treat} by',
  ],
  [
    'hospitalize',
    'subject',
    '{remain} in hospital|{be} in hospital|{be} in intensive care|{receive} treatment|{receive} medical treatment|{require} hospitalization|{need} hospital treatment|{undergo} treatment|{be} receiving treatment|{be} on ventilators|{remain} hospitalized|{remain} hospitalised|{be} being treated|{need} hospitalization|{seek} treatment|{seek} medical|{seek} care|{seek} * treatment|{seek} * care|{receive} medical care|{be} under medical care|{undergo} surgery|{need} surgery|{require} surgery|{check} in to|{fill} the hospital|{remain} under observation|{be} under observation',
  ],
  [
    'hospitalize',
    'state',
    'in hospital|in hospitals|in intensive care|under treatment|in isolation|on admission|on ventilators|on oxygen|in critical care|in treatment|in treatment centres|in treatment centers|undergoing treatment|receiving care',
  ],
  [
    'affect',
    'object',
    '{deprive}|{affect}|{impact}|{hit}|{disrupt}|{threaten}|{catch} up in|{catch} in|{touch} by|{inconvenience}|{harm}|{traumatise}|{traumatize}|{paralyse}|{strike} by',
  ],
  [
    'affect',
    'state',
    'without water|without clean water|without drinking water|without access to|without food|out of school|malnourished|severely malnourished|acutely malnourished|orphaned|unemployed|jobless|without schooling|without education|without an income|without income|without work|without heating|without running water|without gas|without access|out of work|cut off from|in limbo|without medical care|without health care|without safe water|without safe drinking water|without a school|without shelter and|in the path of|in ~ path|in affected areas|in the affected areas|orphans|widowed|in distress|unable to attend school|unable to work|unable to go to school',
  ],
  [
    'affect',
    'subject',
    '{risk}|{suffer}|{face}|{experience}|{be} at risk|{lose} ~ livelihoods|{lose} ~ jobs|{lose} ~ crops|{lose} ~ livestock|{miss} school|{drop} out|{boil}|{have} no water|{have} no * water|{have} no running water|{have} no access|{have} no * access|{have} no heating|{have} no gas|{have} no income|{have} no work|{have} no school|{have} no telephone|{lose} everything|{lose} ~ belongings|{lose} ~ possessions|{lose} access|{lose} ~ source|{lose} ~ sources|{lose} ~ income|{lose} ~ businesses|{stop} attending|{stay} away from school|{be} told to boil|{go} without water',
  ],
  ['affect', 'state', 'at risk|in danger'],
  ['expose', 'object', '{expose}|{expose} to'],
  [
    'need',
    'subject',
    'yet to receive|yet to be reached|not received|not yet received|{need}|{require}|{depend} on|{be} dependent|{be} food insecure|{be} food-insecure|{face} hunger|{face} severe hunger|{face} crisis|{face} emergency|{face} acute hunger|{face} acute food|{face} food|{face} high levels|{face} severe|{lack} access|{face} starvation|{go} without|{rely} on|{lack}|{face} acute food insecurity|{struggle} to|{be} starving|{starve}|{scavenge}|{beg}|{queue}|{have} no food|{have} nothing to eat|{have} no * food|{go} hungry|{go} to bed hungry|{run} out of food|{run} out of|{await} assistance|{await} aid|{await} help|{wait} for aid|{wait} for help|{want} for|{cry} out for|{be} short of|{suffer} from hunger|{suffer} from malnutrition|{suffer} from acute malnutrition|{eat} one meal',
  ],
  [
    'need',
    'state',
    'in ipc|in ipc phase|with specific needs|with special needs|with urgent needs|in need|in need of|at risk of starvation|at risk of famine|at risk of hunger|on the brink of famine|in the grip of hunger|in urgent need|in dire need|food insecure|food-insecure|acutely food insecure|severely food insecure|dependent on|in acute need|hungry|in crisis|in emergency|in crisis or worse|facing hunger|facing famine|short of food|needing assistance|needing help|needing aid|needing food|in want|in hunger|going hungry|at emergency levels|in phase|in need for|in immediate need|in desperate need|in great need|in humanitarian need|with acute malnutrition|with severe acute malnutrition',
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
    'unaccompanied|separated|travelling alone|traveling alone|without their parents|without parents|unaccompanied or separated|unaccompanied and separated|travelling on their own|traveling on their own|on their own|without an adult|without a parent|without families|without their families|without family|without relatives|separated from their families|separated from their parents|without a guardian',
  ],
  [
    'unaccompanied',
    'subject',
    '{come} without ~ parents|{arrive} without ~ parents|{travel} without ~ parents|{come} alone|{arrive} alone|{arrive} unaccompanied|{travel} alone|{cross} alone',
  ],
  ['casualty', 'subject', '{step} on a mine|{step} on mines|{step} on landmines|{step} on a landmine|{fall} victim to|{suffer} casualties'],
  [
    'missing',
    'object',
    '{swallow}|{swallow} up|{engulf}|{sweep} away|{wash} away|{sweep} out to sea|{carry} away|{sweep} off|{wash} off|{wash} overboard|{sweep} overboard',
  ],
];
