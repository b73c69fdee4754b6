package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that name a drug where police and customs speak: "2.8 kg of ice" from a passenger is
/// methamphetamine, "1.4 tonnes of coke" beside cocaine is no fuel.
record Slang(Topics topics) {

  private static final Map<String, Commodity> DRUGS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("ice", new Commodity("drugs/other")),
              Map.entry("speed", new Commodity("drugs/other")),
              Map.entry("crystal", new Commodity("drugs/other")),
              Map.entry("tik", new Commodity("drugs/other")),
              Map.entry("coke", new Commodity("drugs/cocaine")),
              Map.entry("snow", new Commodity("drugs/cocaine")),
              Map.entry("charlie", new Commodity("drugs/cocaine")),
              Map.entry("smack", new Commodity("drugs/heroin")),
              Map.entry("grass", new Commodity("drugs/cannabis")),
              Map.entry("resin", new Commodity("drugs/cannabis")),
              Map.entry("herb", new Commodity("drugs/cannabis")),
              Map.entry("pot", new Commodity("drugs/cannabis"))));
  private static final Commodity FAMILY = new Commodity("drugs");
  private static final Set<String> POLICE =
      WordSet.parse(
          "seized seize seizure confiscated smuggle smuggled smuggling trafficking traffickers"
              + " arrested narcotics anti-narcotics stashed");

  /// The drug that the noun of the quote names here, or null.
  @Nullable Commodity of(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (isOneOf(tokens, draft.quoteTo - 1, "dose", "doses")) {
      return dosed(draft);
    }
    Commodity drug = DRUGS.get(tokens.get(draft.quoteTo - 1).lower());
    boolean alone = isOneOf(tokens, draft.quoteTo - 2, "of");
    boolean told = drug != null && alone && (isOfPolice(tokens) || topics.names(FAMILY));
    return told ? drug : null;
  }

  /// "the cocaine would have been enough for 40,000 doses", where others are of medicine.
  private @Nullable Commodity dosed(Draft draft) {
    Commodity before = null;
    for (Mention mention : topics.in(draft.sentenceIndex)) {
      boolean drug = mention.to() <= draft.quoteFrom && mention.goods().isWithin(FAMILY);
      before = drug ? mention.goods() : before;
    }
    return before != null || !topics.isAbout(FAMILY) ? before : topics.before(draft);
  }

  private static boolean isOfPolice(List<Token> tokens) {
    return Words.hasAny(tokens, 0, tokens.size(), POLICE);
  }
}
