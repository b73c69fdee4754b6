package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptBytesTest {

  /// Answers kept in a map, of which each may be lost.
  private static final class Shelf implements KeptAnswers {

    private final Map<String, Kept> answers = new HashMap<>();
    private int looks;

    @Override
    public Map<String, Kept> find(Collection<String> names) {
      looks++;
      Map<String, Kept> found = new HashMap<>(answers);
      found.keySet().retainAll(names);
      return found;
    }

    @Override
    public void keep(String name, Kept answer) {
      answers.put(name, answer);
    }
  }

  private final Shelf shelf = new Shelf();
  private final KeptBytes kept = new KeptBytes(shelf);

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @Test
  void bytes_come_back_with_their_basis_however_many() {
    kept.keep("small", "one", bytes(10));
    kept.keep("large", "two", bytes(1_000_000));
    kept.keep("empty", "three", new byte[0]);
    Map<String, KeptBytes.Found> found =
        kept.find(List.of("small", "large", "empty", "never kept"));
    assertThat(found).containsOnlyKeys("small", "large", "empty");
    assertThat(found.get("small").bytes()).isEqualTo(bytes(10));
    assertThat(found.get("large").bytes()).isEqualTo(bytes(1_000_000));
    assertThat(found.get("large").basis()).isEqualTo("two");
    assertThat(found.get("empty").bytes()).isEmpty();
    assertThat(shelf.looks).isEqualTo(2);
  }

  @Test
  void each_piece_fits_into_an_item() {
    kept.keep("large", "two", bytes(1_000_000));
    assertThat(shelf.answers.values()).hasSize(4);
    assertThat(shelf.answers.values()).allMatch(piece -> piece.body().length <= 350_000);
  }

  @Test
  void what_has_lost_a_piece_or_got_one_of_another_is_lost() {
    kept.keep("large", "two", bytes(1_000_000));
    shelf.answers.remove("large+2");
    assertThat(kept.find(List.of("large"))).isEmpty();
    kept.keep("large", "two", bytes(1_000_000));
    KeptAnswers.Kept piece = shelf.answers.get("large+1");
    shelf.answers.put("large+1", new KeptAnswers.Kept("three", piece.next(), piece.body()));
    assertThat(kept.find(List.of("large"))).isEmpty();
  }
}
