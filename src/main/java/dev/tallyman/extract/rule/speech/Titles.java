package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a title announces what somebody says: "Ministry of Works on the new quay", "Ada Bell:
/// the eel file".
final class Titles {

  private static final int ENOUGH = 2;
  private static final int SHORTEST = 4;

  private Titles() {}

  static boolean giveWordsOf(Speaker speaker, String title) {
    String name = speaker.name();
    boolean other = speaker.kind() == Kind.GROUP || speaker.isMedia();
    if (name == null || other || speaker.kind() == Kind.BODY && !SpeechWords.isSpeaking(name)) {
      return false;
    }
    Set<String> words = new HashSet<>();
    for (Token token : Tokens.of(name)) {
      boolean counts = token.isCapitalised() && token.text().length() >= SHORTEST;
      if (counts && Gazetteer.get().in(List.of(token)).isEmpty()) {
        words.add(token.lower());
      }
    }
    int found = 0;
    for (Token token : Tokens.of(title)) {
      found += words.remove(token.lower()) ? 1 : 0;
    }
    return found >= ENOUGH;
  }
}
