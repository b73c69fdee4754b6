package dev.tallyman.service;

/// Other writers were faster until the time was up; whoever asked may ask again.
public final class Contended extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Contended(String reportId) {
    super("other writers were faster, again and again: " + reportId);
  }
}
