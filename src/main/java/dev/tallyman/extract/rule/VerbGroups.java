package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.rule.VerbGroup.Sense;
import dev.tallyman.extract.rule.VerbGroup.Tense;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the verb groups of a sentence from left to right, by auxiliaries, the verb tables and the
/// ending of words; no tagger, no model.
final class VerbGroups {

  private static final Lexicon GOODS = Lexicon.load("verbs");
  private static final Lexicon STANCES = Lexicon.load("stances");

  private static final Set<String> NO_VERBS =
      Set.of(
          "following",
          "according",
          "including",
          "excluding",
          "regarding",
          "concerning",
          "pending",
          "during",
          "compared",
          "hundred",
          "indeed",
          "united",
          "building",
          "exceed",
          "estimated",
          "estimate",
          "something",
          "anything",
          "nothing",
          "morning",
          "evening",
          "spring",
          "speed",
          "red",
          "mixed",
          "used",
          "second",
          "amid");

  /// Words that make "to be" a modal: "is going to send".
  private static final Set<String> ABOUT_TO =
      Set.of("going", "due", "set", "about", "supposed", "bound", "poised");

  private final List<Token> tokens;
  private final List<VerbGroup> groups = new ArrayList<>();

  private VerbGroups(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<VerbGroup> of(List<Token> tokens) {
    VerbGroups reader = new VerbGroups(tokens);
    for (int i = 0; i < tokens.size(); ) {
      Optional<VerbGroup> group = reader.at(i);
      group.ifPresent(reader.groups::add);
      i = group.map(VerbGroup::to).orElse(i + 1);
    }
    return reader.groups;
  }

  private Optional<VerbGroup> at(int at) {
    Token token = tokens.get(at);
    if (!token.isWord()) {
      return Optional.empty();
    }
    if (ClosedWords.isAuxiliary(token) && !(token.is("won") && !is(at + 1, "'t"))
        || token.is("to")
        || token.is("yet") && is(at + 1, "to")) {
      return withAuxiliaries(at);
    }
    return bare(at);
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }

  private Optional<VerbGroup> withAuxiliaries(int at) {
    Auxiliaries auxiliaries = new Auxiliaries();
    int main = auxiliaries.read(at);
    if (main < tokens.size()) {
      Optional<Match> match = match(main);
      if (match.isPresent() && auxiliaries.admits(match.get())) {
        return Optional.of(auxiliaries.group(at, match.get()));
      }
      if (auxiliaries.admitsUnknown(tokens.get(main))) {
        return Optional.of(
            auxiliaries.group(at, new Match(main, main + 1, unknown(main), form(main))));
      }
    }
    return auxiliaries.alone(at, main);
  }

  private Optional<VerbGroup> bare(int at) {
    Optional<Match> known = match(at);
    if (known.isPresent()) {
      return known.filter(this::standsAsVerb).map(this::plain);
    }
    boolean regular =
        form(at) == Form.PAST
            && tokens.get(at).text().length() > 4
            && !tokens.get(at).isCapitalised()
            && !NO_VERBS.contains(tokens.get(at).lower());
    boolean behindNoun = at > 0 && !determines(at - 1) && !tokens.get(at).glued();
    return regular && behindNoun && ClosedWords.opensPhrase(tokens, at + 1)
        ? Optional.of(plain(new Match(at, at + 1, unknown(at), Form.PAST)))
        : Optional.empty();
  }

  private Sense unknown(int at) {
    return new Sense(tokens.get(at).lower(), null, null, null);
  }

  private VerbGroup plain(Match match) {
    Tense tense =
        switch (match.form()) {
          case BASE, PRESENT -> Tense.PRESENT;
          case PAST -> Tense.PAST;
          case PARTICIPLE -> Tense.PARTICIPLE;
          case GERUND -> Tense.GERUND;
        };
    boolean negated =
        match.from() > 0 && ClosedWords.NEGATIONS.contains(tokens.get(match.from() - 1).lower());
    return new VerbGroup(
        match.from(), match.to(), match.from(), match.sense(), tense, false, negated, null);
  }

  /// Whether a word of the tables is a verb here and no noun or adjective: "the load of", "two
  /// orders", "a shipping lane".
  private boolean standsAsVerb(Match match) {
    int at = match.from();
    Token token = tokens.get(at);
    boolean joined = token.glued() || is(match.to(), "-") && tokens.get(match.to()).glued();
    if (joined || NO_VERBS.contains(token.lower()) || token.isCapitalised() && at > 0) {
      return false;
    }
    boolean determined = at > 0 && determines(at - 1);
    return switch (match.form()) {
      case PAST, PARTICIPLE ->
          !determined || isCounted(at - 1) && ClosedWords.opensPhrase(tokens, match.to());
      case GERUND ->
          !(at > 0 && ClosedWords.DETERMINERS.contains(tokens.get(at - 1).lower()))
              && !is(match.to(), "of");
      case BASE, PRESENT -> at > 0 && !is(match.to(), "of") && isPresentVerb(match);
    };
  }

  /// A form that could be a plural noun ("calls at", "orders") needs a pronoun before it or a noun
  /// phrase behind it.
  private boolean isPresentVerb(Match match) {
    int at = match.from();
    int next = match.to();
    if (isSubject(at - 1)) {
      return true;
    }
    if (!groups.isEmpty() && groups.getLast().to() == at) {
      return false;
    }
    boolean plural =
        match.form() == Form.BASE
            && tokens.get(at - 1).lower().endsWith("s")
            && !tokens.get(at - 1).isCapitalised()
            && !determines(at - 1);
    boolean infinitive = is(next, "to") && match(next + 1).isPresent();
    if (plural && ClosedWords.opensPhrase(tokens, next) || infinitive && !determines(at - 1)) {
      return true;
    }
    boolean preceded = tokens.get(at - 1).isWord() && !determines(at - 1) || is(at - 1, ",");
    if (!preceded || is(at - 1, "or") || next >= tokens.size()) {
      return false;
    }
    boolean ends = tokens.get(next).is(",") || tokens.get(next).is(".");
    if (ends) {
      return match.sense().isStance() && !is(at - 1, ",");
    }
    boolean noun = ClosedWords.NOUN_ALIKE.contains(match.sense().lemma());
    if (noun && !"!.?”\"".contains(tokens.getLast().text())) {
      return false;
    }
    return ClosedWords.opensPhrase(tokens, next)
        && !(noun
            && (ClosedWords.PREPOSITIONS.contains(tokens.get(next).lower()) || is(next, "and")))
        && !(noun && !tokens.get(next).isWord() && !tokens.get(next).isDigits());
  }

  private boolean isCounted(int at) {
    return tokens.get(at).isDigits() || ClosedWords.NUMERALS.contains(tokens.get(at).lower());
  }

  private boolean isSubject(int at) {
    return ClosedWords.PRONOUNS.contains(tokens.get(at).lower())
        && !is(at, "this")
        && !is(at, "these");
  }

  private boolean determines(int at) {
    Token token = tokens.get(at);
    String word = token.lower();
    boolean pronoun = isSubject(at);
    return !pronoun
        && (token.isDigits()
            || ClosedWords.DETERMINERS.contains(word) && !word.equals("this")
            || ClosedWords.PREPOSITIONS.contains(word) && !isParticle(word));
  }

  private static boolean isParticle(String word) {
    return Set.of(
            "over", "up", "off", "in", "out", "down", "as", "than", "before", "since", "after")
        .contains(word);
  }

  private enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    GERUND
  }

