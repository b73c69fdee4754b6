package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.Comparison.Difference;
import dev.tallyman.service.Comparison.Kind;
import dev.tallyman.service.Comparison.Reached;
import dev.tallyman.service.ReportObjects.Listed;
import dev.tallyman.text.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /// What keys are made of, so that many begin with others and sidecars fall between.
  private static final List<String> PARTS =
      List.of("a", "-", ".", "/", ".m", ".meta", ".meta.json", "b", "\uE000", "\uD83D\uDEA2");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final MemoryObjects objects = new MemoryObjects();
  private final TreeMap<String, ReportRecord> heads = new TreeMap<>(ReportKeys.ORDER);

  private final Reports reports =
      new Reports() {
        @Override
        public Optional<ReportRecord> find(String reportId) {
          return Optional.empty();
        }

        @Override
        public Optional<ReportContent> content(String reportId) {
          return Optional.empty();
        }

        @Override
        public List<ReportRecord> list(
            @Nullable ReportStatus status, @Nullable String after, int limit) {
          return (after == null ? heads : heads.tailMap(after, false))
              .values().stream().limit(limit).toList();
        }
      };

  private void put(String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    objects.put(new StoredObject(key, bytes, bytes.length, null, Map.of()));
  }

  private void know(String key, ReportStatus status, @Nullable String tag) {
    heads.put(
        key,
        new ReportRecord(
            key,
            key,
            1,
            status,
            false,
            null,
            Metadata.NONE,
            null,
            null,
            null,
            0,
            0,
            Instant.MIN,
            tag));
  }

  private @Nullable String tag(String key) {
    return objects.fetch(key, 0).map(StoredObject::tag).orElse(null);
  }

  private String tagNow(String key) {
    return Upload.tag(tag(key), tag(ReportKeys.sidecarOf(key)));
  }

  /// The comparison, stopped now and then, to go on from there.
  private List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    Comparison comparison = new Comparison(objects, reports, 1 + random.nextInt(4));
    String after = null;
    int compared = 0;
    do {
      int most = 1 + random.nextInt(8);
      Reached reached = comparison.run(after, (key, steps) -> steps < most, found::add);
      compared += reached.reports();
      after = reached.next();
    } while (after != null);
    assertThat(compared).isEqualTo(all().stream().filter(this::isReport).count());
    return found;
  }

  private List<Listed> all() {
    return objects.list(ReportKeys.PREFIX, null, 1000);
  }

  private boolean isReport(Listed listed) {
    return !ReportKeys.isSidecar(listed.key()) && !listed.isFolder();
  }

  private List<Difference> expected() {
    List<Difference> expected = new ArrayList<>();
    List<String> present = all().stream().filter(this::isReport).map(Listed::key).toList();
    for (String key : present) {
      ReportRecord head = heads.get(key);
      if (head == null) {
        expected.add(new Difference(Kind.UNKNOWN, key));
      } else if (head.status() == ReportStatus.WITHDRAWN
          || !Objects.equals(head.tag(), tagNow(key))) {
        expected.add(new Difference(Kind.DIFFERENT, key));
      }
    }
    heads.values().stream()
        .filter(head -> !present.contains(head.key()))
        .filter(head -> head.status() != ReportStatus.WITHDRAWN)
        .forEach(head -> expected.add(new Difference(Kind.GONE, head.key())));
    return expected;
  }

  private String anyKey() {
    StringBuilder key = new StringBuilder(ReportKeys.PREFIX);
    for (int i = random.nextInt(5); i >= 0; i--) {
      key.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return key.toString();
  }

  @RepeatedTest(300)
  void what_differs_is_found_in_pages_and_over_stops_whatever_the_keys_are() {
    for (int i = 0; i < 40; i++) {
      String key = anyKey();
      put(key, random.nextInt(4) == 0 ? "" : "text " + random.nextInt(3));
      if (random.nextBoolean()) {
        put(ReportKeys.sidecarOf(key), "sidecar " + random.nextInt(3));
      }
    }
    for (Listed listed : all()) {
      if (isReport(listed) && random.nextInt(5) > 0) {
        String tag = random.nextInt(5) > 0 ? tagNow(listed.key()) : tag(listed.key());
        boolean gone = random.nextInt(6) == 0;
        know(
            listed.key(),
            gone ? ReportStatus.WITHDRAWN : ReportStatus.EXTRACTED,
            gone ? null : tag);
      }
    }
    for (int i = 0; i < 5; i++) {
      String key = anyKey();
      if (tag(key) == null && !ReportKeys.isSidecar(key)) {
        know(key, ReportStatus.EXTRACTED, "tag");
      }
    }
    assertThat(differences()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void keys_are_in_the_order_of_their_bytes() {
    for (int i = 0; i < 2_000; i++) {
      String one = anyKey();
      String other = anyKey();
      int bytes =
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
      assertThat(Integer.signum(ReportKeys.ORDER.compare(one, other)))
          .isEqualTo(Integer.signum(bytes));
    }
  }
}
