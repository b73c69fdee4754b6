package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;

/// Lines that say where the figures above them come from: "Source: Port Office" under a table, a
/// list or at the end of a paragraph.
final class SourceLines {

  private SourceLines() {}

  /// Gives the source to all that stands above it and has none of its own.
  static void lookBack(List<Utterance> utterances) {
    for (int i = utterances.size() - 1; i > 0; i--) {
      Utterance line = utterances.get(i);
      boolean names = !line.acts().isEmpty() && isSource(line.sentence());
      Speaker speaker = names ? line.speaker() : null;
      if (speaker != null && speaker.isNamed() && !isOfSeveral(line)) {
        spread(utterances, i);
      }
    }
  }

  private static void spread(List<Utterance> utterances, int line) {
    Utterance source = utterances.get(line);
    int paragraph = source.sentence().paragraph();
    for (int i = line - 1; i >= 0; i--) {
      Utterance here = utterances.get(i);
      boolean same = here.sentence().paragraph() == paragraph;
      if (here.speaker() != null || !here.acts().isEmpty() || !same && !isCell(here.sentence())) {
        return;
      }
      utterances.set(i, here.carrying(source));
    }
  }

  /// A line of a table or a list.
  private static boolean isCell(Sentence sentence) {
    return sentence.layout() == Layout.ROW
        || sentence.layout() == Layout.ITEM
        || sentence.layout() == Layout.HEADING
            && sentence.tokens().stream().anyMatch(Token::isDigits);
  }

  /// "Source: …", "(Source – …)", "Compiled by …".
  private static boolean isSource(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int from = Words.is(tokens, 0, "(") ? 1 : 0;
    return opens(tokens, from)
        || Words.is(tokens, from, "compiled") && Words.is(tokens, from + 1, "by");
  }

  /// Whether "Source:" or the like stands here.
  static boolean opens(List<Token> tokens, int at) {
    boolean first = at == 0 || Words.is(tokens, at - 1, "(");
    boolean noun =
        Words.isOneOf(tokens, at, "source", "sources")
            || first && Words.isOneOf(tokens, at, "data", "figures");
    boolean dash =
        first && Words.isOneOf(tokens, at + 1, "-", "–", "—") && !tokens.get(at + 1).glued();
    return noun && (Words.is(tokens, at + 1, ":") || dash);
  }

  /// "Source: Port Office; Volta Customs": of two sources nobody says which tells what.
  private static boolean isOfSeveral(Utterance line) {
    List<Token> tokens = line.sentence().tokens();
    int to = line.acts().getLast().to();
    return Words.isOneOf(tokens, to, "and", "&", ";", "/")
        || Words.is(tokens, to, ",")
            && to + 1 < tokens.size()
            && tokens.get(to + 1).isCapitalised();
  }
}
