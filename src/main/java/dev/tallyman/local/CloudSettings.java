package dev.tallyman.local;

import dev.tallyman.api.AllowedOrigins;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the local cloud is to run. Without a `folder` everything is gone when it stops; a port of 0
/// is a free one. Pages of the `origins` may ask the API and upload.
public record CloudSettings(
    @Nullable Path folder,
    int apiPort,
    int s3Port,
    boolean inMemory,
    boolean isolated,
    @Nullable String apiKey,
    AllowedOrigins origins) {

  public CloudSettings(
      @Nullable Path folder,
      int apiPort,
      int s3Port,
      boolean inMemory,
      boolean isolated,
      @Nullable String apiKey) {
    this(folder, apiPort, s3Port, inMemory, isolated, apiKey, AllowedOrigins.NONE);
  }
}
