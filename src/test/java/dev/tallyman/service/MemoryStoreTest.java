package dev.tallyman.service;

class MemoryStoreTest extends StoreContract {

  @Override
  protected ReportStore newStore() {
    return new MemoryStore();
  }
}
