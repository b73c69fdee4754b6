package dev.tallyman.extract;

import java.util.List;

/// One step of the cascade: reads one thing for all drafts of a report, in time linear in the text.
/// No reading calls another; what it needs of earlier ones stands on the drafts.
public interface Reading {

  /// The step's name in rule trails and derivations: a plural noun of what it reads, lower-cased
  /// ("periods").
  String name();

  void read(Passages passages, List<Draft> drafts);
}
