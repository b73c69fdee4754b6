package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.Captions;
import dev.tallyman.extract.rule.Relations;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an opinion is asked about a figure, with the answers among which it chooses. Shares, rates
/// and limits are told by their form, a cell by its table, and no opinion is asked there.
@SuppressWarnings(
    "ImmutableEnumChecker") // the list is never changed, and one of its answers is null
enum Question {
  KIND("kinds: ", null, Kind.INCREMENT, Kind.EVENT, Kind.CUMULATIVE, Kind.SNAPSHOT) {
    @Override
    boolean isOpen(Draft draft) {
      return draft.figureClass != FigureClass.SHARE && draft.per == null;
    }

    @Override
    @Nullable Enum<?> held(Draft draft) {
      return draft.kind;
    }

    @Override
    void set(Draft draft, @Nullable Enum<?> answer) {
      draft.kind = (Kind) answer;
    }
  },

  STATUS(
      "statuses: ",
      Status.PLANNED,
      Status.PLEDGED,
      Status.ORDERED,
      Status.SHIPPED,
      Status.DELIVERED,
      Status.SEIZED,
      Status.UNSTATED) {
    @Override
    boolean isOpen(Draft draft) {
      return draft.kind != Kind.LIMIT
          && draft.kind != Kind.RATIO
          && draft.modality != Modality.CAPACITY
          && !Captions.isTold(draft);
    }

    @Override
    @Nullable Enum<?> held(Draft draft) {
      return draft.status;
    }

    @Override
    void set(Draft draft, @Nullable Enum<?> answer) {
      draft.status = (Status) answer;
      draft.point = null;
    }
  };

  private final String rules;
  private final List<@Nullable Enum<?>> answers;
  private final String asked = name().toLowerCase(Locale.ROOT);
  private final Ladder wider = Ladder.of(asked + " by more than", 1, 8, Learned.UNIT / 2);

  Question(String rules, @Nullable Enum<?>... answers) {
    this.rules = rules;
    this.answers = Arrays.asList(answers);
  }

  abstract boolean isOpen(Draft draft);

  /// Whether the rules' answer may be doubted.
  boolean doubts(Draft draft) {
    return isOpen(draft) && answers.contains(held(draft));
  }

  abstract @Nullable Enum<?> held(Draft draft);

  abstract void set(Draft draft, @Nullable Enum<?> answer);

  /// What is asked, as grounds begin.
  String asked() {
    return asked;
  }

  /// By how much the words around a figure prefer another answer.
  Ladder wider() {
    return wider;
  }

  int size() {
    return answers.size();
  }

  /// What a number was before is past: nothing that is still to come.
  boolean allows(Draft draft, int answer) {
    Enum<?> value = answers.get(answer);
    boolean ahead = value == Status.PLANNED || value == Status.PLEDGED || value == Status.ORDERED;
    return !ahead || !draft.rules.contains(Relations.WAS_BEFORE) && looksAhead(draft);
  }

  /// Where no word near a figure looks ahead, its goods are no plan and no promise.
  private static boolean looksAhead(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int to = Math.min(tokens.size(), draft.quoteTo + NEAR);
    for (Token token : tokens.subList(Math.max(0, draft.quoteFrom - NEAR), to)) {
      String word = token.lower();
      for (String stem : AHEAD.getOrDefault(word.charAt(0), List.of())) {
        if (word.startsWith(stem)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final int NEAR = 40;

  /// Stems by their first letters.
  private static final Map<Character, List<String>> AHEAD =
      Stream.of(
              "will",
              "'ll",
              "shall",
              "would",
              "could",
              "may",
              "might",
              "plan",
              "pledg",
              "promis",
              "order",
              "commit",
              "expect",
              "schedul",
              "due",
              "inten",
              "aim",
              "target",
              "forecast",
              "project",
              "propos",
              "await",
              "contract",
              "tender",
              "book",
              "bought",
              "buy",
              "purchas",
              "approv",
              "licen",
              "request",
              "seek",
              "sought",
              "ask",
              "offer",
              "agree",
              "earmark",
              "alloc",
              "budget",
              "announc",
              "package",
              "next",
              "futur",
              "until",
              "later",
              "soon",
              "upcoming",
              "remain",
              "outstanding",
              "deal",
              "sale",
              "sold",
              "sell",
              "award",
              "need",
              "want",
              "should",
              "must",
              "prepar",
              "set",
              "ready",
              "donat",
              "fund",
              "financ")
          .collect(Collectors.groupingBy(stem -> stem.charAt(0)));

  /// The column of the first answer.
  int column() {
    return this == KIND ? Learned.FIGURE + 1 : KIND.column() + KIND.size();
  }

  /// The number of an answer, or -1 for one that is none of the choice.
  int indexOf(@Nullable Enum<?> answer) {
    return answers.indexOf(answer);
  }

  /// The number of the answer that an annotation writes as `code`, or -1.
  int indexOf(String code) {
    for (int i = 0; i < answers.size(); i++) {
      if (word(i).equals(code)) {
        return i;
      }
    }
    return -1;
  }

  String word(int answer) {
    Enum<?> value = answers.get(answer);
    return value == null ? "null" : value.name().toLowerCase(Locale.ROOT);
  }

  @Nullable Enum<?> answer(int index) {
    return answers.get(index);
  }

  /// How the trail of a figure begins to tell why the rules answered as they did.
  String rules() {
    return rules;
  }
}
