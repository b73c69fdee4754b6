package dev.tallyman.extract.rule.speech;

import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A letter: it greets somebody ("Dear Sir,") or closes ("Yours faithfully,"), is headed by who
/// sends it, and signed by a person.
final class Letters {

  private static final int HEAD = 1500;
  private static final int TAIL = 600;
  private static final int SIGNATURE_LINES = 3;

  private static final Pattern GREETING =
      Pattern.compile(
          "(?m)^(?:Dear [^\\n,:]{2,60}[,:]|(?:SIRS?|Sirs?|MADAM|Madam|(?:Your )?Excellency)"
              + " ?[,:–—-]|To the [Ee]ditor)");

  private static final List<String> GREETS =
      List.of("Dear ", "SIR", "Sir", "MADAM", "Madam", "Excellency", "To the ");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?im)^(?:yours(?: \\w+){0,2}|(?:with )?(?:kind|best|warm)(?:est)? regards|regards"
              + "|(?:yours )?sincerely(?: yours)?|respectfully(?: \\w+)?)[,.]?[ \\t]*\\n\\s*");

  private static final Pattern NAME =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}\\p{Lu}[\\p{L}'’-]+");

  private static final Pattern SIGNED =
      Pattern.compile("^\\s*(?i:\\(?(?:signed|sgd)\\.?\\)?:?)\\s+");

  private static final Pattern SENDER = Pattern.compile("(?m)^(?:From|FROM): +([^\\n<,]{3,60})");

  private final String text;
  private final int greeting;
  private final int signature;

  private Letters(String text, int greeting, int signature) {
    this.text = text;
    this.greeting = greeting;
    this.signature = signature;
  }

  /// Null for what is no letter.
  static @Nullable Letters of(String text) {
    int greeted = greeting(text, Math.min(HEAD, text.length()));
    int tail = Math.max(0, text.length() - TAIL);
    Matcher closing = LineHeads.find(CLOSING, text, tail, text.length());
    int signed = closing == null ? -1 : closing.end();
    return greeted < 0 && signed < 0 ? null : new Letters(text, greeted, signed);
  }

  /// Where the greeting begins, or -1; most texts hold none of its words.
  private static int greeting(String text, int end) {
    for (String word : GREETS) {
      if (text.indexOf(word, 0, end) >= 0) {
        Matcher greeting = GREETING.matcher(text).region(0, end);
        return greeting.find() ? greeting.start() : -1;
      }
    }
    return -1;
  }

  /// Where the block of lines above the greeting ends that tells who sends it; whoever it is sent
  /// to stands below.
  int endOfSender() {
    int blank = text.indexOf("\n\n");
    int end = greeting < 0 ? HEAD : greeting;
    return Math.min(blank < 0 ? end : Math.min(blank, end), text.length());
  }

  /// The person who signs, or whom a line "From:" names.
  @Nullable String signer() {
    Matcher sender = SENDER.matcher(text).region(0, Math.min(HEAD, text.length()));
    if (sender.find() && NAME.matcher(sender.group(1).strip()).matches()) {
      return sender.group(1).strip();
    }
    String[] lines = text.substring(signature < 0 ? lastLines() : signature).split("\\n", -1);
    for (String line : lines) {
      String name = SIGNED.matcher(line).replaceFirst("").split("[,(]", -1)[0].strip();
      if (!name.isEmpty()) {
        return NAME.matcher(name).matches() ? withoutTitle(name) : null;
      }
    }
    return null;
  }

  /// The short lines at the end of a letter that closes with nothing but a name and a place.
  private int lastLines() {
    int at = text.stripTrailing().length();
    int begin = at;
    for (int line = 0; line < SIGNATURE_LINES; line++) {
      int from = text.lastIndexOf('\n', at - 1) + 1;
      String words = text.substring(from, at).strip();
      if (from == 0 || words.length() > 60 || words.endsWith(".") || words.endsWith("?")) {
        break;
      }
      begin = words.isEmpty() ? begin : from;
      at = from - 1;
    }
    return begin;
  }

  private static String withoutTitle(String name) {
    List<Token> tokens = Tokens.of(name);
    int from = 0;
    while (from < tokens.size() - 1
        && (!SpeechWords.SPEAKERS.at(tokens, from).isEmpty() || tokens.get(from).is("."))) {
      from++;
    }
    return name.substring(tokens.get(from).span().start());
  }
}
