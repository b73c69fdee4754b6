package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tables as statistics offices and spreadsheets have them, tabs between the cells.
class TradeTablesTest {

  @Test
  void the_unit_over_a_table_holds_for_its_last_row_too() {
    String rows =
        IntStream.range(100, 400).mapToObj(i -> "Egypt\t" + i + "\n").collect(Collectors.joining());
    for (String table :
        List.of(
            "Exports of wheat from Romania, thousand tonnes\n\nDestination\t2023\n" + rows,
            "Foreign trade in wheat, thousand tonnes\n\nMarket\t2023\nExports\n" + rows,
            "Exports of wheat from Romania\n\nDestination\t2023\n"
                + rows
                + "\nFigures in thousand tonnes.\n")) {
      assertThat(figures(table))
          .hasSize(300)
          .allSatisfy(figure -> {
            assertThat(figure.amount().best()).isGreaterThanOrEqualTo(new BigDecimal("100000"));
            assertThat(figure.counted().commodity()).hasToString("food/grain/wheat");
            assertThat(figure.route().destination().country()).isEqualTo("EG");
          });
    }
  }

  @Test
  void the_flow_of_a_row_says_which_end_the_partner_is() {
    String table =
        """
        Period\tReporter\tPartner\tTrade flow\tCommodity code\tCommodity\tQty (t)
        2022\tKazakhstan\tChina\tExport\t1001\tWheat\t1250400
        2023\tKazakhstan\tRussia\tImport\t1001\tWheat\t2100
        """;
    assertThat(figures(table))
        .extracting(figure ->
            figure.amount().best()
                + " "
                + figure.route().origin().country()
                + " "
                + figure.route().destination().country()
                + " "
                + figure.timing().period().start())
        .containsExactly("1250400 KZ CN 2022", "2100 RU KZ 2023");
  }

  @Test
  void what_stands_under_a_number_of_a_thing_is_its_name() {
    String table =
        """
        Date\tContainer no.\tTruck number\tFrom\tTo\tGoods\tWeight (kg)
        2024-05-01\t4471233\t118\tMombasa\tKampala\trice\t26000
        2024-05-02\t4471234\t119\tMombasa\tKampala\trice\t2025
        """;
    assertThat(figures(table)).extracting(Figure::quote).containsExactly("26000", "2025");
  }

  @Test
  void months_in_digits_date_their_rows() {
    String table =
        """
        Month\tDestination\tWheat exported (tonnes)
        2024-01\tEgypt\t1950
        2024-02\tTurkey\t2013
        2024-03\tEgypt\t12500
        """;
    assertThat(figures(table))
        .extracting(figure ->
            figure.amount().best()
                + " "
                + figure.route().destination().country()
                + " "
                + figure.timing().period().start())
        .containsExactly("1950 EG 2024-01", "2013 TR 2024-02", "12500 EG 2024-03");
  }

  private static List<Figure> figures(String text) {
    return Extractor.extract(Readings.report(text, "2025-02-01")).figures();
  }
}
