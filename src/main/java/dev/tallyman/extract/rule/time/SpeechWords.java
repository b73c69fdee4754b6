package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;

/// Words that tell what a date belongs to: a statement, a promise, or what is to come.
final class SpeechWords {

  /// The day beside these is a day of words.
  static final Set<String> SAYING =
      WordSet.of(
          "said",
          "says",
          "saying",
          "told",
          "tells",
          "announced",
          "announces",
          "announcing",
          "reported",
          "reports",
          "reporting",
          "stated",
          "declared",
          "wrote",
          "writes",
          "denied",
          "confirmed",
          "acknowledged",
          "added",
          "claimed",
          "published",
          "statement",
          "briefing",
          "tweeted",
          "posted",
          "testified",
          "disclosed",
          "revealed",
          "warned",
          "released",
          "report",
          "conference",
          "interview",
          "spoke",
          "speech",
          "letter",
          "note",
          "dated",
          "tabled",
          "transmitted",
          "submitted",
          "circulated",
          "presented",
          "filed",
          "compiled",
          "prepared",
          "revised",
          "shown",
          "issued",
          "insisted",
          "explained",
          "argued",
          "noted",
          "repeated",
          "admitted",
          "conceded",
          "news",
          "reporters",
          "journalists",
          "lawmakers",
          "parliament",
          "survey",
          "bulletin",
          "updated",
          "refreshed",
          "correction",
          "memorandum");

  /// The day beside these, over names alone, is that of the data: "the ministry's figures showed".
  static final Set<String> DATA =
      WordSet.of("data", "figures", "statistics", "showed", "shows", "show", "showing");

  /// The day beside these is that of a promise, an order or a purchase.
  static final Set<String> PROMISING =
      WordSet.of(
          "pledged",
          "pledge",
          "promised",
          "promise",
          "approved",
          "approval",
          "requested",
          "request",
          "ordered",
          "order",
          "orders",
          "contracted",
          "contract",
          "bought",
          "purchased",
          "signed",
          "agreed",
          "agreement",
          "booked",
          "asked",
          "offered",
          "offer",
          "granted",
          "commissioned",
          "authorised",
          "authorized",
          "committed",
          "tender",
          "paid",
          "founded",
          "adopted",
          "backed",
          "vowed",
          "earmarked",
          "allocated",
          "budgeted",
          "deal",
          "charged",
          "unveiled",
          "awarded",
          "inked",
          "convicted",
          "sentenced",
          "jailed",
          "fined",
          "acquitted",
          "indicted",
          "ruled",
          "sued",
          "detained",
          "arrested",
          "spoken");

  /// A date at once behind these tells when something else was made or begun: "built in 2019".
  static final Set<String> MADE =
      WordSet.of(
          "built", "closed", "founded", "adopted", "launched", "born", "established", "enacted");

  private SpeechWords() {}
}
