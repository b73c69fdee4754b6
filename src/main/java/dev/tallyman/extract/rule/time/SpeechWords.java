package dev.tallyman.extract.rule.time;

import java.util.Set;

/// Words that tell what a date belongs to: a statement, a promise, or what is to come.
final class SpeechWords {

  /// The day beside these is a day of words.
  static final Set<String> SAYING =
      Set.of(
          "said", "says", "saying", "told", "tells", "announced", "announces", "announcing",
          "reported", "reports", "reporting", "stated", "declared", "wrote", "writes", "denied",
          "confirmed", "acknowledged", "added", "claimed", "published", "statement", "briefing",
          "tweeted", "posted", "testified", "disclosed", "revealed", "warned", "released", "report",
          "conference", "interview", "spoke", "speech", "letter", "note", "dated", "issued",
          "insisted", "explained", "argued", "noted", "repeated", "admitted", "conceded", "news",
          "reporters", "journalists", "lawmakers", "parliament", "survey", "bulletin", "updated",
          "refreshed", "correction", "memorandum");

  /// The day beside these is that of a promise, an order or a purchase.
  static final Set<String> PROMISING =
      Set.of(
          "pledged", "pledge", "promised", "promise", "approved", "approval", "requested", "request",
          "ordered", "order", "orders", "contracted", "contract", "bought", "purchased", "signed",
          "agreed", "agreement", "booked", "asked", "offered", "offer", "granted", "commissioned",
          "authorised", "authorized", "committed", "sold", "tender", "closed", "paid", "founded",
          "built", "set", "adopted", "backed", "vowed", "earmarked", "allocated", "budgeted",
          "deal", "charged", "convicted", "arrested", "spoken");

  /// A clause with one of these looks ahead.
  static final Set<String> AHEAD =
      Set.of(
          "will", "shall", "'ll", "due", "expected", "expects", "expect", "scheduled", "planned",
          "plans", "plan", "planning", "forecast", "hopes", "hope", "hoped", "pencilled", "would",
          "should", "target", "targets", "intends", "intend", "aims", "aim", "next", "future",
          "could", "programme", "line-up", "lineup", "slated", "projected", "looks", "going",
          "ahead", "upcoming", "deadline", "may", "might", "pledged");

  private SpeechWords() {}
}
