package dev.tallyman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rooms and what each may import, as `docs/design.md` draws them.
class ArchitectureTest {

  private static final String ROOT = "dev.tallyman.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tallyman");

  /// Each room with the rooms it may import.
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("quantity", List.of()),
          Map.entry("figure", List.of("text", "quantity")),
          Map.entry("extract", List.of("text", "quantity", "figure")),
          Map.entry("document", List.of("text", "quantity")),
          Map.entry("tally", List.of("text", "quantity", "figure")),
          Map.entry(
              "service", List.of("text", "quantity", "figure", "extract", "document", "tally")),
          Map.entry(
              "json",
              List.of("text", "quantity", "figure", "extract", "document", "tally", "service")),
          Map.entry(
              "api", List.of("text", "quantity", "figure", "extract", "tally", "service", "json")),
          Map.entry(
              "aws",
              List.of(
                  "text",
                  "quantity",
                  "figure",
                  "extract",
                  "document",
                  "tally",
                  "service",
                  "json",
                  "api")));

  static List<String> rooms() {
    return ROOMS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_imports_only_what_the_design_allows(String room) {
    List<String> closed = new ArrayList<>(ROOMS.keySet());
    closed.addAll(List.of("local", "cli"));
    closed.remove(room);
    closed.removeAll(ROOMS.getOrDefault(room, List.of()));
    noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(closed.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void the_core_knows_no_technology_and_no_clock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "text..",
            ROOT + "quantity..",
            ROOT + "figure..",
            ROOT + "extract..",
            ROOT + "tally..",
            ROOT + "service..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "com.fasterxml..", "org.gaul..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void amounts_never_pass_through_floating_point() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "quantity..", ROOT + "figure..", ROOT + "tally..")
        .should()
        .callMethod(java.math.BigDecimal.class, "doubleValue")
        .orShould()
        .callMethod(java.math.BigDecimal.class, "valueOf", double.class)
        .orShould()
        .callConstructor(java.math.BigDecimal.class, double.class)
        .check(CLASSES);
  }
}
