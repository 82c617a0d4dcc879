const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const BE = set("is are was were be been being get gets got getting isn't aren't wasn't weren't 're");
export const HAVE = set("has have had having haven't hasn't hadn't 've");
export const MODAL = set('will would could may might must should can shall to cannot wo ca');
export const DETERMINER = set('the a an this that these those its his her their our my your each every both all no another any some');
export const DEFINITE = set('the these those both his her their its our my your');
export const PREPOSITION = set(
  'in on at of from to into onto by for with without near around across along among amid amidst against between during since until through throughout toward towards under over above below within inside outside off about after before behind beside beyond via per due because despite following upon out up down like as than including excluding except versus aboard',
);
/** Words that open another clause: what follows them says nothing about what stood before. */
export const CLAUSE_OPENER = set(
  'while whereas when where after before because but although though if unless until as than so since once whether yet however meanwhile despite amid following that',
);
export const RELATIVE = set('who which that whom whose');
export const CONJUNCTION = set('and or & plus nor');
export const PRONOUN = set('them whom which those these us you they he she it we i himself herself themselves him me');
/** Words before a part of a number already told. */
export const PART_OPENER = set('including includes included include among comprising namely mostly mainly primarily notably particularly');
export const ADVERB = set(
  'also still already now then either since so far only just once again thus currently presently officially critically seriously badly severely slightly lightly heavily completely fully partially totally largely mostly mainly nearly almost later earlier recently allegedly reportedly apparently forcibly internally newly confirmed temporarily preliminarily not never yet even further both all initially previously subsequently immediately safely directly extremely acutely gravely fatally mortally there here today yesterday overnight tonight ago so-called too reportedly respectively alone together instead meanwhile tragically sadly finally eventually eight-fold preemptively pre-emptively',
);
/** Verbs between the counted and what happened to it: "are feared dead", "remain missing", "were reported killed". */
export const LINKING = set(
  'reported confirmed believed feared thought presumed known said expected understood estimated considered listed remain remained remains remaining counted declared pronounced registered recorded left rendered found likely unlikely suspected assumed appear appeared seem seemed need continue continued continues become became set due officially documented identified verified projected forecast planned scheduled managed began begun started able forced believed made seen',
);
/** Verbs that are no trigger but do end a noun phrase. */
export const OTHER_VERB = set(
  'say says said saying tell tells told telling told add adds added adding warn warns warned ask asks asked call calls called make makes made go goes went come comes came know knows knew think thinks thought want wants wanted try tries tried use uses used show shows showed shown tell see sees saw look looks looked believe hope hopes hoped fear fears begin begins began begun start starts started stop stops stopped continue continues continued happen happens happened occur occurs occurred occurring carry carries carried keep keeps kept let lets bring brings brought speak speaks spoke meet meets met pay pays paid buy bought sell sold read reads vote votes voted play played plays lead leads led wait waits waited remain remains remained travel travels traveled travelled travelling traveling carrying live lived living become becomes became include includes included allow allows allowed agree agrees agreed sign signed signs accuse accused deny denied refuse refused witness witnessed belong belongs belonged threw throw chanted chanting wear wore wearing celebrate celebrated ' +
    'struck strikes hits rocked shook shakes triggered caused causes causing led prompted sparked swept hold holds held elect elected win won lose support supported oppose opposed demand demanded demanding stand stands stood sit sat opened opens closed set run runs ran sought seek seeks involved involving contain contained do does did done',
);
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
/** Capitalised people whose name has no plural s. */
export const UNMARKED_PEOPLES = set(
  'rohingya taliban hezbollah hamas yazidi hutu tutsi french british dutch irish swiss spanish english polish turkish roma maori uighur uyghur kurdish hazara dinka nuer tamil',
);
