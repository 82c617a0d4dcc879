const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of saying: whoever is their subject is the source of what they say. */
export const SAY = set(
  'expects say says said saying announce announces announced announcing tell tells told telling stated stating add adds added adding warn warns warned warning claim claims claimed claiming estimate estimates estimated note notes noted noting disclose disclosed reveal reveals revealed declare declared acknowledge acknowledged admitted write wrote writes tweet tweeted tweets indicate indicates indicated explained believe believes insisted argued maintained mentioned denied denies deny conceded alleged alleges reckons suggests suggested posted stressed emphasized emphasised recalled predicted predicts informed communicated',
);
/** Verbs that report only under an institution: "the ministry reported 45 cases", not "the survey found 45". */
export const REPORT = set(
  'report reports reported reporting confirm confirms confirmed confirming record records recorded register registers registered verify verifies verified document documents documented count counts counted put puts notified notify list lists listed show shows showed shown release released published issued identifies identified identify assessed tracked find found citing update updated fear fears calculates calculated revised revises lowered detected logged cited cites tallied reckoned speaks spoke speak gave gives given',
);

/** Words that make a subject an institution or an office. */
export const INSTITUTION = set(
  'official officials authority authorities ministry ministries minister opposition pentagon kremlin project vatican fatah isis al-shabaab boko police agency agencies government administration hospital hospitals commission office officers department centre center army military navy force forces service services un u.n. ocha unhcr unicef who iom wfp ifrc icrc msf fao unrwa unfpa undp usgs echo nema bnpb ndma ndrrmc cdc ecdc ncdc kcna cross crescent council media television tv radio newspaper newspapers daily news post times spokesman spokeswoman spokesperson spokespeople president governor mayor director chief coordinator coordinator-general commander general secretary secretary-general head leader chairman coastguard guard firefighters rescuers medics doctors ' +
    'church diocese parish caritas watch governments society club foundation council parliament congress partners lawyers nations bank coalition rebels militia fighters faction movement party front alliance network platform firefighter coastguards coast-guard organization organisation organizations organisations observatory group groups association federation union committee board bureau institute university defense defence coordination embassy consulate court prosecutor prosecutors sheriff reuters ap afp bbc cnn xinhua tass yonhap interior civil protection monitor monitors ngo ngos charity charities mission command headquarters prison company operator airline utility management statement communique communiqué report bulletin figures data statistics tally records survey assessment assessments witnesses residents villagers activists sources survivors parliament senator lawmaker lawmakers ambassador envoy operators meteorologists seismologists organizers organisers staff examiner coroner carrier airline hotline researchers scientists brigade brigades governorate municipality municipalities organizer premier sources parliament matrix tracker officer',
);
/** Voices without a name: kept as evidence, never as originator. */
export const UNNAMED =
  /^(?:the |a |an |one |some |several |many |initial |preliminary |early |unconfirmed |various |other |recent |latest |local |media |press |news |conservative |official |first |conflicting |available |earlier |independent |more |field )*(?:reports?|estimates?|sources?|accounts?|rumou?rs|information|figures?|data|assessments?|tall(?:y|ies)|results?|findings|media reports|statistics|records|surveys?|observations|investigations?|count|counts|analysts?|people|many|others|it|some|media|press|critics|experts|observers)(?: (?:to|from) (?:the )?(?:police|scene|area|ground|region|city|field|authorities))?$/i;

/** Outlets that relay: "told AFP", "speaking to the BBC". */
export const TOLD_BLANK = set(
  'reporters journalists parliament lawmakers media them us him her me people crowds supporters press newsmen local state us a the an that residents',
);
