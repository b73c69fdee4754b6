package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.aws.Rooms;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.local.LocalNames;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.IngestReport;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.MemoryStore;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.service.StoredObject;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the bucket was told, version by version, and thus which answers are right: each shows of
/// every report one version, whole, that had been begun, none older than was seen before; and it is
/// what a store in memory that holds just these versions answers.
final class SoakedReports {

  private static final int MOST_KEPT = 500;
  private static final Pattern FIGURE = Pattern.compile("f_([0-9a-f]{16})[0-9a-f]+");

  private static final Pattern RECORDED_AT = Pattern.compile("\"recordedAt\":\"[^\"]*\"");

  /// A question of one flow.
  record Question(String path, FlowKey flow) {

    Map<String, List<String>> query() {
      return Map.of(
          "origin", List.of(String.valueOf(flow.origin())),
          "destination", List.of(String.valueOf(flow.destination())),
          "limit", List.of(Answers.LARGEST_PAGE));
    }
  }

  /// A version; without a text the report is not there.
  private record Version(@Nullable String text, Map<FlowKey, Set<String>> figures) {}

  private final Map<String, List<Version>> versions = new TreeMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Extraction> read =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Extraction> eldest) {
              return size() > MOST_KEPT;
            }
          });
  private final ReadFigures figures =
      new ReadFigures() {
        @Override
        public String version() {
          return Rooms.figures().version();
        }

        @Override
        public Extraction read(Report report) {
          return read.computeIfAbsent(
              report.id() + report.text(), _ -> Rooms.figures().read(report));
        }
      };

  SoakedReports(Set<String> keys) {
    keys.forEach(key -> {
      versions.put(key, new ArrayList<>(List.of(new Version(null, Map.of()))));
      seen.put(key, 0);
    });
  }

  synchronized boolean isThere(String key) {
    return versions.get(key).getLast().text() != null;
  }

  /// Before anything is asked of S3.
  void begin(String key, @Nullable String text) {
    Map<FlowKey, Set<String>> figures = text == null ? Map.of() : figuresOf(key, text);
    synchronized (this) {
      versions.get(key).add(new Version(text, figures));
    }
  }

  private Map<FlowKey, Set<String>> figuresOf(String key, String text) {
    Set<String> ids = new HashSet<>();
    Map<FlowKey, Set<String>> byFlow = new HashMap<>();
    Report report = Report.of(LocalNames.BUCKET, key, text, dev.tallyman.text.Metadata.NONE);
    for (Figure figure : figures.read(report).figures()) {
      assertThat(ids.add(figure.id())).isTrue();
      byFlow.computeIfAbsent(FlowKey.of(figure), _ -> new HashSet<>()).add(figure.id());
    }
    return byFlow;
  }

  /// What had been seen when a question was asked.
  synchronized Map<String, Integer> seen() {
    return Map.copyOf(seen);
  }

  /// Throws unless the answer to a question asked after `before` was seen is right.
  void check(Question question, String answer, Map<String, Integer> before) {
    Map<String, String> shown = new TreeMap<>();
    Map<String, Set<String>> ids = idsByReport(answer);
    synchronized (this) {
      for (Map.Entry<String, List<Version>> report : versions.entrySet()) {
        String key = report.getKey();
        Set<String> figures =
            ids.getOrDefault(Report.id(LocalNames.BUCKET, key).substring(2), Set.of());
        int version = shown(report.getValue(), question.flow(), figures, before.get(key));
        assertThat(version)
            .as(
                "%s shows of %s, seen in version %s of %s: %s",
                question, key, before.get(key), report.getValue().size() - 1, figures)
            .isNotNegative();
        seen.merge(key, version, Math::max);
        String text = report.getValue().get(version).text();
        if (text != null) {
          shown.put(key, text);
        }
      }
    }
    assertThat(listed(answer)).as(question.toString()).isEqualTo(listed(answerOf(shown, question)));
  }

  private static int shown(
      List<Version> versions, FlowKey flow, Set<String> figures, int notBefore) {
    for (int i = notBefore; i < versions.size(); i++) {
      if (versions.get(i).figures().getOrDefault(flow, Set.of()).equals(figures)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, Set<String>> idsByReport(String answer) {
    Map<String, Set<String>> ids = new HashMap<>();
    Matcher figure = FIGURE.matcher(answer);
    while (figure.find()) {
      ids.computeIfAbsent(figure.group(1), _ -> new HashSet<>()).add(figure.group());
    }
    return ids;
  }

  /// What is listed for the last versions, when all of them have been read.
  List<String> last(Question question) {
    return listed(answerOf(last(), question));
  }

  private synchronized Map<String, String> last() {
    return versions.entrySet().stream()
        .filter(report -> report.getValue().getLast().text() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, report -> report.getValue().getLast().text()));
  }

  /// What is listed, without the instants at which the store was written, and in the order of none.
  static List<String> listed(String answer) {
    try {
      List<String> listed = new ArrayList<>();
      for (JsonNode list : Answers.JSON.readTree(answer)) {
        list.forEach(one -> listed.add(RECORDED_AT.matcher(one.toString()).replaceAll("")));
      }
      return listed.stream().sorted().toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer, e);
    }
  }

  private String answerOf(Map<String, String> texts, Question question) {
    MemoryObjects objects = new MemoryObjects();
    MemoryStore store = new MemoryStore();
    IngestReport ingest =
        new IngestReport(
            LocalNames.BUCKET, objects, store, Rooms.documents(), figures, InstantSource.system());
    texts.forEach((key, text) -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      objects.put(new StoredObject(key, bytes, bytes.length, null, Map.of()));
      ingest.lookAt(key, attempt -> true);
    });
    Api api =
        Rooms.api(
            LocalNames.BUCKET,
            objects,
            store,
            KeptAnswers.NONE,
            CursorKeys.of(new byte[32]),
            e -> {
              throw e;
            });
    return api.answer(
            new ApiRequest("GET", question.path(), question.query(), Map.of(), new byte[0]))
        .text();
  }
}
