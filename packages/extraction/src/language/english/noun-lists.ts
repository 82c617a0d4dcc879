/** What sort of thing a noun counts; the measure of a number depends on it as much as on the verb. */
export type NounClass =
  | 'person'
  | 'household'
  | 'death'
  | 'injury'
  | 'casualty'
  | 'body'
  | 'missing'
  | 'case'
  | 'contact'
  | 'burial'
  | 'consultation'
  | 'operation'
  | 'evacuation'
  | 'evacuation-request'
  | 'arrest'
  | 'displacement'
  | 'weapon-use'
  | 'home'
  | 'infrastructure'
  | 'vehicle'
  | 'vessel'
  | 'livestock'
  | 'land'
  | 'projectile'
  | 'drone'
  | 'aircraft'
  | 'aid'
  | 'shelter'
  | 'place'
  | 'event'
  | 'unit'
  | 'abstract'
  | 'distribution'
  | 'rescue'
  | 'abduction'
  | 'recovery'
  | 'weapon'
  | 'test';

/** Nouns by class; singular and plural are both found, multi-word nouns are joined with "_". */
export const LISTS: Readonly<Record<NounClass, string>> = {
  person:
    'leader minister president follower squatter encroacher rioter looter hooligan onlooker grandson granddaughter stepson nephew niece cousin uncle aunt sibling twin triplet bride groom fiance reveller reveler partygoer concertgoer picnicker tenant occupant lodger homeowner landlord shopkeeper stallholder fishmonger hawker butcher baker tailor barber dancer singer referee footballer boxer jockey cricketer lifeguard steward stewardess attendant bodyguard porter usher janitor gardener nanny maid mechanic plumber electrician carpenter mason bricklayer welder roofer postman milkman analyst accountant clerk secretary banker broker envoy diplomat ambassador colonel captain lieutenant sergeant corporal brigadier lad lass guy bloke mouth learner trapper deminer bystander newcomer colleague roommate housemate grandparent grandmother grandfather grandchild toddler schoolmate classmate internee juror judge prosecutor policeperson legislator mp senator mayor paratrooper marine airman guardsman gendarme constable detective spectator bather swimmer camper hostage-taker kidnapper bandit pirate separatist loyalist migrant_worker farm_worker day_labourer sex_worker health_professional care_worker home_helper taxi_driver bus_driver pallbearer churchgoer person people man woman child boy girl baby infant newborn toddler kid teenager teen teenage youth adult elder senior pensioner civilian soldier troop fighter militant gunman insurgent rebel terrorist attacker assailant bomber jihadist extremist hostage ' +
    'policeman policewoman officer police firefighter fireman rescuer medic paramedic doctor nurse physician worker employee staff personnel member official journalist reporter volunteer responder guard warden ' +
    'refugee migrant idp asylum-seeker returnee evacuee resident villager inhabitant citizen national foreigner tourist visitor traveller traveler holidaymaker passenger crew crewman sailor seaman seafarer fisherman fisher fisherfolk pilot driver student pupil schoolchild schoolboy schoolgirl teacher ' +
    'farmer herder miner labourer laborer labour customer consumer client patient survivor victim individual beneficiary participant protester protestor demonstrator marcher activist supporter mourner worshipper worshiper pilgrim devotee attendee spectator fan shopper guest ' +
    'prisoner inmate detainee convict suspect escapee fugitive captive settler nomad dweller mother father parent relative brother sister son daughter wife husband orphan widow couple minor female male human soul pensioner conscript reservist recruit veteran combatant peacekeeper commander mercenary bystander pedestrian motorist cyclist commuter stowaway smuggler trafficker trekker climber hiker skier mountaineer swimmer diver ' +
    'asylum_seeker health_worker healthcare_worker aid_worker relief_worker rescue_worker staff_member crew_member family_member police_officer security_personnel service_member health_care_worker soldier serviceman servicewoman vaccinator trainee cadet deserter defector voter worker engineer expert specialist contractor trader vendor merchant clergyman priest nun monk imam caregiver guardian applicant recipient population lgbt adolescent arrival departure adviser advisor observer inspector investigator counsellor consultant coach player athlete musician actor writer blogger critic dissident opponent deputy councillor owner defender campaigner rights_defender lawyer politician lawmaker artist scientist chef cook cleaner guide porter scout logger fisherwoman housewife breadwinner ranger trucker banker',
  household: 'household family',
  death: 'death fatality dead life killings murders drownings executions beheadings assassinations suicides stillbirths',
  injury: 'injury wounded injured hurt',
  casualty: 'casualty',
  body: 'body corpse remains',
  missing: 'disappearance',
  case: 'case infection patient_case',
  contact: 'contact',
  burial: 'burial funeral',
  consultation: 'consultation outpatient_consultation',
  operation: 'operation mission raid airstrike strike sortie flight project patrol qip bombardment',
  evacuation: 'evacuation',
  'evacuation-request': 'evacuation_request distress_call',
  arrest: 'arrest detention',
  displacement: 'displacement',
  'weapon-use': 'ied incident_of_use',
  home: 'residential_unit residential_building address flatlet home house shanty shack hovel dwelling household_dwelling apartment hut housing_unit residence flat homestead bungalow cottage trailer',
  infrastructure:
    'centre center health_unit health_post dormitory kindergarten nursery playground stadium gym hall barracks courthouse prison jail police_station fire_station electricity_pole water_system water_source water_supply_system water_tank pumping_station learning_space child-friendly_space gas_station workshop substation turbine hospital_ward maternity_ward lighthouse slaughterhouse hotel_room fish_pond fishpond irrigation_canal retaining_wall booth stand market_stall traffic_light window door roof building school classroom hospital clinic health_facility facility health_centre health_center bridge road dam dyke embankment shop store stall market church mosque temple warehouse structure business factory office latrine toilet well borehole water_point pump pipeline powerline power_line pole line substation pylon hotel restaurant university college library fuel_station petrol_station station tower culvert monument kiosk barn greenhouse site container depot base outpost checkpoint airport airfield refinery plant port terminal hangar bunker headquarters workshop mill silo cinema museum archive compound complex tunnel railway sewer canal weir embassy guesthouse madrasa monastery temple shrine restaurant cafe bar property premises farmhouse stable shed garage boathouse jetty pier roof apartment_block apartment_building fence wall streetlight hydrant antenna mast',
  vehicle:
    'engine appliance fire_tender machine excavator bulldozer crane digger fire_engine fire_truck snowplough snowplow minibus van coach jeep pickup pick-up tram tractor taxi carriage railcar locomotive motorcycle rickshaw scooter bicycle armoured_vehicle armored_vehicle vehicle car truck lorry bus train ambulance tank motorcycle motorbike carriage wagon tanker humvee',
  vessel:
    'speedboat lifeboat tugboat canoe skiff fishing_boat patrol_boat tanker_ship destroyer frigate cargo_ship boat vessel ship dinghy ferry trawler barge yacht raft canoe',
  livestock:
    'head_of_cattle calf lamb hen turkey broiler beehive hive herd livestock cattle cow sheep goat animal camel pig chicken poultry bird horse donkey buffalo ox yak ruminant duck herd carcass',
  land: 'hectare_of_crops banana_farm rice_field rice_paddy garden vineyard greenhouse hectare acre ha feddan farm crop field farmland cropland manzana tree palm vine orchard plantation paddy greenhouse_crop',
  projectile:
    'submunition bomblet landmine mine cluster_munition anti-personnel_mine firework firecracker rocket missile shell mortar round projectile bomb grenade mortar_shell artillery_shell munition salvo bullet torpedo warhead mortar_round flare canister cartridge pellet tear_gas_canister water_bomb petrol_bomb firebomb stone molotov',
  drone: 'drone uav',
  aircraft: 'aircraft plane jet helicopter warplane airplane airliner fighter_jet bomber_plane',
  aid: 'torch flashlight kitchen_set purification_unit water_purification_unit hygiene_set tool_set solar_lantern water_bladder treatment_unit quilt bed cot folding_bed body_bag camp_bed syringe glove gown visor respirator oxygen_concentrator oxygen_cylinder test_kit testing_kit cholera_kit school_kit seed_kit cash_grant bladder meal_pack food_basket basket ready-made_meal tent kit blanket tarpaulin tarp mattress net bed_net parcel ration hygiene_kit food_parcel package meal sandbag mat sprayer raincoat sleeping_bag cooking_set solar_lamp bucket jerrycan jerry_can mask vaccine dose tablet bottle sack bag stove quilt jacket lamp lantern shelter_kit dignity_kit item generator voucher pack sheet sheeting plastic_sheet latrine_slab cookset utensil medicine drug medical_supply supply filter toolkit bundle box carton roll crate sachet pallet',
  shelter:
    'warming_centre warming_center cooling_centre cooling_center accommodation_centre accommodation_center collective_shelter transit_centre transit_center hosting_site safe_house evacuation_shelter shelter camp evacuation_centre evacuation_center relief_camp collective_centre collective_center displacement_site relief_centre relief_center reception_centre',
  place:
    'country state province district village town city municipality county island region area commune barangay neighbourhood neighborhood settlement location locality township community ward department prefecture governorate community suburb zone health_zone health_area lga territory nation sub-county subcounty parish block union upazila hamlet tehsil',
  event:
    'quake earthquake aftershock tremor explosion blast attack fire flood landslide storm tornado eruption clash incident accident outbreak protest demonstration rally march shooting ambush wildfire alert evidence bombing mudslide cyclone hurricane typhoon crash landfall shipwreck',
  unit: 'period shift spell occasion year month week day hour minute second decade century night weekend season kilometre kilometer km mile metre meter m foot feet ft inch inches centimetre centimeter cm mm millimetre millimeter yard knot mph kmh kph degree percent percentage cent dollar euro pound usd eur gbp us$ rupee naira peso yen yuan franc dinar rial riyal shilling shekel hryvnia rouble ruble volt watt kw mw megawatt kilowatt hertz point vote seat goal run time step floor storey story lane page percentage_point magnitude minute stage phase semester quarter billion-dollar per fold sq square',
  abstract:
    'nationality language thing way reason part side pillar article point resolution agreement issue factor question option lesson attempt call meeting talk measure law rule charge count term hand front fold leg round-trip type kind sort form group team agency organisation organization partner ngo cluster ministry institution company firm bank source statement report letter document word name example copy book film song show game match final piece bit lot series set range number pair cabinet government party brand model version language religion theory idea decision step camera loudspeaker broadcast website account post tweet video photo picture image page billion list sentence year-old opportunity chance challenge tonne ton mt metric_ton metric_tonne kg kilogram kilogramme gramme litre liter gallon barrel sample specimen bed ventilator ambulance_crew unit battalion brigade regiment division company platoon squadron fleet',
  distribution: 'distribution session campaign training',
  rescue: 'rescue',
  recovery: 'recovery',
  weapon:
    'rifle gun pistol revolver firearm weapon magazine machete knife ak-47 kalashnikov launcher machine_gun assault_rifle automatic_rifle detonator explosive suicide_vest explosive_device',
  abduction: 'abduction kidnapping kidnappings hostage-taking',
  test: 'test pcr_test screening swab_test laboratory_test rapid_test',
};