  private record Match(int from, int to, Sense sense, Form form) {}

  private Optional<Match> match(int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Optional<Lexicon.Match> goods = goods(at);
    Optional<Lexicon.Match> stance = STANCES.at(tokens, at);
    int goodsTo = goods.map(Lexicon.Match::to).orElse(0);
    if (stance.isPresent() && stance.get().to() > goodsTo) {
      return stance.map(m -> matched(m, new Sense(lemma(m), null, null, m.meaning(1))));
    }
    return goods.map(m -> matched(m, new Sense(lemma(m), m.meaning(), absent(m.meaning(1)), null)));
  }

  /// "went in a single night" is no "went in".
  private Optional<Lexicon.Match> goods(int at) {
    Optional<Lexicon.Match> longest = GOODS.at(tokens, at);
    boolean intransitive =
        longest.isPresent() && Set.of("go in", "come in").contains(lemma(longest.get()));
    boolean phrase =
        intransitive
            && longest.get().to() < tokens.size()
            && (isCounted(longest.get().to())
                || tokens.get(longest.get().to()).isCapitalised()
                || ClosedWords.DETERMINERS.contains(tokens.get(longest.get().to()).lower()));
    return phrase ? GOODS.at(tokens.subList(0, at + 1), at) : longest;
  }

  private Match matched(Lexicon.Match match, Sense sense) {
    return new Match(match.from(), match.to(), sense, form(match));
  }

  private static @Nullable String absent(String cell) {
    return cell.equals("-") ? null : cell;
  }

  private static String lemma(Lexicon.Match match) {
    return match.line().phrases().getFirst();
  }

  private Form form(Lexicon.Match match) {
    String base = lemma(match).split(" ", 2)[0];
    String word = tokens.get(match.from()).lower();
    if (word.equals(base)) {
      boolean past = ClosedWords.PARTICIPLES.contains(word) && isPastHere(match.from());
      return past ? Form.PAST : Form.BASE;
    }
    return word.endsWith("s") ? Form.PRESENT : inflection(word, Form.PAST);
  }

  /// "the vessel put ashore" is past, "they put" and "to put" may not be.
  private boolean isPastHere(int at) {
    return at > 0 && !is(at - 1, "to") && !ClosedWords.MODALS.contains(tokens.get(at - 1).lower());
  }

  private Form form(int at) {
    return inflection(tokens.get(at).lower(), Form.BASE);
  }

