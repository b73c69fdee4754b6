package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Extractor;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PlaceLevel;
import dev.tallyman.quantity.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [300 launchers] were flown from Minsk to Benghazi.                                      | BY>LY
          Serbia has delivered [300 launchers] to Ethiopia.                                       | RS>ET
          Pyongyang sent Moscow [4 million shells].                                               | KP>RU
          The Dutch supplied Kyiv with [24 jets].                                                 | NL>UA
          Poland received [116 tanks] from South Korea.                                           | KR>PL
          Iranian drones by the hundred, [400 drones] in all, were delivered to Russia.           | IR>RU
          India imported [1.9 mb/d] of Russian crude.                                             | RU>IN
          Argentina's exports of beef to China came to [60,000 tonnes].                           | AR>CN
          Imports of Ukrainian honey into Germany reached [9,000 tonnes].                         | UA>DE
          [Nine ships] left Odesa for Djibouti.                                                   | UA>DJ
          [Forty trucks] crossed from Zambia into Tanzania at Nakonde.                            | ZM>TZ
          The freighter, bound from Mersin to Tripoli, carried [60 containers].                   | TR>LY
          [200 tonnes of rice] reached Port-au-Prince from Vietnam by way of Panama.              | VN>HT
          Chinese buyers took [six cargoes] from Qatar.                                           | QA>CN
          Ghana bought [50,000 tonnes of sugar] from Brazil.                                      | BR>GH
          A Panamanian-flagged tanker brought [300,000 barrels] to Cuba.                          | ->CU
          [Two tonnes of ivory] were shipped from Mombasa for use against nobody.                 | KE>-
          France approved [12 guns] for Ukraine.                                                  | FR>UA
          [90 containers] went from Hamburg to Poland, and [30 containers] to Latvia.             | DE>PL ; DE>LV
          [Six cargoes] go to Greece and [one cargo] goes to Croatia.                             | ->GR ; ->HR
          Japan and Korea each sent [40 generators] to Türkiye.                                   | ->TR
          Egypt took [1.4 million tonnes] from Romania and Spain [1.1 million tonnes].            | RO>EG ; RO>ES
          Denmark, Germany and Spain sent Kenya [100], [90] and [75 doses] respectively.          | DK>KE ; DE>KE ; ES>KE
          The European Union sent [62 observers] to Malawi.                                       | ->MW
          The ship was seized in Augusta with [two tonnes of cocaine] aboard.                     | ->-
          Officers at Felixstowe seized [two tonnes of cocaine] on its way from Ecuador to Antwerp. | EC>BE
          The spokesman in Brussels said that [80 trucks] had moved.                              | ->-
          Vietnam's customs office said that it had cleared [80 crates].                          | ->-
          Kenya, the minister said, will send [400 tonnes of tea] to Pakistan.                    | KE>PK
          [700 camels] were loaded at Berbera for Jeddah.                                         | SO>SA
          Lithuania, which has few of its own, gave Moldova [19 buses].                           | LT>MD
          US forces shipped [50 howitzers] from Texas to Bremerhaven.                             | US>DE
          Wheat from Kazakhstan, [40,000 tonnes] of it, was railed to Herat through Turkmenistan. | KZ>AF
          [Three cargoes] of Nigerian crude were sold to Indonesia.                               | NG>ID
          Peru's shipments of copper to refineries in Japan totalled [88,000 tonnes].             | PE>JP
          According to Ottawa, [80 vehicles] were handed over to Ukraine.                         | ->UA
          The rebels took [80 vehicles] into the mountains.                                       | ->-
          Cambodia exported [3,000 tonnes] to the Philippines, Malaysia and Brunei.               | KH>-
          Turkish drones, [24 drones] in all, have been delivered to Mali.                         | TR>ML
          Iran has been shipping [300 shells] to Syrian forces.                                   | IR>SY
          Syria has been shipped [300 shells] from Iran.                                          | IR>SY
          The first of [44 jets] promised by Washington arrived in Poland.                        | US>PL
          [600 tonnes of khat] a day are flown from Ethiopia to Somalia.                           | ET>SO
          Exports from Ukraine to Egypt fell to [90,000 tonnes].                                  | UA>EG
          Germany's deliveries to Ukraine now amount to [200 guns].                               | DE>UA
          Deliveries of Russian gas to Hungary reached [4.5 billion cubic metres].                | RU>HU
          [12,000 cars] were exported to Russia via Georgia from Japan.                           | JP>RU
          A shipment of [30 excavators] for Zambia left the port of Durban.                        | ZA>ZM
          Bolivia-bound [trucks: 40] stood at Arica.                                              | ->BO
          Sweden donated [50 vehicles] to Ukraine's army.                                         | SE>UA
          South Korean officials say North Korea has sent [11,000 troops] to Russia.              | KP>RU
          The tanker took [700,000 barrels] from Kharg Island to Baniyas.                         | IR>SY
          Iraq exports [3.3 million barrels] a day through Ceyhan.                                | IQ>-
          Tokyo said it would give Manila [five radars].                                          | JP>PH
          [45 rhino horns] on their way from South Africa to Vietnam were found in Doha.          | ZA>VN
          The United States has provided Ukraine with [2 million rounds].                         | US>UA
          Saudi Arabia bought [600 missiles] from the United States.                              | US>SA
          [40 containers] of scrap were sent back to Belgium from Thailand.                       | TH>BE
          Australia will export [20,000 cattle] to Indonesia.                                     | AU>ID
          Mexican authorities stopped [400 kilos] coming from Colombia.                           | CO>-
          Shipments to China from Brazil rose to [9 million tonnes].                              | BR>CN
          Kazakh wheat went to Uzbekistan: [200,000 tonnes].                                      | KZ>UZ
          China's imports from Peru were [2 million tonnes].                                      | PE>CN
          Italy imported [9 million tonnes of LNG], most of it American.                          | ->IT
          Burma received [six helicopters] from Russia.                                           | RU>MM
          The Emirati aid flight carried [60 tonnes] to Chad.                                     | AE>TD
          Tehran denies having given Khartoum [a single drone].                                   | IR>SD
          Taiwan, for its part, promised Paraguay [two helicopters].                              | TW>PY
          Armenia has ordered [90 guns] from India.                                               | IN>AM
          Some [3,000 Syrian refugees] live in the Greek town.                                    | ->-
          [15 planes] flew arms out of Sharjah to Port Sudan.                                     | AE>SD
          """)
  void a_sentence_says_where_goods_come_from_and_go_to(String text, String expected) {
    assertThat(String.join(" ; ", read(text).stream().map(RoutesTest::written).toList()))
        .isEqualTo(expected);
  }

  /// Lines of `corpus/routes`: a text with brackets around its figures, and where each goes.
  static Stream<String> corpus() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus/routes"))) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines.stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void a_text_is_read_as_the_corpus_says(String line) {
    int bar = line.lastIndexOf('|');
    String wanted = line.substring(bar + 1).strip();
    Bracketed text = Bracketed.of(line.substring(0, bar).strip(), "2025-06-04");
    List<Figure> figures = Extractor.extract(text.passages().report()).figures();
    List<String> ends = List.of(wanted.split(" ; ", -1));
    List<String> read = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      read.add(masked(ends.get(i), overlapping(figures, text.drafts().get(i))));
    }
    assertThat(String.join(" ; ", read)).isEqualTo(wanted);
  }

  private static @Nullable Figure overlapping(List<Figure> figures, Draft bracket) {
    return figures.stream()
        .filter(f -> f.span().start() < bracket.quote().end())
        .filter(f -> f.span().end() > bracket.quote().start())
        .findFirst()
        .orElse(null);
  }

  private static String masked(String wanted, @Nullable Figure figure) {
    if (figure == null) {
      return "no figure";
    }
    String origin = wanted.startsWith("*") ? "*" : code(figure.route().origin());
    String destination = wanted.endsWith("*") ? "*" : code(figure.route().destination());
    return origin + ">" + destination;
  }

  @Test
  void a_topic_is_inherited_with_its_level_and_turned_round_where_the_text_says_so() {
    List<Draft> drafts =
        read(
            "Malawi has shipped [40 tonnes of tea] to Oman. The load filled [three containers]."
                + "¶In the other direction, [9 tonnes of dates] were carried.");
    assertThat(drafts).extracting(RoutesTest::written).containsExactly("MW>OM", "MW>OM", "OM>MW");
    assertThat(drafts)
        .extracting(draft -> draft.placeLevel)
        .containsExactly(PlaceLevel.CLAUSE, PlaceLevel.PARAGRAPH, PlaceLevel.REPORT);
  }

  @Test
  void a_report_with_several_flows_lends_none_of_them() {
    List<Draft> drafts =
        read(
            "Oman sent [three ships] to Sudan.¶Peru sent [two ships] to Spain.¶Fiji sent [one ship]"
                + " to Tonga.¶Off the cape [six ships] were seen.");
    assertThat(written(drafts.getLast())).isEqualTo("->-");
  }

  @Test
  void a_port_keeps_its_name_and_a_region_has_no_country() {
    Draft draft = read("[Two ships] sailed from Walvis Bay to Crimea.").getFirst();
    assertThat(draft.origin).isEqualTo(new Place("NA", "Walvis Bay"));
    assertThat(draft.destination).isEqualTo(new Place(null, "Crimea"));
  }

  @Test
  void the_north_and_the_south_are_countries_only_where_north_korea_is_named() {
    assertThat(
            written(
                read("North Korea is poor. [Six ships] sailed from the North to Dalian.")
                    .getFirst()))
        .isEqualTo("KP>CN");
    assertThat(written(read("[Six lorries] drove from the North to Paris.").getFirst()))
        .isEqualTo("->FR");
  }

  @Test
  void the_conveyance_or_the_clause_says_how_goods_travel() {
    Bracketed report =
        Bracketed.of("[Six] came and [40 tonnes] went by rail, [9 crates] by air.", null);
    report.drafts().getFirst().measure = new Measure("vessel");
    new Routes().read(report.passages(), report.drafts());
    assertThat(report.drafts().getFirst().modes).containsExactly(Mode.SEA);
    assertThat(read("[40 tonnes] went by rail to Lviv.").getFirst().modes)
        .containsExactly(Mode.RAIL);
    assertThat(read("[70 percent] goes by rail, the rest by truck.").getFirst().modes)
        .containsExactly(Mode.RAIL);
    assertThat(read("A plane landed at noon. It carried [320 tents].").getFirst().modes)
        .containsExactly(Mode.AIR);
  }

  private static List<Draft> read(String text) {
    Bracketed report = Bracketed.of(text, "2025-03-05");
    new Routes().read(report.passages(), report.drafts());
    return report.drafts();
  }

  private static String written(Draft draft) {
    return code(draft.origin) + ">" + code(draft.destination);
  }

  private static String code(Place place) {
    return place.country() == null ? "-" : place.country();
  }
}
