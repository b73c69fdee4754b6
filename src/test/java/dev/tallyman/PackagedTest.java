package dev.tallyman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What was packaged, and what the build says of it: `mvn verify` runs this after packaging, alone
/// `mvn verify -Dtest=PackagedTest`.
@Tag("packaged")
class PackagedTest {

  private static final Path TARGET = Path.of("target");

  /// By one of these everything in the zip may be passed on; of licences to choose from, one is
  /// enough (decision 19).
  private static final Set<String> LICENCES =
      Set.of("Apache-2.0", "MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause");

  /// What the command line alone uses, unchanged, may have these as well.
  private static final Set<String> OF_THE_COMMAND_LINE = Set.of("EPL-2.0", "BSD-4-Clause");

  private static final List<String> DYNAMODB_LOCAL =
      List.of(
          "com/amazonaws/services/dynamodbv2/local/",
          "software/amazon/dynamodb/",
          "com/amazon/dynamodb/",
          "com/almworks/sqlite4java/");

  private final Map<String, Set<String>> licences = licences();

  PackagedTest() throws IOException {}

  /// The licences of each file, by the bill of materials.
  private static Map<String, Set<String>> licences() throws IOException {
    Map<String, Set<String>> licences = new TreeMap<>();
    JsonNode bill = new ObjectMapper().readTree(TARGET.resolve("bom.json").toFile());
    for (JsonNode component : bill.path("components")) {
      Set<String> names = new TreeSet<>();
      for (JsonNode licence : component.path("licenses")) {
        names.add(licence.at("/license/id").asText(licence.at("/license/name").asText()));
      }
      licences.put(
          component.path("name").asText() + "-" + component.path("version").asText() + ".jar",
          names);
    }
    return licences;
  }

  private static Set<String> jarsOfTheZip() throws IOException {
    Set<String> jars = new TreeSet<>();
    try (ZipInputStream zip = zip()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".jar")) {
          jars.add(entry.getName().substring("lib/".length()));
        }
      }
    }
    return jars;
  }

  private static ZipInputStream zip() throws IOException {
    return new ZipInputStream(Files.newInputStream(TARGET.resolve("function.zip")));
  }

  @Test
  void whatever_is_in_the_zip_may_be_passed_on() throws IOException {
    assertThat(jarsOfTheZip()).hasSizeGreaterThan(30);
    for (String jar : jarsOfTheZip()) {
      assertThat(licences).as("the bill of materials").containsKey(jar);
      assertThat(licences.get(jar)).as(jar).containsAnyElementsOf(LICENCES);
    }
  }

  @Test
  void what_the_command_line_adds_is_under_no_gpl() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      for (String jar : jars.map(file -> file.getFileName().toString()).toList()) {
        assertThat(licences).as("the bill of materials").containsKey(jar);
        assertThat(licences.get(jar))
            .as(jar)
            .containsAnyElementsOf(
                Stream.of(LICENCES, OF_THE_COMMAND_LINE).flatMap(Set::stream).toList());
      }
    }
  }

  @Test
  void no_class_of_dynamodb_local_and_none_of_the_local_run_is_in_the_zip() throws IOException {
    try (ZipInputStream zip = zip()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName()).doesNotMatch("dev/tallyman/(local|cli)/.+");
        if (entry.getName().endsWith(".jar")) {
          assertThat(entry.getName()).doesNotContainIgnoringCase("DynamoDBLocal");
          checkClasses(zip.readAllBytes());
        }
      }
    }
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        checkClasses(Files.readAllBytes(jar));
      }
    }
  }

  private static void checkClasses(byte[] jar) throws IOException {
    try (ZipInputStream classes = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry one = classes.getNextEntry(); one != null; one = classes.getNextEntry()) {
        assertThat(DYNAMODB_LOCAL).noneMatch(one.getName()::startsWith);
      }
    }
  }

  @Test
  void the_report_of_licences_names_all_that_the_bill_of_materials_does() throws IOException {
    String report = Files.readString(TARGET.resolve("licences.txt"), StandardCharsets.UTF_8);
    for (String jar : licences.keySet()) {
      String artifact = jar.replaceFirst("-([0-9][^-]*(-jre)?)\\.jar$", ":$1");
      assertThat(report).contains(":" + artifact + " - ");
    }
    assertThat(report).doesNotContain("Unknown license");
  }

  @Test
  void the_zip_is_within_its_budget() throws IOException {
    assertThat(Files.size(TARGET.resolve("function.zip"))).isLessThan(25_000_000);
  }
}
