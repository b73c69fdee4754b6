package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.ProcessorTime;
import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Hostile texts end soon, and nothing is claimed of what is no sentence.
class MeaningBoundsTest {

  private static List<Draft> read(String text) {
    Marked marked = Marked.parse(text);
    Syntax syntax = new Syntax(marked.passages());
    List.of(new Statuses(syntax), new Modalities(syntax), new Kinds(syntax), new Relations(syntax))
        .forEach(reading -> reading.read(marked.passages(), marked.drafts()));
    return marked.drafts();
  }

  private static List<Draft> readInTime(String text) {
    List<Draft> drafts = new ArrayList<>();
    ProcessorTime.isWithin(Duration.ofSeconds(20), () -> drafts.addAll(read(text)));
    return drafts;
  }

  @Test
  void an_endless_sentence_of_numbers_takes_no_endless_time() {
    List<Draft> drafts = readInTime("they sent [40 crates] and ".repeat(4_000));
    assertThat(drafts).allMatch(draft -> draft.status == Status.UNSTATED);
    assertThat(drafts).allMatch(draft -> draft.modality == Modality.ASSERTED);
    assertThat(drafts).allMatch(draft -> draft.relation == null && draft.kind == null);
  }

  @Test
  void many_sentences_take_time_in_proportion() {
    List<Draft> drafts = readInTime("They sent [40 crates] to Beira.\n".repeat(4_000));
    assertThat(drafts).allMatch(draft -> draft.status == Status.SHIPPED);
  }

  @Test
  void the_same_text_is_read_alike_twice() {
    String text = "They sent [90 crates], [40 of them] by rail, and plan to send [30 tonnes].";
    assertThat(read(text))
        .extracting(d -> d.rules)
        .isEqualTo(read(text).stream().map(d -> d.rules).toList());
  }
}
