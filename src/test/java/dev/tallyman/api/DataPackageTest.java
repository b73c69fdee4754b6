package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `docs/datapackage.json` describes the tables that the API gives.
class DataPackageTest {

  private final Service service = new Service();

  @BeforeEach
  void fill() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000, 15));
    service.report("reports/b.txt", null, "CN", List.of(7));
  }

  private static JsonNode fields(String table) throws IOException {
    JsonNode described = new ObjectMapper().readTree(Path.of("docs/datapackage.json").toFile());
    for (JsonNode resource : described.path("resources")) {
      if (resource.path("name").asText().equals(table)) {
        return resource.path("schema").path("fields");
      }
    }
    throw new AssertionError("no table " + table);
  }

  @ParameterizedTest
  @CsvSource({
    "tallies, /v1/tally?measure=package&format=csv",
    "figures, /v1/figures?format=csv",
    "reports, /v1/reports?format=csv"
  })
  void the_columns_are_those_described_and_hold_what_is_said(String table, String address)
      throws IOException {
    JsonNode fields = fields(table);
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.path("name").asText()));
    List<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(service.get(address).text()).stream().toList();
    assertThat(rows.getFirst().getFields()).isEqualTo(names);
    assertThat(rows).hasSizeGreaterThan(2);
    for (CsvRecord row : rows.subList(1, rows.size())) {
      for (int i = 0; i < names.size(); i++) {
        check(fields.get(i), row.getField(i));
      }
    }
  }

  private static void check(JsonNode field, String cell) {
    JsonNode allowed = field.path("constraints").path("enum");
    if (cell.isEmpty()) {
      assertThat(field.path("constraints").path("required").asBoolean()).isFalse();
      return;
    }
    switch (field.path("type").asText()) {
      case "number" -> assertThat(new BigDecimal(cell).toPlainString()).isEqualTo(cell);
      case "integer" -> assertThat(cell).matches("-?\\d+");
      case "boolean" -> assertThat(cell).isIn("true", "false");
      case "datetime" -> assertThat(Instant.parse(cell)).isNotNull();
      default -> assertThat(field.path("type").asText()).isEqualTo("string");
    }
    if (!allowed.isMissingNode()) {
      List<String> codes = new ArrayList<>();
      allowed.forEach(code -> codes.add(code.asText()));
      assertThat(codes).contains(cell);
    }
  }
}
