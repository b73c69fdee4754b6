package dev.tallyman.local;

/// The functions of the system, however they are run.
interface Functions extends AutoCloseable {

  Function ingest();

  Function query();

  Function reconcile();

  @Override
  void close();
}
