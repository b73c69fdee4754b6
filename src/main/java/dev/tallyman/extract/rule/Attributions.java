package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.speech.Speech;
import dev.tallyman.figure.Attribution;
import java.util.List;

/// Reads who claims a number and who passes it on: in "12 ships left Varna, the port office said,
/// according to Reuters" the originator is the port office and Reuters a relayer (codebook, section
/// 2.4).
public final class Attributions implements Reading {

  @Override
  public String name() {
    return "attributions";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    if (drafts.stream().noneMatch(Draft::isFigure)) {
      return;
    }
    Speech speech = Speech.of(passages.report(), passages.sentences());
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        draft.attribution = speech.at(draft.sentenceIndex, draft.numberFrom);
        if (!draft.attribution.equals(Attribution.UNNAMED)) {
          draft.fired(name());
        }
      }
    }
  }
}
