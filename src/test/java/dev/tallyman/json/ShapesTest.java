package dev.tallyman.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Source;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.service.AnswerTally;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.Samples;
import dev.tallyman.service.ShowFigure;
import dev.tallyman.service.Standing;
import dev.tallyman.tally.Basis;
import dev.tallyman.tally.CounterReading;
import dev.tallyman.tally.Counts;
import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Range;
import dev.tallyman.tally.Tally;
import dev.tallyman.tally.Unplaced;
import dev.tallyman.tally.Warning;
import dev.tallyman.tally.Why;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The JSON of the contract, written out: shapes, names, order and nulls.
class ShapesTest {

  @Test
  void an_extraction_is_one_line_with_every_field() {
    Report report = Samples.report("reports/a.txt", List.of(16000), "2025-04-16");
    Extraction extraction =
        Samples.extraction(report, new FlowKey("KP", null), List.of(16000), "Harbour Office");
    assertThat(ExtractionJson.of("a.txt", report, extraction))
        .isEqualTo(
            """
            {"file":"a.txt","report":{"id":"%s","sha256":"%s",\
            "text":"A word before it. nearly 16000 crates left the harbour. It rained for two days.",\
            "publisher":"The Harbour Post","published":"2025-04-16","url":"https://post.example/a",\
            "title":"Crates","language":"en"},"figures":[{"id":"%s","quote":"nearly 16000 crates",\
            "span":{"start":18,"end":37},"sentence":{"start":18,"end":55},"class":"cargo",\
            "quantity":{"low":null,"lowExclusive":false,"best":"16000","high":"16000",\
            "highExclusive":true,"hedge":"nearly"},"measure":"package",\
            "commodity":"food/grain/wheat","item":"crate","calibre":null,"kind":"cumulative",\
            "per":null,"status":"shipped","point":null,"modality":"asserted","origin":"KP",\
            "originPlace":"the harbour","destination":null,"destinationPlace":null,\
            "placeLevel":"clause","mode":["sea"],"carriers":[],\
            "period":{"start":"2023-08","end":null,"duration":null},"asOf":"2025-04-16",\
            "asOfFrom":"published","attribution":{"originator":"Harbour Office",\
            "relayers":["Wire"]},"relation":null,"trend":null,"flags":[],\
            "rule":["numbers","hedges"]}],"setAside":[{"quote":"two days",\
            "span":{"start":70,"end":78},"reason":"DURATION","quantity":{"low":"2",\
            "lowExclusive":false,"best":"2","high":"2","highExclusive":false,"hedge":"exact"},\
            "unit":"day","item":null,"per":null,"trend":null,"flags":[]}]}\
            """
                .formatted(report.id(), report.sha256(), extraction.figures().getFirst().id()));
  }

  @Test
  void decimals_are_plain_strings_and_what_is_not_stated_is_null() {
    assertThat(Json.text(json -> FigureJson.write(json, Samples.full())))
        .contains(
            """
            "quantity":{"low":"10","lowExclusive":true,"best":"15.5","high":"20.5",\
            "highExclusive":false,"hedge":"range"}\
            """,
            "\"kind\":\"rate\",\"per\":\"week\"",
            "\"origin\":null,\"originPlace\":null",
            "\"relation\":{\"type\":\"part-of\",\"to\":\"f_0123456789abcdef000000000000\"}",
            "\"trend\":\"down\",\"flags\":[\"stacked-hedge\",\"ton-unqualified\"],\"rule\":[]");
  }

