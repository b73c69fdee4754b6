package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The countries that label the lines of a list of gifts: under "Pledged to Moldova" the line
/// "Norway: 900 shells" tells what Norway gives.
final class Donors {

  private static final Set<String> GIVING =
      WordSet.parse(
          "pledge pledges pledged promise promises promised gift gifts give gives given giving donor"
              + " donors donated donations contributions sends delivered");

  private boolean listed;

  /// The mentions of the next sentence, with the donor among them.
  List<RouteMention> with(Sentence sentence, List<Name> names, List<RouteMention> mentions) {
    List<Token> tokens = sentence.tokens();
    if (sentence.layout() != Layout.ITEM) {
      boolean giver = mentions.stream().anyMatch(RouteMention::isOrigin);
      listed =
          Heads.isHeading(sentence) && !giver && Words.hasAny(tokens, 0, tokens.size(), GIVING);
      return mentions;
    }
    Name first = names.isEmpty() ? null : names.getFirst();
    if (!listed
        || first == null
        || first.kind() != Kind.COUNTRY
        || first.country() == null
        || first.from() > 2
        || !Words.isOneOf(tokens, first.to(), ":", ",", "–", "—", "(")
        || mentions.stream().anyMatch(m -> m.isOrigin() || m.from() == first.from())) {
      return mentions;
    }
    List<RouteMention> all = new ArrayList<>(mentions);
    Place donor = new Place(first.country(), null);
    all.addFirst(new RouteMention(first.from(), first.to(), End.ORIGIN, donor, 2));
    return all;
  }
}
