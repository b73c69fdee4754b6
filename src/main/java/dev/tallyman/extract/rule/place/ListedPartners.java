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
import org.jspecify.annotations.Nullable;

/// The countries that label the lines of a list: under "Pledged to Moldova" the line "Norway: 900
/// shells" tells what Norway gives, under "Ghana's exports in May were:" the line "Egypt: 40
/// tonnes" what Egypt gets.
final class ListedPartners {

  private static final Set<String> GIVING =
      WordSet.parse(
          "pledge pledges pledged promise promises promised gift gifts give gives given giving donor"
              + " donors donated donations contributions sends delivered");

  /// Which end the countries of the list at hand are.
  private @Nullable End listed;

  /// The mentions of the next sentence, with the partner among them.
  List<RouteMention> with(Sentence sentence, List<Name> names, List<RouteMention> mentions) {
    if (sentence.layout() != Layout.ITEM) {
      listed = asked(sentence, mentions);
      return mentions;
    }
    Name first = names.isEmpty() ? null : names.getFirst();
    if (listed == null
        || first == null
        || first.kind() != Kind.COUNTRY
        || first.country() == null
        || first.from() > 2
        || !Words.isOneOf(sentence.tokens(), first.to(), ":", ",", "–", "—", "(")
        || mentions.stream().anyMatch(m -> m.end() == listed || m.from() == first.from())) {
      return mentions;
    }
    List<RouteMention> all = new ArrayList<>(mentions);
    Place partner = new Place(first.country(), null);
    all.addFirst(new RouteMention(first.from(), first.to(), listed, partner, 2));
    return all;
  }

  /// The end that a line leaves to the list under it.
  private static @Nullable End asked(Sentence line, List<RouteMention> mentions) {
    List<Token> tokens = line.tokens();
    boolean giver = mentions.stream().anyMatch(RouteMention::isOrigin);
    if (Heads.isHeading(line) && !giver && Words.hasAny(tokens, 0, tokens.size(), GIVING)) {
      return End.ORIGIN;
    }
    boolean one = !mentions.isEmpty() && mentions.stream().allMatch(m -> m.isOrigin() == giver);
    return one && tokens.getLast().is(":") ? giver ? End.DESTINATION : End.ORIGIN : null;
  }
}
