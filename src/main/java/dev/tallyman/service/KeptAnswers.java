package dev.tallyman.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers that this build has given before. They are only a memory: each names the state that it
/// rests on, whoever finds it looks whether that still holds, and losing one costs a second
/// reading.
public interface KeptAnswers {

  /// Remembers nothing.
  KeptAnswers NONE =
      new KeptAnswers() {
        @Override
        public Map<String, Kept> find(Collection<String> names) {
          return Map.of();
        }

        @Override
        public void keep(String name, Kept answer) {
          // It is forgotten.
        }
      };

  /// An answer's words, where the rest of it begins, and the state on which both rest.
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
  record Kept(String basis, @Nullable String next, byte[] body) {

    /// Whether it rests on the state of that name; on none that has no name.
    public boolean restsOn(@Nullable String state) {
      return basis.equals(state);
    }
  }

  /// States of flows, and what is kept.
  record Look(List<FlowState> states, Map<String, Kept> kept) {}

  /// The states of these flows and what is kept under these names: in one round trip, where both
  /// lie in one table.
  default Look look(Flows flows, Collection<FlowKey> asked, Collection<String> names) {
    return new Look(flows.states(asked), find(names));
  }

  /// What is kept under these names, in one round trip for up to a hundred of them.
  Map<String, Kept> find(Collection<String> names);

  /// Keeps an answer in the place of any other of that name, if it can: its bytes as they are, and
  /// only where they are few enough.
  void keep(String name, Kept answer);
}
