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

  /// "Exports to China rose" goes on with the origin of the sentences before it, "flew in 12 tonnes
  /// from Panama" with their destination.
  static Flow continued(Flow flow, Flow running, List<Token> tokens, SentenceRoutes.Span clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = tokens.get(i).lower();
      boolean out = word.startsWith("export");
      boolean in =
          word.startsWith("import")
              || RouteWords.SENDING.contains(word)
                  && Preposition.is(tokens, i + 1, "in")
                  && isParticle(tokens, i + 1);
      if (out && flow.origin() == null && !Flow.isSame(running.origin(), flow.destination())) {
        return new Flow(running.origin(), flow.destination());
      }
      if (in && flow.destination() == null && !Flow.isSame(running.destination(), flow.origin())) {
        return new Flow(flow.origin(), running.destination());
      }
    }
    return flow;
  }

  /// "flew in 12 tonnes", not "shipped in May".
  private static boolean isParticle(List<Token> tokens, int i) {
    return Ellipses.isNumber(tokens, i + 1);
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
