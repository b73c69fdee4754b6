package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whether the words of a clause tell that goods come in, go out, or neither.
enum Way {
  IN,
  OUT,
  /// They cross or pass.
  PASSING,
  /// They are carried.
  CARRIED,
  NEITHER;

  private static final Set<String> ARRIVING =
      WordSet.parse(
          "arrived arrive arriving arrives arrivals landed unloaded discharged discharging"
              + " docked berthed received imported imports import entered reached incoming"
              + " bought ordered procured inbound came come cleared distributed"
              + " receive receives receiving got get gets getting reaches reach reaching importing"
              + " accepted lands landing landings docks berths berthing"
              + " unloading unload discharge buys buy buying purchased purchases intake"
              + " delivered delivers deliveries delivery handed fetched"
              + " collected awaits awaited expects arrival takings inflow inflows entering enters"
              + " enter offloaded absorbed consumed");

  private static final Set<String> LEAVING =
      WordSet.parse(
          "left leave leaving leaves departed sailed exported exports export exporting loaded"
              + " loading dispatched despatched lifted outbound outgoing shipped sent sold"
              + " departures departure sailings sends send sending sells sell selling sale sales"
              + " dispatch dispatches dispatching despatch ship shipments shipping loads"
              + " load loadings supplied supplies supplying supply gave given gives give giving"
              + " donated donates donating pledged promised offered provided provides provide"
              + " departs depart departing sails sail sailing pumped evacuated carted outflow"
              + " went goes go going gone away abroad overseas handing hands");

  private static final Set<String> CROSSING =
      WordSet.parse(
          "crossed crosses cross crossing crossings passed passes pass passing passages transited"
              + " transit transits transiting through via over called calls calling cleared"
              + " rerouted diverted inspected scanned screened");

  private static final Set<String> CARRYING =
      WordSet.parse(
          "carried carries carry carrying hauled hauls haul hauling moved moves move moving brought"
              + " brings bring bringing took takes take taking taken transported transports transport"
              + " flown flew fly flying trucked ferried railed laden aboard board loads bore runs run");

  /// With the words of passing and carrying, where those of coming in and going out are missing.
  static Way finely(List<Token> tokens, SentenceRoutes.Span clause) {
    Way way = of(tokens, clause);
    if (way != NEITHER) {
      return way;
    }
    if (Words.hasAny(tokens, clause.from(), clause.to(), CROSSING)) {
      return PASSING;
    }
    return Words.hasAny(tokens, clause.from(), clause.to(), CARRYING) ? CARRIED : NEITHER;
  }

  static Way of(List<Token> tokens, SentenceRoutes.Span clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      boolean in = WordSet.has(ARRIVING, tokens.get(i));
      if ((in || WordSet.has(LEAVING, tokens.get(i))) && !isOfBody(tokens, i)) {
        return in ? IN : OUT;
      }
    }
    return NEITHER;
  }

  /// "the export board": the name of a body tells no way.
  private static boolean isOfBody(List<Token> tokens, int i) {
    return Words.isOneOf(tokens, i, "export", "import")
        && Words.isOneOf(tokens, i + 1, RouteWords.AUTHORITIES);
  }
}
