package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.SetAside;
import java.util.ArrayList;
import java.util.List;

/// A calibre or model name inside a quote belongs to its figure and is not set aside again: "5,000
/// 152-mm shells" has the calibre `152mm`.
public final class Absorptions implements Reading {

  private static final Commodity AMMUNITION = new Commodity("arms/ammunition");

  @Override
  public String name() {
    return "absorptions";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    Draft last = null;
    for (Draft draft : drafts) {
      boolean name =
          draft.setAside == SetAside.Reason.CALIBRE
              || draft.setAside == SetAside.Reason.IDENTIFIER
              || draft.setAside == SetAside.Reason.ORDINAL
              || draft.setAside == SetAside.Reason.CONTEXT;
      boolean inside =
          last != null
              && last.sentenceIndex == draft.sentenceIndex
              && last.quoteTo >= draft.numberTo
              && last.numberFrom < draft.numberFrom;
      if (name && inside) {
        absorb(last, draft);
      } else {
        kept.add(draft);
        last = draft;
      }
    }
    drafts.clear();
    drafts.addAll(kept);
  }

  private void absorb(Draft count, Draft name) {
    if (name.setAside == SetAside.Reason.CALIBRE) {
      count.calibre = name.calibre;
      boolean inches = InchCalibres.isOne(name.calibre) && Calibres.isAmmunition(count.commodity);
      if (inches || AMMUNITION.equals(count.commodity)) {
        count.commodity = Calibres.ammunition(name.calibre);
      }
      if (count.item != null) {
        count.item = count.item.replaceFirst("^[0-9.x×]+[-‐‑ ]?mm[-‐‑ ]?", "").strip();
      }
    }
    count.fired(name());
  }
}
