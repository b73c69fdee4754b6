package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The window that a heading, a caption or a lead-in gives to the list, the lines or the table
/// below it: "SHIPPED SINCE 1 JANUARY", "Between 1 and 31 March our officers found:". Prose
/// inherits nothing.
final class Headings {

  private static final int LONGEST_LABEL = 28;
  private static final int MASTHEAD = 4;
  private static final int BRACKET = 3;

  private final @Nullable PartialDate published;
  private @Nullable Window running;
  private boolean led;
  private boolean used;
  private int paragraph = -1;
  private int read;

  Headings(@Nullable PartialDate published) {
    this.published = published;
  }

  /// Takes up the next sentence of the report and says which window holds for its figures.
  @Nullable Window next(Sentence sentence, List<Window> windows, List<Draft> figures) {
    Window held = running;
    Window own = isColumns(sentence, windows) ? null : governing(windows);
    boolean opens = sentence.paragraph() != paragraph;
    paragraph = sentence.paragraph();
    read++;
    if ((isProse(sentence) || isNumbered(sentence) && !led) && !isLeadIn(sentence)) {
      running = null;
      return null;
    }
    if (isLeadIn(sentence) || figures.isEmpty() && isLine(sentence) && !isLabelled(sentence, own)) {
      announce(sentence, own, opens);
    }
    used |= !figures.isEmpty();
    return isLeadIn(sentence) ? null : held;
  }

  private void announce(Sentence sentence, @Nullable Window own, boolean opens) {
    boolean state = own != null && own.role() == Window.Role.AS_OF;
    if (state && running != null && running.scopes() && read <= MASTHEAD) {
      return;
    }
    if (own != null && !isDateline(sentence, own)) {
      running = own;
      led = isLeadIn(sentence);
      used = false;
    } else if (own == null && used && opens && isTitle(sentence)) {
      running = null;
    }
  }

  /// "June 2024 July 2024": each heads a column of the table below; "Traffic in May 2023 (bulletin
  /// of 20 June)" has one window.
  static boolean isColumns(Sentence sentence, List<Window> windows) {
    return sentence.layout() == Layout.HEADING
        && windows.stream().filter(w -> !isBracketed(sentence, w)).count() > 1;
  }

  private static boolean isBracketed(Sentence sentence, Window window) {
    int at = window.from() - 1;
    int least = Math.max(0, at - BRACKET);
    while (at > least && !sentence.tokens().get(at).is("(")) {
      at--;
    }
    return at >= 0 && sentence.tokens().get(at).is("(");
  }

  private static @Nullable Window governing(List<Window> windows) {
    for (Window window : windows) {
      if (window.scopes() || window.role() == Window.Role.AS_OF) {
        return window;
      }
    }
    return null;
  }

  /// The report's own date, alone on its line or at its head with the place.
  private boolean isDateline(Sentence sentence, Window window) {
    PartialDate day = window.period().start();
    if (day == null || !day.equals(window.period().end())) {
      return false;
    }
    boolean own = published == null ? read <= MASTHEAD : published.equals(day);
    if (published != null && own && !isLeadIn(sentence) && day.text().length() == 10) {
      return running == null || !Stretches.isDay(running.period());
    }
    return own && sentence.tokens().stream().noneMatch(Headings::isCommon);
  }

  private static boolean isCommon(Token token) {
    return token.isWord() && token.text().length() > 3 && !token.isCapitalised();
  }

  private static boolean isLine(Sentence sentence) {
    return sentence.layout() == Layout.HEADING || sentence.layout() == Layout.PROSE;
  }

  /// "Wagons in the yard this morning: a few".
  private static boolean isLabelled(Sentence sentence, @Nullable Window own) {
    if (sentence.layout() == Layout.HEADING && own != null && own.to() > own.from() + 1) {
      return false;
    }
    int from = own == null ? 0 : own.to();
    return sentence.tokens().subList(from, sentence.tokens().size()).stream()
        .anyMatch(token -> token.is(":") && !token.equals(sentence.tokens().getLast()));
  }

  private static boolean isLeadIn(Sentence sentence) {
    return sentence.layout() != Layout.ROW && sentence.tokens().getLast().is(":");
  }

  /// A numbered paragraph, which only a lead-in makes part of a list.
  private static boolean isNumbered(Sentence sentence) {
    return sentence.layout() == Layout.ITEM
        && sentence.tokens().getFirst().isDigits()
        && sentence.tokens().getLast().is(".");
  }

  private static boolean isTitle(Sentence sentence) {
    return sentence.layout() == Layout.HEADING
        && sentence.tokens().stream().noneMatch(Token::isDigits);
  }

  private static boolean isProse(Sentence sentence) {
    boolean ended = ".!?”\"".contains(sentence.tokens().getLast().text());
    return sentence.layout() == Layout.PROSE && (ended || sentence.tokens().size() > LONGEST_LABEL);
  }
}
