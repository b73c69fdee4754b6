package dev.tallyman.local;

/// The functions of the system, however they are run.
interface Functions extends AutoCloseable {

  Function ingest();

  Function query();

  Function reconcile();

  /// Lets what is at work come to its end and begins nothing more.
  void stop();

  @Override
  void close();
}
