package dev.tallyman.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds events that were lost: compares the bucket with the store and asks for another look at
/// whatever differs. A look too many does no harm, so it need not be exact about what changes
/// meanwhile.
public final class Reconcile {

  private static final int PAGE = 1_000;

  private final ReportObjects objects;
  private final Reports reports;
  private final WorkQueue queue;

  public Reconcile(ReportObjects objects, Reports reports, WorkQueue queue) {
    this.objects = objects;
    this.reports = reports;
    this.queue = queue;
  }

  /// What was found: reports that the bucket has and the store has not, that differ, or that the
  /// bucket no longer has.
  public record Findings(int reports, int unknown, int different, int gone) {}

  public Findings run() {
    Map<String, Listing> listings = listings();
    int present = (int) listings.values().stream().filter(listing -> listing.hasObject).count();
    int different = 0;
    int gone = 0;
    List<ReportRecord> page = reports.list(null, null, PAGE);
    while (!page.isEmpty()) {
      for (ReportRecord head : page) {
        Listing listing = listings.remove(head.key());
        if (listing == null || !listing.hasObject) {
          gone += lookIf(head.status() != ReportStatus.WITHDRAWN, head.key());
        } else {
          different += lookIf(!Objects.equals(listing.tag(), head.tag()), head.key());
        }
      }
      page = reports.list(null, page.getLast().id(), PAGE);
    }
    return new Findings(present, lookAtAll(listings), different, gone);
  }

  private int lookAtAll(Map<String, Listing> unknown) {
    int asked = 0;
    for (Map.Entry<String, Listing> one : unknown.entrySet()) {
      asked += lookIf(one.getValue().hasObject, one.getKey());
    }
    return asked;
  }

  private int lookIf(boolean differs, String key) {
    if (differs) {
      queue.lookAt(key);
    }
    return differs ? 1 : 0;
  }

  private Map<String, Listing> listings() {
    Map<String, Listing> listings = new TreeMap<>();
    List<ReportObjects.Listed> page = objects.list(ReportKeys.PREFIX, null, PAGE);
    while (!page.isEmpty()) {
      for (ReportObjects.Listed listed : page) {
        listings
            .computeIfAbsent(ReportKeys.reportOf(listed.key()), key -> new Listing())
            .add(listed);
      }
      page = objects.list(ReportKeys.PREFIX, page.getLast().key(), PAGE);
    }
    return listings;
  }

  /// What a listing says of one report.
  private static final class Listing {

    private boolean hasObject;
    private @Nullable String object;
    private @Nullable String sidecar;

    void add(ReportObjects.Listed listed) {
      if (ReportKeys.isSidecar(listed.key())) {
        sidecar = listed.tag();
      } else {
        hasObject = true;
        object = listed.tag();
      }
    }

    @Nullable String tag() {
      return Upload.tag(object, sidecar);
    }
  }
}
