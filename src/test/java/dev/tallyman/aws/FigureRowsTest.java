package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Extraction;
import dev.tallyman.service.SampleFigures;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FigureRowsTest {

  @Test
  void whatever_is_written_is_read_back_exactly() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Extraction extraction =
          SampleFigures.extraction(
              random, "r_0123456789abcdef", random.nextInt(5), random.nextInt(5));
      assertThat(FigureRows.read(FigureRows.write(extraction)))
          .as("seed %d", seed)
          .isEqualTo(extraction);
    }
  }

  @Test
  void pieces_are_small_and_together_the_whole() {
    Extraction extraction =
        SampleFigures.extraction(new Random(1), "r_0123456789abcdef", 1_900, 1_300);
    List<byte[]> pieces = FigureRows.pieces(extraction);
    assertThat(pieces).hasSizeGreaterThan(7).allMatch(piece -> piece.length < 300_000);
    assertThat(FigureRows.join(pieces)).isEqualTo(extraction);
  }
}
