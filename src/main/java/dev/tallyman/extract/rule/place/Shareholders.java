package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose part of a flow is told: "Colombia's share came to 480,000 tonnes, South Africa's to
/// 310,000". Of what Dutch ports took in it is where the coal comes from, of what Silesia sells
/// where the steel goes. Likewise in a ranking of them: "Peru topped the list with 900 tonnes,
/// followed by Chile with 400".
final class Shareholders {

  private static final int REACH = 10;

  private static final Set<String> PARTS = WordSet.of("share", "part", "portion", "contribution");

  private Shareholders() {}

  static Flow flow(Draft figure, List<Name> names, Flow topic) {
    Place holder = holder(figure, names);
    boolean out = topic.origin() != null;
    if (holder == null || out == (topic.destination() != null) || topic.touches(country(holder))) {
      return Flow.UNKNOWN;
    }
    return out ? new Flow(topic.origin(), holder) : new Flow(holder, topic.destination());
  }

  private static String country(Place place) {
    return String.valueOf(place.country());
  }

  private static @Nullable Place holder(Draft figure, List<Name> names) {
    List<Token> tokens = figure.sentence.tokens();
    Name last = null;
    for (Name name : names) {
      if (name.to() <= figure.numberFrom && isHolder(tokens, name, last != null)) {
        last = name;
      }
    }
    boolean near = last != null && figure.numberFrom - last.to() <= REACH;
    return near && last.country() != null ? new Place(last.country(), null) : null;
  }

  /// "Colombia's share", "the German share", and behind one of these "South Africa's to 310,000".
  private static boolean isHolder(List<Token> tokens, Name name, boolean said) {
    if (isRanked(tokens, name) || said && Ellipses.goesOnList(tokens, name)) {
      return true;
    }
    boolean owns = Words.isOneOf(tokens, name.to(), "'s", "'");
    int noun = owns ? name.to() + 1 : name.to();
    return (owns || name.kind() == Kind.DEMONYM) && Words.isOneOf(tokens, noun, PARTS)
        || owns && said && (Words.is(tokens, noun, "to") || Ellipses.isNumber(tokens, noun));
  }

  /// "Peru accounted for 900 tonnes", "Peru topped the list with 900", but no "list of buyers".
  private static boolean isRanked(List<Token> tokens, Name name) {
    int amount = name.to() + 2;
    return Words.is(tokens, name.to(), "accounted")
            && Words.is(tokens, name.to() + 1, "for")
            && Ellipses.isNumber(tokens, amount)
        || Words.isOneOf(tokens, name.to(), "topped", "tops", "headed", "heads", "led", "leads")
            && Words.isOneOf(tokens, name.to() + 1, "the", "this", "that")
            && Words.isOneOf(tokens, amount, "list", "table", "ranking", "rankings", "league")
            && !Words.is(tokens, amount + 1, "of");
  }
}
