package dev.tallyman.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the local cloud is to run. Without a `folder` everything is gone when it stops; a port of 0
/// is a free one.
public record CloudSettings(
    @Nullable Path folder,
    int apiPort,
    int s3Port,
    boolean inMemory,
    boolean isolated,
    @Nullable String apiKey) {}
