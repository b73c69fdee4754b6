package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.ReportStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The keys of the one table, all of them.
///
/// | partition | sort | holds |
/// |---|---|---|
/// | report id | `HEAD` | the report's head: compare and set goes by its `rev` |
/// | report id | `REV#rev` | what each write of the head did, and when |
/// | report id | `G#generation#FLOWS#n`, `…#READ#n`, `…#TEXT` | one version: its flows, figures and set-asides, words; never changed once the head points to it |
/// | report id | `INTENT#generation` | a large write under way |
/// | `FLOWS` | `origin#destination` | the catalogue: each flow with a token that changes with it |
/// | `BOOKMARK` | name | where a long walk was left |
/// | `V#origin#destination` | report id | how far each report has come in one flow |
/// | `F#origin#destination` | `report#generation#n` | figures of one report in one flow |
/// | `KEPT#build#name` | `ANSWER` | an answer that a build has given before: only a memory |
///
/// The sparse index finds heads by status in the order of keys, writes by day, and large writes
/// that were left behind.
public final class TableKeys {

  public static final String PARTITION = "pk";
  public static final String SORT = "sk";
  public static final String INDEX = "by-state";
  public static final String INDEX_PARTITION = "gpk";
  public static final String INDEX_SORT = "gsk";

  /// What the query function may write begins with it.
  public static final String KEPT = "KEPT#";

  static final String CATALOGUE = "FLOWS";
  static final String HEAD = "HEAD";
  static final String INTENT = "INTENT#";
  static final String UNFINISHED = "UNFINISHED";

  /// Of a flow in the catalogue: the token that changes with it, and the large writes under way.
  static final String REVISION = "revision";

  static final String UNSETTLED = "unsettled";
  public static final String BOOKMARK = "BOOKMARK";

  /// Stands for an absent end of a flow; sorts before every country.
  private static final String ABSENT = "-";

  /// With always three decimals, so that text sorts as time does.
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TableKeys() {}

  static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
  }

  static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return Map.of(PARTITION, item.get(PARTITION), SORT, item.get(SORT));
  }

  static Map<String, AttributeValue> head(String reportId) {
    return key(reportId, HEAD);
  }

  static Map<String, AttributeValue> revision(String reportId, long rev) {
    return key(reportId, "REV#" + digits(rev));
  }

  static Map<String, AttributeValue> intent(String reportId, String generation) {
    return key(reportId, INTENT + generation);
  }

  static String version(String generation) {
    return "G#" + generation + "#";
  }

  static Map<String, AttributeValue> flowsOf(String reportId, String generation, int n) {
    return key(reportId, flowsOf(generation) + digits(n));
  }

  static String flowsOf(String generation) {
    return version(generation) + "FLOWS#";
  }

  static Map<String, AttributeValue> readOf(String reportId, String generation, int n) {
    return key(reportId, version(generation) + "READ#" + digits(n));
  }

  static Map<String, AttributeValue> textOf(String reportId, String generation) {
    return key(reportId, version(generation) + "TEXT");
  }

  static Map<String, AttributeValue> bookmark(String name) {
    return key(BOOKMARK, name);
  }

  static Map<String, AttributeValue> catalogued(FlowKey flow) {
    return key(CATALOGUE, route(flow));
  }

  static String partition(FlowKey flow) {
    return "F#" + route(flow);
  }

  static String versions(FlowKey flow) {
    return "V#" + route(flow);
  }

  static Map<String, AttributeValue> version(FlowKey flow, String reportId) {
    return key(versions(flow), reportId);
  }

  static Map<String, AttributeValue> kept(String build, String name) {
    return key(KEPT + build + "#" + name, "ANSWER");
  }

  static Map<String, AttributeValue> row(FlowKey flow, String reportId, String generation, int n) {
    return key(partition(flow), reportId + "#" + generation + "#" + digits(n));
  }

  static String status(ReportStatus status) {
    return "STATUS#" + status.code();
  }

  static String changedOn(Instant instant) {
    return "CHANGED#" + time(instant).substring(0, "uuuu-MM-dd".length());
  }

  static String time(Instant instant) {
    return MILLIS.format(instant);
  }

  static String route(FlowKey flow) {
    return end(flow.origin()) + "#" + end(flow.destination());
  }

  static FlowKey flow(String route) {
    int middle = route.indexOf('#');
    return new FlowKey(country(route.substring(0, middle)), country(route.substring(middle + 1)));
  }

  private static String end(@Nullable String country) {
    return country == null ? ABSENT : country;
  }

  private static @Nullable String country(String end) {
    return end.equals(ABSENT) ? null : end;
  }

  /// Names one attempt to write a revision, in the order of revisions; nobody else's rows ever have
  /// it in their keys.
  static String attempt(long rev, long random) {
    return digits(rev) + String.format(Locale.ROOT, "-%016x", random);
  }

  static long revisionOf(String attempt) {
    return Long.parseLong(attempt.substring(0, attempt.indexOf('-')));
  }

  static String digits(long number) {
    return String.format(Locale.ROOT, "%010d", number);
  }
}
