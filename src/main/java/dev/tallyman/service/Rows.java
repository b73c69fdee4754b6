package dev.tallyman.service;

import java.util.List;

/// The rows of flows as they are kept, for who checks them.
public interface Rows {

  /// The reports that have or had figures in a flow.
  List<String> reports(FlowKey flow);

  /// All that is kept of one report in a flow. `whole` says that each version is there with all its
  /// rows, `marked` that rows carry marks of a write that is over.
  Kept kept(FlowKey flow, String reportId);

  record Kept(List<RecordedFigure> figures, boolean whole, boolean marked) {

    /// The figures that hold now.
    public List<RecordedFigure> current() {
      return figures.stream().filter(figure -> figure.supersededAt() == null).toList();
    }
  }
}
