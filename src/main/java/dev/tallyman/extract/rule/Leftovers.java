package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sets aside the digits that no other reading has kept, so that nothing numeric vanishes whatever
/// was thrown together: the 234 of "7.62x391.234".
public final class Leftovers implements Reading {

  @Override
  public String name() {
    return "leftovers";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Map<Integer, BitSet> kept = new HashMap<>();
    for (Draft draft : drafts) {
      kept.computeIfAbsent(draft.sentenceIndex, _ -> new BitSet())
          .set(draft.quoteFrom, draft.quoteTo);
    }
    List<Draft> left = new ArrayList<>();
    for (int i = 0; i < passages.sentences().size(); i++) {
      left(passages.sentences().get(i), i, kept.getOrDefault(i, new BitSet()), left);
    }
    if (!left.isEmpty()) {
      drafts.addAll(left);
      drafts.sort((one, other) -> one.quote().compareTo(other.quote()));
    }
  }

  private void left(Sentence sentence, int index, BitSet kept, List<Draft> into) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (sentence.tokens().get(i).isDigits() && !kept.get(i)) {
        Draft draft = new Draft(sentence, index, i, i + 1);
        draft.setAside = SetAside.Reason.IDENTIFIER;
        draft.fired(name());
        into.add(draft);
      }
    }
  }
}