  @Test
  void a_figure_alone_tells_its_flags_and_those_of_its_claim_in_words() {
    PublishedFigure figure =
        new PublishedFigure(
            Samples.full(), new Source("r_1", "reports/a", "", Metadata.NONE, false));
    Standing standing =
        new Standing(
            "f_1",
            "excluded",
            "low-trust-copy",
            "f_1",
            Set.of(Warning.DIRECTION_CONFLICT),
            List.of());
    ShowFigure.Shown shown =
        new ShowFigure.Shown(
            new RecordedFigure(figure, Samples.MORNING, null, null), "current", null, standing);
    assertThat(new String(ProvenanceJson.explained(shown), StandardCharsets.UTF_8))
        .contains(
            """
            "warnings":[{"flag":"stacked-hedge","sentence":"The number has more than one hedge; \
            the outer one holds."},{"flag":"ton-unqualified",\
            """,
            """
            "by":"f_1","warnings":[{"flag":"direction-conflict","sentence":"A copy tells of the \
            same amount on the reversed route; it is a mention and changes nothing."}],"mentions":[]\
            """);
  }

  @Test
  void a_date_that_is_set_aside_carries_its_period_and_an_identifier_nothing() {
    SetAside date =
        new SetAside(
            "2024",
            Span.of(0, 4),
            SetAside.Reason.DATE,
            null,
            null,
            null,
            null,
            null,
            Set.of(),
            Period.at(new PartialDate("2024")));
    SetAside number = SetAside.bare("KN-23", Span.of(0, 5), SetAside.Reason.IDENTIFIER);
    SetAside context =
        new SetAside(
            "5%",
            Span.of(0, 2),
            SetAside.Reason.CONTEXT,
            new Quantity(Amount.moreThan(new BigDecimal(5)), Hedge.MORE_THAN),
            "percent",
            "price",
            "week",
            dev.tallyman.figure.Trend.UP,
            Set.of(),
            null);
    assertThat(Json.text(json -> SetAsideJson.write(json, date)))
        .isEqualTo(
            """
            {"quote":"2024","span":{"start":0,"end":4},"reason":"DATE",\
            "period":{"start":"2024","end":"2024","duration":null}}\
            """);
    assertThat(Json.text(json -> SetAsideJson.write(json, number)))
        .isEqualTo(
            "{\"quote\":\"KN-23\",\"span\":{\"start\":0,\"end\":5},\"reason\":\"IDENTIFIER\"}");
    assertThat(Json.text(json -> SetAsideJson.write(json, context)))
        .endsWith(
            "\"hedge\":\"more-than\"},\"unit\":\"percent\",\"item\":\"price\",\"per\":\"week\","
                + "\"trend\":\"up\",\"flags\":[]}");
  }

