package dev.tallyman.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the template watches is told of in `docs/operations.md`, what it can be given in
/// `docs/deploy.md`, and what it counts is counted by the code.
class OperationsTest {

  private static final Pattern NAMED =
      Pattern.compile("^\\| `([A-Za-z`, ]+)` \\|", Pattern.MULTILINE);

  private final JsonNode template = Transformed.read();
  private final JsonNode resources = Transformed.resources(template, Map.of());

  private Map<String, JsonNode> alarms() {
    Map<String, JsonNode> alarms = new TreeMap<>();
    for (var resource : resources.properties()) {
      if (resource.getValue().path("Type").asText().equals("AWS::CloudWatch::Alarm")) {
        alarms.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
    return alarms;
  }

  @Test
  void every_alarm_has_its_section_and_every_section_its_alarm() throws IOException {
    List<String> sections = new ArrayList<>();
    Files.readAllLines(Path.of("docs/operations.md")).stream()
        .filter(line -> line.startsWith("### "))
        .forEach(line -> sections.addAll(List.of(line.substring(4).split(", ", -1))));
    assertThat(sections).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(sections)).isEqualTo(alarms().keySet());
  }

  @Test
  void every_parameter_is_in_the_table_of_parameters() throws IOException {
    Set<String> told = new TreeSet<>();
    String page = Files.readString(Path.of("docs/deploy.md"));
    int from = page.indexOf("## Parameters");
    NAMED
        .matcher(page.substring(from, page.indexOf("\n## ", from)))
        .results()
        .forEach(row -> told.addAll(List.of(row.group(1).split("`, `", -1))));
    Set<String> parameters = new TreeSet<>();
    template.path("Parameters").fieldNames().forEachRemaining(parameters::add);
    assertThat(told).isEqualTo(parameters);
  }

  @Test
  void every_parameter_has_a_default_and_says_what_it_is() {
    for (var parameter : template.path("Parameters").properties()) {
      assertThat(parameter.getValue().has("Default")).as(parameter.getKey()).isTrue();
      assertThat(parameter.getValue().path("Description").asText()).contains(" ").endsWith(".");
    }
  }

  @Test
  void every_alarm_tells_somebody_and_says_what_it_means() {
    alarms()
        .forEach((name, alarm) -> {
          assertThat(alarm.at("/AlarmActions/0/Ref").asText()).as(name).isEqualTo("Alarms");
          assertThat(alarm.path("AlarmDescription").asText()).as(name).contains(" ").endsWith(".");
          assertThat(alarm.path("TreatMissingData").asText()).as(name).isEqualTo("notBreaching");
        });
  }

  @Test
  void an_alarm_about_time_comes_before_the_time_is_up() {
    for (String name : List.of("Ingest", "Query")) {
      int seconds = resources.at("/" + name + "Function/Properties/Timeout").asInt();
      int millis = alarms().get(name + "DurationAlarm").path("Threshold").asInt();
      assertThat(millis).isBetween(seconds * 750, seconds * 950);
    }
  }

  @Test
  void what_is_watched_and_shown_is_what_the_code_counts() throws IOException {
    Set<String> watched = new TreeSet<>();
    for (JsonNode alarm : alarms().values()) {
      if (alarm.path("Namespace").asText().equals("Tallyman")) {
        watched.add(alarm.path("MetricName").asText());
        assertThat(alarm.at("/Dimensions/0/Name").asText()).isEqualTo("system");
        assertThat(alarm.at("/Dimensions/0/Value/Ref").asText()).isEqualTo("AWS::StackName");
      }
    }
    JsonNode dashboard =
        new ObjectMapper()
            .readTree(resources.at("/Dashboard/Properties/DashboardBody/Fn::Sub").asText());
    for (JsonNode widget : dashboard.path("widgets")) {
      JsonNode metrics = widget.at("/properties/metrics");
      if (metrics.at("/0/0").asText().equals("Tallyman")) {
        metrics.forEach(metric -> watched.add(metric.path(1).asText()));
      }
    }
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/tallyman/aws"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(watched).hasSizeGreaterThan(6);
    assertThat(watched).allMatch(metric -> code.indexOf("\"" + metric + "\"") >= 0);
  }
}
