package dev.tallyman.local;

import dev.tallyman.api.AllowedOrigins;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the local cloud is to run. Without a `folder` everything is gone when it stops; a port of 0
/// is a free one; `host` is the interface that API and S3 listen on. Pages of the `origins` may ask
/// the API and upload.
public record CloudSettings(
    @Nullable Path folder,
    int apiPort,
    int s3Port,
    boolean inMemory,
    boolean isolated,
    @Nullable String apiKey,
    AllowedOrigins origins,
    String host,
    ServiceLog log) {

  /// On loopback, with words for people.
  public CloudSettings(
      @Nullable Path folder,
      int apiPort,
      int s3Port,
      boolean inMemory,
      boolean isolated,
      @Nullable String apiKey,
      AllowedOrigins origins) {
    this(
        folder,
        apiPort,
        s3Port,
        inMemory,
        isolated,
        apiKey,
        origins,
        Loopback.HOST,
        ServiceLog.forPeople());
  }

  public CloudSettings(
      @Nullable Path folder,
      int apiPort,
      int s3Port,
      boolean inMemory,
      boolean isolated,
      @Nullable String apiKey) {
    this(folder, apiPort, s3Port, inMemory, isolated, apiKey, AllowedOrigins.NONE);
  }

  public CloudSettings at(String interfaceName) {
    return new CloudSettings(
        folder, apiPort, s3Port, inMemory, isolated, apiKey, origins, interfaceName, log);
  }

  public CloudSettings saying(ServiceLog words) {
    return new CloudSettings(
        folder, apiPort, s3Port, inMemory, isolated, apiKey, origins, host, words);
  }

  /// Whether anybody who reaches the machine may do anything.
  public boolean isOpenToAll() {
    return apiKey == null && !door().isLoopback();
  }

  Door door() {
    return Door.at(host, apiKey != null, origins);
  }
}
