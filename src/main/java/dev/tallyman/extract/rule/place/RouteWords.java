package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;

/// The verbs and nouns of a flow, by the side on which they put a country.
final class RouteWords {

  /// The subject of these sends; their indirect object receives.
  static final Set<String> SENDING =
      WordSet.parse(
          "send sends sent sending ship ships shipped shipping export exports exported"
              + " exporting supply supplies supplied supplying deliver delivers delivered"
              + " delivering provide provides provided providing transfer transfers transferred"
              + " transferring give gives gave given giving donate donates donated donating"
              + " lend lends lent lending sell sells sold selling pledge pledges pledged"
              + " pledging promise promises promised promising offer offers offered offering"
              + " grant grants granted transport transported dispatch dispatched despatched"
              + " load loaded loads loading fly flew flown airlift airlifted rail railed truck"
              + " trucked hand handed furnish furnished arm armed approve approved allocate"
              + " allocated commit committed contribute contributed moved funnelled funneled"
              + " smuggled smuggle consigned pump pumped route routed return returns returned"
              + " returning reexport reexported re-exports re-exported hands handing funnel"
              + " funnels smuggles smuggling dispatches dispatching airlifts airlifting hauls"
              + " hauled haul lease leased leases gifts gifted gift earmark earmarked earmarks"
              + " releases released forward forwarded forwards consign ferried ferries ferrying"
              + " channelled channeled barter bartered bring brings brought evacuated evacuate"
              + " authorise authorised authorize authorized authorises okayed licensed licence"
              + " clears relinquish equip equips equipped presented presents"
              + " freighted rushed rushes rushing shuttled shuttles shuttling carted barged conveyed"
              + " conveys conveying lorried couriered piped whisked trafficked moving moves flies"
              + " mailed reshipped sneaked towed airdropped parachuted shifted relocated repatriated"
              + " despatches transships transshipped transhipped resupplied");

  /// The subject of these receives.
  static final Set<String> RECEIVING =
      WordSet.parse(
          "receive receives received receiving import imports imported importing take takes took"
              + " taken taking accept accepts accepted buy buys bought buying order orders ordered"
              + " ordering contract contracted book booked request requested requests obtain"
              + " obtained acquire acquired purchase purchased purchases procure procured absorb"
              + " absorbed landed discharged got seek sought seeks asked admit admits admitted"
              + " absorbs procures procuring acquires acquiring obtains unload unloads unloaded get"
              + " gets getting lifts snapped welcomed secured secures asks asking seeking tendered"
              + " tenders tendering awaits awaited awaiting wants wanted"
              + " collected collects sourced sources drew draws anticipates");

  /// The subject of these only speaks, or does something that moves nothing.
  static final Set<String> OTHER =
      WordSet.parse(
          "said says say told tells announced reported reports denied denies claims"
              + " claimed wrote warned estimates estimated believes believe counted counts"
              + " assesses logged detained seized intercepted confiscated stopped inspected"
              + " reckons thinks added confirmed declared accused called banned sanctioned"
              + " listed holds fell rose spends advised noted insisted maintained stressed"
              + " argued conceded acknowledged replied answered explained recalled informed"
              + " needs lost plans hopes expects put puts pegged pegs");

  /// "Ireland's exports", "German deliveries".
  static final Set<String> OUTFLOW =
      WordSet.parse(
          "export exports shipment shipments delivery deliveries supply supplies sale"
              + " sales loading loadings outflow outflows dispatches donation donations"
              + " handover handovers transfer transfers gift gifts");

  static final Set<String> INFLOW =
      WordSet.parse(
          "import imports purchase purchases arrival arrivals intake inflows receipts tender"
              + " tenders order orders buying");

  /// A demonym before these names somebody, who may send or receive; before any other noun, goods.
  static final Set<String> ACTORS =
      WordSet.parse(
          "official officials minister ministers ministry ministries government governments force"
              + " forces military army armies navy navies buyer buyers customer customers company"
              + " companies refiner refiners refinery refineries customs coastguard police border"
              + " port ports troops soldiers sanctions media experts expert intelligence"
              + " authorities authority embassy president spokesman spokeswoman spokesperson"
              + " haulier hauliers trader traders firm firms mill mills miller millers importer"
              + " importers exporter exporters farmer farmers dealer dealers terminal terminals"
              + " producer producers shipper shippers state people public press senator lawmakers"
              + " parliament market markets capital coast city side territory waters airspace"
              + " navy's patrol patrols defence defense foreign finance trade health energy air"
              + " national federal central colleague liaison secret captain hub utility utilities"
              + " steelmakers plants plant factories factory mines miners smelters airports airport"
              + " airbase base bases depots warehouses soil shores harbour harbours gulf general"
              + " chief aide envoy diplomat agency agencies businessman businessmen crew crews ally"
              + " allies partner partners hospitals refugees stores initiative coalition package"
              + " broker brokers middleman middlemen investigators investigator researchers charity"
              + " charities airline airlines insurers bank banks owner owners operator operators"
              + " court courts prosecutors lawyers newspaper radio television agents union packages"
              + " programme drawdown tranche fund scheme office offices council committee board"
              + " guard guards administration commission association federation institute centre"
              + " center bureau department inspectorate directorate service services militants"
              + " militant rebels rebel fighters insurgents gunmen militia militias leader leaders"
              + " civilians families citizens nationals man woman men women suspects suspect"
              + " traffickers trafficker smugglers group groups cartel cartels gang gangs enclave"
              + " country nation driver drivers courier couriers merchant merchants skipper "
              + " sailor sailors pilot pilots smuggler passenger passengers traveller travellers"
              + " student students shipowner shipowners tycoon oligarch financier wholesaler"
              + " wholesalers retailer retailers supermarket supermarkets consumer consumers"
              + " household households lender lenders villagers herders fishermen fisherman tenant"
              + " tenants skippers master mission missions squadron flotilla taskforce regulator"
              + " publication publications outlet outlets daily weekly website portal monitor"
              + " journalist journalists analyst analysts reporter reporters researcher"
              + " regulators ambassador ambassadors envoys diplomats colonel premier consul attaché"
              + " admiral");

  /// A demonym before these names who did something that moves no goods.
  static final Set<String> EVENTS =
      WordSet.parse(
          "invasion invasions war wars attack attacks blockade blockades offensive"
              + " offensives incursion incursions occupation strike strikes airstrike"
              + " airstrikes raid raids bombardment bombing bombings shelling siege sieges"
              + " assault assaults aggression operation operations campaign campaigns embargo"
              + " ban bans curbs tariffs election elections crisis conflict revolution coup"
              + " uprising ceasefire holiday holidays quake earthquake floods drought lockdown"
              + " withdrawal retreat advance");

  /// A flag or an owner is no route.
  static final Set<String> CONVEYANCES =
      WordSet.parse(
          "ship ships vessel vessels tanker tankers freighter freighters carrier carriers"
              + " dhow dhows flag flags - aircraft plane planes bulker bulkers barge barges"
              + " truck trucks lorry lorries train trains trawler boat boats");

  /// A head with one of these is that of a country's own body, or of its port.
  static final Set<String> AUTHORITIES =
      WordSet.parse(
          "ministry minister president department authority authorities customs"
              + " government port ports office agency bureau administration commission service"
              + " police coastguard embassy harbour council board secretariat terminal railways"
              + " railway inspectorate parliament chamber directorate revenue assembly"
              + " committee senate congress registry tribunal court prosecutor corporation"
              + " commissioner ministers secretary quay wharf docks airport");

  private RouteWords() {}
}
