package dev.tallyman.extract.rule.place;

import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;

/// The flow that a whole report is about: the first whole one, unless the report speaks as often of
/// others.
final class Topics {

  private static final List<List<String>> REVERSED =
      List.of(
          List.of("other", "direction"),
          List.of("other", "way"),
          List.of("opposite", "direction"),
          List.of("reverse", "direction"),
          List.of("in", "return"));

  private Topics() {}

  static Flow report(Flow title, List<Sentence> sentences, List<SentenceRoutes> routes) {
    List<Flow> wholes = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Flow whole = routes.get(i).whole();
      if (whole.isWhole() && !isReversed(sentences.get(i).tokens())) {
        wholes.add(whole);
      }
    }
    Flow first = title.isWhole() || wholes.isEmpty() ? title : wholes.getFirst();
    long same = wholes.stream().filter(flow -> flow.sameCountries(first)).count();
    long others = wholes.stream().filter(flow -> isAnother(flow, first)).count();
    return same >= others ? first : Flow.UNKNOWN;
  }

  private static boolean isAnother(Flow flow, Flow first) {
    return !flow.sameCountries(first) && !flow.sameCountries(first.reversed());
  }

  /// The flow, or the one that runs against it where a sentence says "in the other direction".
  static Flow inDirection(List<Token> tokens, Flow flow) {
    return isReversed(tokens) ? flow.reversed() : flow;
  }

  private static boolean isReversed(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      for (List<String> phrase : REVERSED) {
        if (tokens.get(i).is(phrase.get(0)) && tokens.get(i + 1).is(phrase.get(1))) {
          return true;
        }
      }
    }
    return false;
  }
}
