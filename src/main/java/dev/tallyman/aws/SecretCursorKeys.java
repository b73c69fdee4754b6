package dev.tallyman.aws;

import dev.tallyman.api.CursorKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// Cursor keys out of a secret: its present version signs, the one before still opens. They are
/// read when one is first needed and when they have grown old. A cursor that neither has signed has
/// them read as well, as the secret may just have been changed, but not often: cursors cost nothing
/// to forge.
final class SecretCursorKeys implements CursorKeys, Resource {

  static final Duration OLD = Duration.ofMinutes(5);
  static final Duration BETWEEN_DOUBTS = Duration.ofMinutes(1);

  private static final String PRESENT = "AWSCURRENT";
  private static final String BEFORE = "AWSPREVIOUS";

  private final SecretsManagerClient client;
  private final String secret;
  private final InstantSource clock;
  private final Consumer<RuntimeException> failures;
  private List<byte[]> keys = List.of();
  private Instant readAgainAt = Instant.MIN;
  private Instant doubtAgainAt = Instant.MIN;

  private SecretCursorKeys(
      SecretsManagerClient client,
      String secret,
      InstantSource clock,
      Consumer<RuntimeException> failures) {
    this.client = client;
    this.secret = secret;
    this.clock = clock;
    this.failures = failures;
  }

  static SecretCursorKeys of(
      SecretsManagerClient client,
      String secret,
      InstantSource clock,
      Consumer<RuntimeException> failures) {
    SecretCursorKeys keys = new SecretCursorKeys(client, secret, clock, failures);
    Core.getGlobalContext().register(keys);
    return keys;
  }

  @Override
  public synchronized List<byte[]> now() {
    if (keys.isEmpty() || !clock.instant().isBefore(readAgainAt)) {
      read();
    }
    return keys;
  }

  @Override
  public synchronized List<byte[]> again() {
    Instant now = clock.instant();
    if (!now.isBefore(doubtAgainAt)) {
      doubtAgainAt = now.plus(BETWEEN_DOUBTS);
      read();
    }
    return keys;
  }

  /// Reads the keys; those that are held stay in use when it fails.
  private void read() {
    readAgainAt = clock.instant().plus(OLD);
    try {
      keys = Stream.concat(Stream.of(present()), before().stream()).toList();
    } catch (RuntimeException e) {
      if (keys.isEmpty()) {
        throw e;
      }
      failures.accept(e);
    }
  }

  private byte[] present() {
    return CursorKeys.checked(version(PRESENT));
  }

  /// None before the secret was first changed; and a key that could not sign does not open either.
  private Optional<byte[]> before() {
    try {
      return Optional.of(version(BEFORE)).filter(key -> key.length >= LEAST_BYTES);
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private byte[] version(String stage) {
    String value =
        client
            .getSecretValue(request -> request.secretId(secret).versionStage(stage))
            .secretString();
    return (value == null ? "" : value).getBytes(StandardCharsets.UTF_8);
  }

  /// Before a snapshot is taken the way to the secret is tried, and what was read is forgotten: no
  /// snapshot holds a key.
  @Override
  public synchronized void beforeCheckpoint(Context<? extends Resource> context) {
    read();
    keys = List.of();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
