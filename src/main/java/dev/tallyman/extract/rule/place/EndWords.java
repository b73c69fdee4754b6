package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;

/// The words before a place, and those before its preposition, that make it an end of a route or
/// none.
final class EndWords {

  /// What stands before a place.
  static final Set<String> ALL =
      WordSet.parse(
          "in at on of for with by via through off over across near against about between"
              + " past around under to from outside inside within along toward towards into"
              + " onto than like beyond ex");

  /// Behind these "to" leads nowhere: "according to Kyiv".
  static final Set<String> NOT_TO =
      WordSet.parse(
          "paper according close due next attributed linked related opposed thanks loyal access"
              + " belongs belonging belonged respond response reference spoke comparable similar"
              + " known subject threat told");

  /// Behind these "for" tells a use: "used for Sudan".
  static final Set<String> NOT_FOR =
      WordSet.parse(
          "use war used declared pays paid works work running known spokesman spokeswoman"
              + " correspondent responsible needs need blow victory rows row figures figure data"
              + " numbers number entry entries column columns total totals");

  /// "arrived in Lagos", "unloaded at Tema".
  static final Set<String> ARRIVED =
      WordSet.parse(
          "arrived arrive arrives arriving arrival landed unloaded discharged docked delivered"
              + " distributed received handed ashore discharging berthed arrivals discharges"
              + " offloaded landfall offloading delivery handover receipt unloading distribution"
              + " import imports docking discharge");

  /// "loaded at Primorsk", "bought in India".
  static final Set<String> LOADED =
      WordSet.parse(
          "loaded loading contracted printed bought purchased aboard picked embarked"
              + " manufactured lifted loadings collected put stowed packed inspected mailed posted"
              + " inspections shipped");

  /// Right before "in": "made in Turkey".
  static final Set<String> MADE =
      WordSet.parse(
          "made built produced grown milled mined assembled bottled brewed refined"
              + " harvested ordered bred forged smelted manufactured printed packed"
              + " sourced procured cast distilled processed farmed");

  /// "was refused there".
  static final Set<String> REFUSED =
      WordSet.parse("refused awaited expected due accepted needed wanted turned");

  /// "left Dubai".
  static final Set<String> LEAVING =
      WordSet.parse("left leave leaves leaving departed departing cleared exited");

  /// "reached Harare".
  static final Set<String> REACHING =
      WordSet.parse("reached reach reaches reaching entered enter entering enters");

  /// "an official in Prague" tells where somebody speaks.
  static final Set<String> PERSONS =
      WordSet.parse(
          "official officials spokesman spokeswoman spokesperson minister diplomat"
              + " diplomats trader traders broker brokers officer officers colleague envoy"
              + " analyst analysts source sources agent agents ministry embassy court"
              + " correspondent reporter union federation chamber researcher researchers"
              + " economist economists historian professor lawyer ambassador consul"
              + " spokespeople reader consultant consultants shipbroker campaigner campaigners"
              + " academic academics");

  /// "A man from Poland".
  static final Set<String> PEOPLE =
      WordSet.parse(
          "man men woman women driver drivers buyer buyers seller sellers dealer dealers merchant"
              + " merchants importer importers exporter exporters businessman businessmen"
              + " courier couriers smuggler smugglers trafficker"
              + " traffickers friend neighbour cousin captain skipper miller millers firm company"
              + " charity colleague gang brother brothers inspectors");

  /// "A letter from Paris", "a licence from Washington", "under pressure from Ankara": words,
  /// papers, money and pressure come from a place that sends no goods.
  static final Set<String> TALK =
      WordSet.parse(
          "tip word intelligence information request requests call calls warning warnings letter"
              + " letters pressure advice news message messages email help orders data figures"
              + " statistics estimates licence licences license licenses permit permits permission"
              + " approval consent clearance waiver waivers exemption authorisation authorization"
              + " mandate invitation reply replies answer answers statement statements reports"
              + " assurance assurances guarantee guarantees criticism condemnation"
              + " protest protests complaint complaints threat threats demand sanctions loan loans"
              + " funding finance financing credit money cash pictures images"
              + " photographs photos footage imagery instructions guidance confirmation denial"
              + " evidence testimony response invoice invoices documents papers certificate"
              + " certificates");