  @Test
  void a_tally_is_that_of_the_rules() {
    assertThat(
            new String(
                TallyJson.closed(
                    TallyJson.open(
                        new AnswerTally.Answer(
                            Policy.LATEST_PER_ORIGINATOR, Samples.MORNING, List.of()),
                        List.of(tally())),
                    null),
                StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"policy":"latest-per-originator/1","knownAt":"2026-01-02T03:04:05Z",\
            "notice":"A compilation of published claims, not an estimate of what was shipped.",\
            "tallies":[{"origin":"KP","destination":null,"measure":"container","class":"cargo",\
            "group":{"month":"2024-10","mode":null},\
            "range":{"low":"15800","lowExclusive":true,"high":null,"highExclusive":false,\
            "openBelow":false,"openAbove":true},\
            "originators":[{"originator":"Open Source Centre","publisher":null,"basis":"counter",\
            "commodity":"arms/ammunition","status":"shipped","point":"departed",\
            "modality":"asserted","amount":{"low":"15800","lowExclusive":true,"best":"16000",\
            "high":null,"highExclusive":false},"convertedFrom":["kilogram"],\
            "period":{"start":null,"end":null,"duration":"P20M"},"asOf":"2025-04-15",\
            "mentions":3,"reports":2,"figures":["f_a1"],\
            "readings":[{"amount":{"low":"15800","lowExclusive":true,"best":"16000","high":null,\
            "highExclusive":false},"asOf":"2025-04-15","baseline":null,"derivedIncrement":"-200",\
            "flags":["drop"],"figures":["f_a1"]}],"flags":["new-baseline","drop"]}],\
            "beside":[{"why":"capacity","originator":null,"publisher":"The Harbour Post",\
            "basis":"claim","commodity":null,"status":"unstated","point":null,\
            "modality":"capacity","amount":null,\
            "period":{"start":null,"end":null,"duration":null},"asOf":null,"mentions":1,\
            "reports":1,"figures":["f_c1","f_c2"],"readings":[],\
            "alternatives":[["f_c1"],["f_c2"]],"flags":[]}],\
            "undated":[{"figure":"f_u","originator":null,"amount":{"low":"5",\
            "lowExclusive":false,"best":"5","high":"5","highExclusive":false},\
            "period":{"start":null,"end":null,"duration":null}}],"unallocated":[],\
            "excluded":[{"figure":"f_a2","reason":"duplicate-of","by":"f_a1"}],\
            "counts":{"figures":5,"claims":3,"originators":1,"unknown":1,"reports":2,\
            "mentions":4},"newest":"2025-07-14","stale":["r_1"]}],"next":null}\
            """);
  }

  private static Tally tally() {
    Amount amount = new Amount(Bound.exclusive(decimal("15800")), decimal("16000"), null);
    CounterReading reading =
        new CounterReading(
            amount,
            new PartialDate("2025-04-15"),
            null,
            decimal("-200.0"),
            Set.of(Warning.DROP),
            List.of("f_a1"));
    Entry counter =
        new Entry(
            null,
            "Open Source Centre",
            null,
            Basis.COUNTER,
            new Commodity("arms/ammunition"),
            Status.SHIPPED,
            Point.DEPARTED,
            Modality.ASSERTED,
            amount,
            new Period(null, null, "P20M"),
            new PartialDate("2025-04-15"),
            3,
            2,
            List.of("f_a1"),
            List.of(reading),
            List.of(),
            List.of("kilogram"),
            Set.of(Warning.DROP, Warning.NEW_BASELINE));
    Entry capacity =
        new Entry(
            Why.CAPACITY,
            null,
            "The Harbour Post",
            Basis.CLAIM,
            null,
            Status.UNSTATED,
            null,
            Modality.CAPACITY,
            null,
            Period.UNSTATED,
            null,
            1,
            1,
            List.of("f_c1", "f_c2"),
            List.of(),
            List.of(List.of("f_c1"), List.of("f_c2")),
            List.of(),
            Set.of());
    Map<String, String> group = new LinkedHashMap<>();
    group.put("month", "2024-10");
    group.put("mode", null);
    return new Tally(
        "KP",
        null,
        new Measure("container"),
        FigureClass.CARGO,
        group,
        new Range(Bound.exclusive(decimal("15800")), null, false, true),
        List.of(counter),
        List.of(capacity),
        List.of(new Unplaced("f_u", null, Amount.exactly(decimal("5")), Period.UNSTATED)),
        List.of(),
        List.of(new Exclusion("f_a2", Exclusion.Reason.DUPLICATE_OF, "f_a1")),
        new Counts(5, 3, 1, 1, 2, 4),
        new PartialDate("2025-07-14"),
        List.of("r_1"));
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void a_sidecar_that_was_written_is_read_and_a_broken_one_is_not() {
    Metadata metadata = new Metadata("Post", "2025", null, "A \"title\"", null);
    assertThat(MetadataJson.parse(MetadataJson.sidecar(metadata))).contains(metadata);
    for (String broken :
        List.of("", "[]", "{", "{\"publisher\": 5}", "{\"a\":1,\"a\":2}", "null", "{} x")) {
      assertThat(MetadataJson.parse(broken.getBytes(StandardCharsets.UTF_8))).as(broken).isEmpty();
    }
    assertThat(MetadataJson.parse("{\"author\": 5}".getBytes(StandardCharsets.UTF_8)))
        .contains(Metadata.NONE);
  }

  @Test
  void a_link_leads_to_the_words_and_never_runs_anything() {
    assertThat(TextLink.to("https://a.example/x#y", "a-b, c & d"))
        .isEqualTo("https://a.example/x#y:~:text=a%2Db%2C%20c%20%26%20d");
    assertThat(TextLink.to("javascript:alert(1)", "a")).isNull();
    assertThat(TextLink.to(null, "a")).isNull();
  }
}
