package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the status of table rows and list items from the caption above them: "Imports", "Arrivals
/// in May:".
public final class Captions {

  /// How many lines a list goes on under its lead-in.
  private static final int LIST = 15;

  private Captions() {}

  /// A row or list item takes the status of the one before it, the first one that of its caption.
  static boolean read(Grammar grammar, Draft draft) {
    if (!isItem(grammar, draft)) {
      return false;
    }
    if (grammar.earlierInSentence(draft) != null && !grammar.clauses(draft).groups().isEmpty()) {
      return false;
    }
    Draft earlier = grammar.earlier(draft, 1);
    boolean follows =
        earlier != null
            && earlier.status != null
            && draft.sentenceIndex - earlier.sentenceIndex <= 3
            && isItem(grammar, earlier);
    int first = follows ? earlier.sentenceIndex + 1 : Math.max(0, draft.sentenceIndex - 4);
    for (int i = draft.sentenceIndex - 1; i >= first; i--) {
      Clauses caption = grammar.clauses(i);
      if (caption.tokens().size() > Clauses.LONGEST) {
        return false;
      }
      if (says(caption, draft)) {
        return true;
      }
    }
    return follows
        && Statuses.set(
            draft, Objects.requireNonNull(earlier.status), earlier.point, "as the row before it");
  }

  /// What stands under "Exports" was shipped, what stands under "Discharged" came in.
  static boolean byColumn(Draft draft) {
    Status status = Bearings.isOut(draft) ? Status.SHIPPED : Status.DELIVERED;
    return isTold(draft) && Statuses.set(draft, status, null, "by its table");
  }

  /// Whether the table of a cell says which way its goods went.
  public static boolean isTold(Draft cell) {
    return cell.figureClass != FigureClass.SHARE && (Bearings.isOut(cell) || Bearings.isIn(cell));
  }

  /// A list item without a verb of its own sentence takes what its lead-in says, whatever the
  /// participles in it tell: "We seized: (1) 40 kg, sent from China; (2) 60 kg of tea".
  static boolean lead(Grammar grammar, Draft draft) {
    Clauses lead = leadOf(grammar, draft);
    if (lead == null || !opensWithNumber(grammar, draft)) {
      return false;
    }
    String last = lead.tokens().getLast().text();
    boolean leads = lead.tokens().size() <= Clauses.LONGEST && !last.equals(".");
    return leads && (takenByEnforcers(grammar, draft, lead) || byCaptionVerb(lead, draft));
  }

  /// The line above the list of which this number's sentence is an item, or null.
  private static @Nullable Clauses leadOf(Grammar grammar, Draft draft) {
    if (!isEnumerated(draft.sentence)) {
      return null;
    }
    int at = draft.sentenceIndex - 1;
    while (at >= 0 && draft.sentenceIndex - at < LIST && isEnumerated(grammar.sentence(at))) {
      at--;
    }
    return at >= 0 && draft.sentenceIndex - at < LIST ? grammar.clauses(at) : null;
  }

  /// An item whose time is a month at most, or open: one seizure and no count of many.
  static boolean isItemOfMonth(Draft draft) {
    boolean year =
        draft.period.start() != null && draft.period.start().text().length() < "2024-05".length();
    return isItem(draft) && !year;
  }

  static boolean isItem(Draft draft) {
    return isEnumerated(draft.sentence);
  }

  /// Whether the lead-in of the list names a window or a running total: "Received so far:".
  static boolean leadSays(Grammar grammar, Draft draft, String meaning) {
    Clauses lead = leadOf(grammar, draft);
    return lead != null
        && lead.tokens().getLast().is(":")
        && new WindowWords(lead).isListed(meaning, 0, lead.tokens().size());
  }

  /// Whether a caption, or the sentence that leads a list, gives the window.
  static boolean giveWindow(Grammar grammar, Draft draft) {
    return grammar.isCaptionedByDate(draft) || leadSays(grammar, draft, "increment");
  }

  private static boolean takenByEnforcers(Grammar grammar, Draft draft, Clauses lead) {
    boolean took =
        Grammar.has(lead.tokens(), 0, lead.tokens().size(), "took", "taken", "found", "caught");
    return took
        && grammar.seizures().some()
        && Statuses.set(draft, Status.SEIZED, null, "listed as taken");
  }

  /// Whether the item is a noun phrase that begins with its first number, as "(1) 40 kg of heroin,
  /// sent from China", or with a label: "cash: 40 euros"; a verb with auxiliaries makes it a
  /// sentence.
  private static boolean opensWithNumber(Grammar grammar, Draft draft) {
    Draft first = draft;
    for (Draft earlier = grammar.earlierInSentence(first);
        earlier != null;
        earlier = grammar.earlierInSentence(first)) {
      first = earlier;
    }
    Clauses clauses = grammar.clauses(draft);
    boolean head = first.quoteFrom <= 4 || Grammar.before(first, 1).equals(":");
    boolean of = Grammar.before(first, 1).equals("of");
    return head
        && !of
        && clauses.groups().stream()
            .filter(verb -> verb.isFinite() && !clauses.isRelative(verb))
            .allMatch(verb -> verb.from() == verb.main() && verb.tense() == VerbGroup.Tense.PAST);
  }

  /// "(1)", "a)", "2.", "•" at the head of a line.
  private static boolean isEnumerated(Sentence sentence) {
    if (sentence.layout() == Sentence.Layout.ITEM) {
      return true;
    }
    List<Token> tokens = sentence.tokens();
    int at = tokens.getFirst().is("(") ? 1 : 0;
    return tokens.size() > at + 2
        && tokens.get(at).text().length() <= 2
        && tokens.get(at + 1).is(")");
  }

  /// "Booked for loading, 1–10 May", "Cars to be shipped", "Maize entering Kenya": a verb that
  /// stands before the noun says it.
  private static boolean says(Clauses caption, Draft draft) {
    int noun = Statuses.firstNoun(caption.tokens());
    VerbGroup first = caption.after(0);
    return first != null && first.from() < noun && byCaptionVerb(caption, draft)
        || Statuses.byNoun(caption, draft, 0, caption.tokens().size())
        || byCaptionVerb(caption, draft);
  }

  private static boolean byCaptionVerb(Clauses caption, Draft draft) {
    for (VerbGroup verb : caption.groups()) {
      String word = verb.sense().status();
      if (word != null && Statuses.isStatus(word)) {
        boolean ahead = verb.modal() != null || verb.tense() == VerbGroup.Tense.INFINITIVE;
        boolean moves = !word.equals("pledged") && !word.equals("ordered");
        return Statuses.set(
            draft,
            ahead && moves ? Status.PLANNED : Status.parse(word),
            null,
            "captioned “" + verb.sense().lemma() + "”");
      }
    }
    return false;
  }

  private static boolean isItem(Grammar grammar, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean marked = WordSet.isAmong(tokens.getFirst().text(), "-", "•", "*", "–");
    boolean listed =
        draft.sentence.layout() == Sentence.Layout.ITEM
            || draft.sentence.layout() == Sentence.Layout.ROW
            || draft.sentenceIndex > 0
                && grammar.tokens(draft.sentenceIndex - 1).size() == 2
                && grammar.tokens(draft.sentenceIndex - 1).getFirst().isDigits();
    return grammar.clauses(draft).groups().isEmpty()
        || (marked || listed) && grammar.governor(draft).verb() == null;
  }
}