  /// Who buys and sells in a country: "In Ghana importers took".
  static final Set<String> DOERS =
      WordSet.parse(
          "importers exporters mill mills miller millers mine mines plant plants refiner refiners"
              + " refinery refineries farmer farmers grower growers trader traders buyer buyers"
              + " factory factories smelter smelters utilities utility crushers crusher steelmakers"
              + " brewers dealers shippers grinders producers growers' roasters spinners bakers"
              + " retailers miners");

  /// "for buyers in Niger", "for hospitals in Gaza".
  static final Set<String> FOR_WHOM =
      WordSet.parse(
          "buyers customers clients importers mills millers refiners crushers dealers hospitals"
              + " clinics schools refugees camps villages families farmers troops forces rebels"
              + " buyer customer client importer traders wholesalers collectors smelters markets"
              + " mission missions");

  /// Where goods lie before they go on: "the depot at Isaka".
  static final Set<String> STORES =
      WordSet.parse(
          "depot depots warehouse warehouses stockpile stockpiles stock stocks silo silos store"
              + " stores reserve reserves hub yard arsenal arsenals magazine bunkers tanks");

  /// "originated in Peru", "had started in Germany".
  static final Set<String> STARTED =
      WordSet.of(
          "originated",
          "originating",
          "originate",
          "originates",
          "started",
          "began",
          "begun",
          "begins",
          "starts");

  /// What enforcers do to goods.
  static final Set<String> FOUND =
      WordSet.parse(
          "found seized discovered intercepted confiscated recovered stopped caught impounded"
              + " removed pulled detained uncovered detected hidden");

  /// Where enforcers find goods: "from a container at Butterworth".
  static final Set<String> HIDING =
      WordSet.parse(
          "container containers box boxes car cars vehicle vehicles van vans trailer trailers"
              + " suitcase suitcases luggage");

  /// Between a preposition and its place: "to the southern port of".
  static final Set<String> FILLERS =
      WordSet.parse(
          "the port ports of city harbour harbor town terminal terminals southern"
              + " northern eastern western central north south east west upper lower its"
              + " neighbouring atlantic pacific district province state republic airport a"
              + " both mainly nearby coast government people army military country region"
              + " parts part areas northeast northwest southeast southwest northeastern"
              + " northwestern southeastern southwestern heart besieged embattled stricken"
              + " flooded capital");

  /// "quake-hit Nepal", "areas of war-torn Chad".
  static final Set<String> AFFLICTED =
      WordSet.parse(
          "hit torn stricken ravaged affected battered held controlled besieged prone racked"
              + " wracked scarred shattered devastated struck starved plagued damaged ridden");

  /// Aid goes where these are: "after an earthquake in Nepal".
  static final Set<String> DISASTERS =
      WordSet.parse(
          "earthquake earthquakes quake quakes flood floods flooding cyclone typhoon hurricane"
              + " tsunami landslide landslides drought famine hunger outbreak epidemic crisis"
              + " disaster emergency conflict war fighting situation eruption wildfires victims"
              + " survivors refugees displaced");

  /// What tells that goods are aid.
  static final Set<String> RELIEF =
      WordSet.parse(
          "aid relief humanitarian assistance tents blankets tarpaulins medical medicines medicine"
              + " vaccines vaccine kits donated rations");

  /// Places of a country that can be counted: "from three Ukrainian ports".
  static final Set<String> SITES =
      WordSet.parse(
          "ports harbours harbors terminals airports airfields refineries mines depots warehouses"
              + " factories plants cities towns provinces regions states ranches farms shipyards");

  private EndWords() {}
}
