package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A body taken up by its nation: "the Togolese board" for the Coffee Board of Togo.
final class NationalBodies {

  private NationalBodies() {}

  /// "the Togolese board" is the only board named so far, where Togo is in its name.
  static @Nullable Speaker of(Phrase bare, SpeakerNames names) {
    boolean two = bare.to() - bare.from() == 2 && !bare.last().isCapitalised();
    Speaker held =
        two && SpeechWords.isSpeaker(bare.all(), bare.to() - 1, "body")
            ? names.onlyHolding(bare.last().lower())
            : null;
    String nation = held == null ? null : country(bare.part(bare.from(), bare.from() + 1).tokens());
    return held != null
            && held.name() != null
            && nation != null
            && nation.equals(country(Tokens.of(held.name())))
        ? held
        : null;
  }

  private static @Nullable String country(List<Token> name) {
    return Gazetteer.get().in(name).stream()
        .map(place -> place.country())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
