package dev.tallyman.service;

import dev.tallyman.service.KeptAnswers.Kept;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Kept things of any size: deflated, and cut into pieces of which each may be kept. What has lost
/// a piece is lost as a whole.
final class KeptBytes {

  private static final int MOST_OF_A_PIECE = 300_000;

  private final KeptAnswers kept;

  KeptBytes(KeptAnswers kept) {
    this.kept = kept;
  }

  /// Bytes, and the state on which they rest.
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
  record Found(String basis, byte[] bytes) {}

  /// What is kept under these names: one look for the first pieces of all, one for the others.
  Map<String, Found> find(Collection<String> names) {
    Map<String, Kept> first = kept.find(names);
    List<String> others = new ArrayList<>();
    first.forEach((name, piece) ->
        IntStream.range(1, pieces(piece)).forEach(n -> others.add(piece(name, n))));
    Map<String, Kept> rest = others.isEmpty() ? Map.of() : kept.find(others);
    Map<String, Found> found = new HashMap<>();
    first.forEach((name, piece) -> {
      byte[] deflated = whole(name, piece, rest);
      if (deflated != null) {
        found.put(name, new Found(piece.basis(), Deflated.back(deflated)));
      }
    });
    return found;
  }

  private static int pieces(Kept first) {
    return first.next() == null ? 1 : Integer.parseInt(first.next());
  }

  private static String piece(String name, int n) {
    return n == 0 ? name : name + "+" + n;
  }

  private static byte @Nullable [] whole(String name, Kept first, Map<String, Kept> rest) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(first.body());
    for (int n = 1; n < pieces(first); n++) {
      Kept next = rest.get(piece(name, n));
      if (next == null || !next.restsOn(first.basis())) {
        return null;
      }
      whole.writeBytes(next.body());
    }
    return whole.toByteArray();
  }

  void keep(String name, String basis, byte[] bytes) {
    byte[] deflated = Deflated.of(bytes);
    int pieces = Math.max(1, Math.ceilDiv(deflated.length, MOST_OF_A_PIECE));
    for (int n = pieces - 1; n >= 0; n--) {
      int from = n * MOST_OF_A_PIECE;
      byte[] piece =
          Arrays.copyOfRange(deflated, from, Math.min(deflated.length, from + MOST_OF_A_PIECE));
      kept.keep(piece(name, n), new Kept(basis, Integer.toString(pieces), piece));
    }
  }
}
