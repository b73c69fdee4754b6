package dev.tallyman.service;

class MemoryObjectsTest extends ObjectsContract {

  @Override
  protected ReportObjects newBucket() {
    return new MemoryObjects();
  }
}
