package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Of two numbers whose quotes hold the same digits one falls, so that every number stands once: a
/// set-aside before a figure, else the later one.
public final class Overlaps implements Reading {

  @Override
  public String name() {
    return "overlaps";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Map<Integer, Draft[]> owners = new HashMap<>();
    Set<Draft> fallen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Draft draft : drafts) {
      int length = draft.sentence.tokens().size();
      Draft[] tokens = owners.computeIfAbsent(draft.sentenceIndex, _ -> new Draft[length]);
      for (int i = draft.quoteFrom; i < draft.quoteTo && !fallen.contains(draft); i++) {
        if (draft.sentence.tokens().get(i).isDigits()) {
          claim(tokens, i, draft, fallen);
        }
      }
    }
    if (!fallen.isEmpty()) {
      drafts.removeIf(fallen::contains);
    }
  }

  private static void claim(@Nullable Draft[] tokens, int at, Draft draft, Set<Draft> fallen) {
    Draft owner = tokens[at];
    if (owner == null || fallen.contains(owner) || !owner.isFigure() && draft.isFigure()) {
      if (owner != null) {
        fallen.add(owner);
      }
      tokens[at] = draft;
    } else {
      fallen.add(draft);
    }
  }
}
