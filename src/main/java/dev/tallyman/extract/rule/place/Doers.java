package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those at a place who send or receive: "the museum in Athens has lent", "in Ghana importers
/// took", "exporters there", "a deal for Kenya to supply".
final class Doers {

  /// How long the noun phrase before "in Brazil" may be.
  private static final int LONGEST = 5;

  /// How far behind the place those who act there may stand.
  private static final int NEAR = 3;

  private final List<Token> tokens;
  private final VerbRoutes verbs;

  Doers(List<Token> tokens, VerbRoutes verbs) {
    this.tokens = tokens;
    this.verbs = verbs;
  }

  /// "The museum in Athens has lent", "The maker in Brazil, it adds, failed to ship": a noun that
  /// opens the clause does what its verb says.
  @Nullable End in(Name name, int in) {
    int start = in;
    while (start > 0
        && in - start < LONGEST
        && tokens.get(start - 1).isWord()
        && !opens(start - 1)) {
      start--;
    }
    boolean begins = start == 0 || !tokens.get(start - 1).isWord() || opens(start - 1);
    boolean acted = false;
    for (int i = start; i < in; i++) {
      acted |=
          tokens.get(i).lower().endsWith("ed")
              && !Words.isOneOf(tokens, i - 1, "the", "a", "an", "its", "their");
    }
    boolean noun = start < in && begins && !acted;
    return noun ? verbs.subject(name) : null;
  }

  /// "In Ghana importers took 90,000 tonnes", "in Türkiye a plant may buy".
  @Nullable End opening(Name name, int in) {
    boolean begins =
        in == 0 || Words.isOneOf(tokens, in - 1, ",", ";", "that", "and", "but", "while");
    int noun = is(name.to(), ",") ? name.to() + 1 : name.to();
    boolean acts = begins && Words.hasAny(tokens, noun, noun + NEAR, EndWords.DOERS);
    return acts ? verbs.subject(name, noun) : null;
  }

  /// "A deal for Kenya to supply Egypt".
  boolean isBehindFor(Name name, int before) {
    return is(before, "for")
        && is(name.to(), "to")
        && Words.isOneOf(tokens, name.to() + 1, RouteWords.SENDING);
  }

  /// "Exporters there".
  boolean isBehindActor(Name name) {
    return Words.isOneOf(tokens, name.from() - 1, RouteWords.ACTORS);
  }

  private boolean opens(int i) {
    return Words.isOneOf(tokens, i, "that", "and", "but", "while", "which");
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}
