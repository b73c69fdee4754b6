package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import org.jspecify.annotations.Nullable;

/// An answer of the rules against the one for which the words around the figure say most, with what
/// has been learned to matter when the two differ: by how much the words prefer it, which rule
/// answered, and which answers they are.
record Dispute(Draft draft, Question question, int held, int best, Balance balance) {

  /// The dispute about a figure, or null where there is none.
  static @Nullable Dispute of(Draft draft, Question question, int[] columns) {
    if (!question.doubts(draft)) {
      return null;
    }
    int held = question.indexOf(question.held(draft));
    int first = question.column();
    int best = held;
    for (int i = 0; i < question.size(); i++) {
      boolean more = columns[first + i] > columns[first + best];
      best = more && question.allows(draft, i) ? i : best;
    }
    return best == held
        ? null
        : new Dispute(
            draft,
            question,
            held,
            best,
            balance(draft, question, held, best, columns[first + best] - columns[first + held]));
  }

  private static Balance balance(Draft draft, Question question, int held, int best, int margin) {
    String asked = question.asked();
    Balance balance = new Balance();
    balance.add(asked);
    question.wider().climb(margin, balance);
    for (String rule : draft.rules) {
      if (rule.startsWith(question.rules())) {
        balance.add(rule);
      }
    }
    balance.add(asked + " not ", question.word(held));
    balance.add(asked + " but ", question.word(best));
    balance.add(asked + " not " + question.word(held) + " but ", question.word(best));
    return balance;
  }

  boolean isWon() {
    return balance.isEnough();
  }

  void settle() {
    String rule = "opinions: " + question.word(best) + ", not " + question.word(held);
    question.set(draft, question.answer(best));
    draft.fired(rule);
  }

  /// For people.
  String words() {
    return question.word(best) + " rather than " + question.word(held) + ": " + balance.words();
  }
}