/** Plurals that no rule makes. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  babies: 'baby',
  policemen: 'policeman',
  policewomen: 'policewoman',
  gunmen: 'gunman',
  firemen: 'fireman',
  crewmen: 'crewman',
  fishermen: 'fisherman',
  schoolchildren: 'schoolchild',
  seamen: 'seaman',
  servicemen: 'serviceman',
  servicewomen: 'servicewoman',
  clergymen: 'clergyman',
  lives: 'life',
  bodies: 'body',
  oxen: 'ox',
  buffaloes: 'buffalo',
  feet: 'foot',
  wives: 'wife',
  buses: 'bus',
  families: 'family',
  nationalities: 'nationality',
  centuries: 'century',
  countries: 'country',
  cities: 'city',
  counties: 'county',
  parties: 'party',
  facilities: 'facility',
  fatalities: 'fatality',
  casualties: 'casualty',
  injuries: 'injury',
  beneficiaries: 'beneficiary',
  municipalities: 'municipality',
  communities: 'community',
  factories: 'factory',
  pupils: 'pupil',
  localities: 'locality',
  lorries: 'lorry',
  mortars: 'mortar',
  crises: 'crisis',
  dinghies: 'dinghy',
  ferries: 'ferry',
  minorities: 'minority',
  mercenaries: 'mercenary',
  universities: 'university',
  territories: 'territory',
  agencies: 'agency',
  salvos: 'salvo',
  salvoes: 'salvo',
};
