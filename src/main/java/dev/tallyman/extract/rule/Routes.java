package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.place.RunningRoutes;

/// Reads where the goods of each figure come from and go to, and by which means: from the clause,
/// else the sentence, else the paragraph's running topic, else the report's topic. "Serbia has
/// delivered 300 launchers to Ethiopia" goes from RS to ET.
public final class Routes implements Reading {

  private final RunningRoutes routes = new RunningRoutes();

  @Override
  public String name() {
    return "routes";
  }

  @Override
  public void read(Passages passages, java.util.List<Draft> drafts) {
    if (drafts.stream().anyMatch(Draft::isFigure)) {
      routes.read(passages, drafts);
    }
  }
}
