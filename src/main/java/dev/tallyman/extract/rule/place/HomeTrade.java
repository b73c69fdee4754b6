package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is told of a country's trade without naming it: under the letterhead of Ghana's customs
/// "imports topped 9,000 tonnes" went to Ghana, and so did a ship that "berthed"; under the head
/// "GHANA." what was exported came from there.
final class HomeTrade {

  private static final Set<String> ARRIVED =
      Set.of("berthed", "docked", "arrived", "unloaded", "landed", "discharged", "discharging");
  private static final Set<String> WE = Set.of("we", "our");

  private final @Nullable Place home;
  private final boolean always;

  /// `always` where the country is the head of a section, so that every verb there is its own.
  HomeTrade(@Nullable Place home, boolean always) {
    this.home = home;
    this.always = always;
  }

  Flow completed(Flow flow, List<Token> tokens, SentenceRoutes.Span clause) {
    if (home == null || flow.isWhole()) {
      return flow;
    }
    boolean own = always;
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = tokens.get(i).lower();
      own = own || WE.contains(word);
      boolean in = word.startsWith("import") || ARRIVED.contains(word);
      boolean out = word.startsWith("export");
      if (in || own && RouteWords.RECEIVING.contains(word)) {
        return into(flow);
      }
      if (out || own && RouteWords.SENDING.contains(word)) {
        return outOf(flow);
      }
    }
    return flow;
  }

  private Flow into(Flow flow) {
    boolean other = flow.destination() == null && !Flow.isSame(flow.origin(), home);
    return other ? new Flow(flow.origin(), home) : flow;
  }

  private Flow outOf(Flow flow) {
    boolean other = flow.origin() == null && !Flow.isSame(flow.destination(), home);
    return other ? new Flow(home, flow.destination()) : flow;
  }
}