  private static Form inflection(String word, Form otherwise) {
    if (word.endsWith("ing")) {
      return Form.GERUND;
    }
    if (word.endsWith("n") || word.equals("gone") || word.equals("borne")) {
      return Form.PARTICIPLE;
    }
    return word.endsWith("ed") ? Form.PAST : otherwise;
  }

  /// The run of auxiliaries, negations and adverbs before a main verb.
  private final class Auxiliaries {
    private boolean be;
    private boolean being;
    private boolean have;
    private boolean had;
    private boolean having;
    private boolean past;
    private boolean doing;
    private boolean yet;
    private int start;
    private boolean to;
    private boolean negated;
    private @Nullable String modal;

    /// Index of the word behind the run.
    int read(int at) {
      start = at;
      int i = at;
      while (i < tokens.size() && i - at < 12 && take(i)) {
        i++;
      }
      return i;
    }

    private boolean take(int i) {
      Token token = tokens.get(i);
      String word = token.lower();
      if (ClosedWords.MODALS.contains(word) && (!word.equals("won") || is(i + 1, "'t"))) {
        modal = word;
      } else if (ClosedWords.HAVE.contains(word)) {
        have = true;
        had |= word.startsWith("had");
        having |= word.equals("having");
      } else if (ClosedWords.BE.contains(word)) {
        past |= word.startsWith("was") || word.startsWith("were");
        being |= word.equals("being") && !be;
        be = true;
      } else if (ClosedWords.DO.contains(word)) {
        doing = true;
        past |= word.startsWith("did");
      } else if (be && ABOUT_TO.contains(word) && opensInfinitive(i + 1)) {
        return true;
      } else if (word.equals("to")) {
        return takeTo(i);
      } else if (!ClosedWords.isAdverb(token)) {
        return false;
      } else if (match(i).isPresent()) {
        return false;
      }
      negated |= ClosedWords.NEGATIONS.contains(word);
      return true;
    }

    private boolean opensInfinitive(int at) {
      return is(at, "to")
          && match(at + 1).map(match -> match.form() == Form.BASE || match.form() == Form.PAST).orElse(is(at + 1, "be"));
    }

    private boolean takeTo(int at) {
      if (to) {
        return false;
      }
      to = true;
      yet = is(at - 1, "yet");
      if (be && !yet) {
        modal = "be to";
        be = false;
      }
      return true;
    }

    boolean admits(Match match) {
      Form form = match.form();
      if (form == Form.BASE && have && !to && modal == null) {
        return Set.of("come", "put", "set", "hit", "run")
            .contains(tokens.get(match.from()).lower());
      }
      if (form == Form.PAST || form == Form.PARTICIPLE) {
        return be || have;
      }
      return form == Form.GERUND ? be : form == Form.BASE && (to || modal != null || doing);
    }

    boolean admitsUnknown(Token token) {
      if (!token.isWord() || token.isCapitalised() || ClosedWords.isClosed(token)) {
        return false;
      }
      boolean participle =
          token.lower().endsWith("ed")
              || token.lower().endsWith("en")
              || ClosedWords.PARTICIPLES.contains(token.lower());
      if (be || have) {
        return participle || be && token.lower().endsWith("ing");
      }
      boolean hangsOnVerb = to && !groups.isEmpty() && groups.getLast().to() == start;
      return modal != null || doing || hangsOnVerb;
    }

    VerbGroup group(int from, Match match) {
      boolean participle = match.form() == Form.PAST || match.form() == Form.PARTICIPLE;
      return new VerbGroup(
          from,
          match.to(),
          match.from(),
          match.sense(),
          tense(match.form()),
          be && participle,
          negated
              || yet
              || from > 0 && ClosedWords.NEGATIONS.contains(tokens.get(from - 1).lower()),
          modal);
    }

    private Tense tense(Form form) {
      if (modal != null || yet) {
        return have ? Tense.PERFECT : Tense.FUTURE;
      }
      if (having || to) {
        return have ? Tense.PERFECT_INFINITIVE : Tense.INFINITIVE;
      }
      if (have) {
        return had ? Tense.PLUPERFECT : Tense.PERFECT;
      }
      if (be && form == Form.GERUND) {
        return Tense.PROGRESSIVE;
      }
      return being ? Tense.PARTICIPLE : past ? Tense.PAST : Tense.PRESENT;
    }

    /// A copula, "have" as a main verb, or no verb at all where "to" is a preposition.
    Optional<VerbGroup> alone(int from, int to) {
      if (!be && !have && modal == null) {
        return Optional.empty();
      }
      if (modal != null && !be && !have && !modal.equals("be to")) {
        return to == from + 1 && !is(to, ",")
            ? Optional.empty()
            : Optional.of(copula(from, to, "will"));
      }
      if (modal != null && modal.equals("be to") && !have) {
        return Optional.of(copula(from, Math.max(from + 1, to - 1), "be"));
      }
      return Optional.of(copula(from, to, be ? "be" : "have"));
    }

    private VerbGroup copula(int from, int to, String lemma) {
      Tense tense = tense(Form.BASE);
      return new VerbGroup(
          from, to, to - 1, new Sense(lemma, null, null, null), tense, false, negated, modal);
    }
  }
}
