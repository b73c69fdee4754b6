package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// People at work or on the payroll, who go nowhere: "four inspectors checked the files", "the port
/// hired 40 workers", "be given five more inspectors".
record Workers(Draft draft, Governor governor) {

  private static final Set<String> GOES =
      WordSet.parse(
          "arrive leave go come land return fly sail travel cross enter reach deploy move depart"
              + " disembark embark board withdraw march pass transit head follow walk flee join"
              + " pull stream set ship rotate drive ride be have do");
  private static final Set<String> HIRES =
      WordSet.parse("hire recruit employ train dismiss appoint second pay lose keep add");
  private static final Set<String> STAFF =
      WordSet.parse(
          "inspector inspectors officer officers auditor auditors scientist scientists clerk clerks"
              + " worker workers guard guards vet vets ranger rangers porter porters teacher"
              + " teachers welder welders staff labourer labourers nurse nurses");

  boolean stay() {
    VerbGroup verb = governor.verb();
    if (draft.figureClass != FigureClass.PERSONNEL || verb == null) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    String lemma = verb.sense().lemma();
    int space = lemma.indexOf(' ');
    String base = space < 0 ? lemma : lemma.substring(0, space);
    if (governor.role() == Governor.Role.SUBJECT && !verb.passive()) {
      return !GOES.contains(base) && isTransitive(tokens, verb.to());
    }
    boolean staff = isOneOf(tokens, draft.head, STAFF);
    return HIRES.contains(base) || staff && verb.passive() && base.equals("give");
  }

  private static boolean isTransitive(List<Token> tokens, int at) {
    return isOneOf(tokens, at, ClosedWords.DETERMINERS)
        || Words.isDigits(tokens, at)
        || NumberWords.isSmall(tokens, at)
        || NounPhrases.isCountable(tokens, at)
            && !tokens.get(at).lower().endsWith("ly")
            && NounPhrases.isPlural(tokens.get(at).lower());
  }
}
