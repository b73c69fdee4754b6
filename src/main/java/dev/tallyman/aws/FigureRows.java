package dev.tallyman.aws;

import dev.tallyman.service.Deflated;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.SetAside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Figures and set-asides as the table keeps them: deflated JSON in pieces that fit into items.
/// Reading a piece gives back exactly what was written, decimals digit by digit.
final class FigureRows {

  /// Escaped, since a hostile text may hold half of a surrogate pair, which has no UTF-8.
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /// A piece holds at most so many entries, so that a page of a query holds several.
  private static final int ENTRIES = 400;

  private static final int BYTES = 300_000;

  private FigureRows() {}

  /// The pieces of an extraction, in order; at least one.
  static List<byte[]> pieces(Extraction extraction) {
    List<byte[]> pieces = new ArrayList<>();
    split(extraction, pieces);
    return pieces;
  }

  private static void split(Extraction extraction, List<byte[]> pieces) {
    int entries = extraction.figures().size() + extraction.setAsides().size();
    if (entries <= ENTRIES) {
      byte[] piece = write(extraction);
      if (piece.length <= BYTES) {
        pieces.add(piece);
        return;
      }
      if (entries == 1) {
        throw new IllegalStateException("one entry fills more than an item");
      }
    }
    halves(extraction).forEach(half -> split(half, pieces));
  }

  private static List<Extraction> halves(Extraction extraction) {
    List<Figure> figures = extraction.figures();
    List<SetAside> asides = extraction.setAsides();
    int half = (figures.size() + asides.size()) / 2;
    int figuresBefore = Math.min(half, figures.size());
    int asidesBefore = half - figuresBefore;
    return List.of(
        new Extraction(
            extraction.extractor(),
            figures.subList(0, figuresBefore),
            asides.subList(0, asidesBefore)),
        new Extraction(
            extraction.extractor(),
            figures.subList(figuresBefore, figures.size()),
            asides.subList(asidesBefore, asides.size())));
  }

  static byte[] write(Extraction extraction) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      FigureWriter.write(extraction, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Deflated.of(bytes.toByteArray());
  }

  static Extraction read(byte[] piece) {
    try (JsonParser json = JSON.createParser(Deflated.back(piece))) {
      return FigureReader.extraction(JsonTree.fields(JsonTree.read(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts pieces together again.
  static Extraction join(List<byte[]> pieces) {
    String extractor = "";
    List<Figure> figures = new ArrayList<>();
    List<SetAside> asides = new ArrayList<>();
    for (byte[] piece : pieces) {
      Extraction part = read(piece);
      extractor = part.extractor();
      figures.addAll(part.figures());
      asides.addAll(part.setAsides());
    }
    return new Extraction(extractor, figures, asides);
  }
}
