package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretCursorKeysTest {

  private static final String FIRST = "the first key of all";
  private static final String SECOND = "the second key of all";
  private static final String THIRD = "the third key of all";

  private final Secret secret = new Secret();
  private final List<RuntimeException> failures = new ArrayList<>();
  private Instant time = Instant.parse("2026-03-01T10:00:00Z");
  private final SecretCursorKeys keys =
      SecretCursorKeys.of(secret, "arn", () -> time, failures::add);

  /// A secret as Secrets Manager keeps it: putting a value moves the stages.
  private static final class Secret implements SecretsManagerClient {

    private final Map<String, String> stages = new HashMap<>();
    private boolean isDown;
    private int calls;

    private Secret() {
      put(FIRST);
    }

    void put(String value) {
      String present = stages.put("AWSCURRENT", value);
      if (present != null) {
        stages.put("AWSPREVIOUS", present);
      }
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
      calls++;
      assertThat(request.secretId()).isEqualTo("arn");
      if (isDown) {
        throw SdkClientException.create("down");
      }
      String value = stages.get(request.versionStage());
      if (value == null) {
        throw ResourceNotFoundException.builder().message("no such stage").build();
      }
      return GetSecretValueResponse.builder().secretString(value).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static List<String> texts(List<byte[]> keys) {
    return keys.stream().map(key -> new String(key, StandardCharsets.UTF_8)).toList();
  }

  @Test
  void nothing_is_read_until_a_key_is_needed() {
    assertThat(secret.calls).isZero();
    assertThat(texts(keys.now())).containsExactly(FIRST);
    assertThat(texts(keys.now())).containsExactly(FIRST);
    assertThat(secret.calls).isEqualTo(2);
  }

  @Test
  void a_changed_secret_is_seen_when_the_keys_are_old() {
    assertThat(texts(keys.now())).containsExactly(FIRST);
    secret.put(SECOND);
    time = time.plus(SecretCursorKeys.OLD).minusNanos(1);
    assertThat(texts(keys.now())).containsExactly(FIRST);
    time = time.plusNanos(1);
    assertThat(texts(keys.now())).containsExactly(SECOND, FIRST);
    secret.put(THIRD);
    time = time.plus(SecretCursorKeys.OLD);
    assertThat(texts(keys.now())).containsExactly(THIRD, SECOND);
  }

  @Test
  void a_cursor_of_a_key_not_yet_seen_has_the_secret_read() {
    keys.now();
    secret.put(SECOND);
    assertThat(texts(keys.again())).containsExactly(SECOND, FIRST);
  }

  @Test
  void forged_cursors_do_not_have_it_read_more_than_once_a_minute() {
    keys.now();
    int before = secret.calls;
    for (int second = 0; second < 600; second++) {
      time = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(second);
      keys.now();
      for (int forged = 0; forged < 10; forged++) {
        keys.again();
      }
    }
    assertThat(secret.calls - before)
        .isLessThanOrEqualTo(2 * (int) Duration.ofMinutes(10).dividedBy(Duration.ofMinutes(1)));
  }

  @Test
  void while_the_secret_cannot_be_read_the_keys_stay_and_the_failure_is_told() {
    keys.now();
    secret.isDown = true;
    time = time.plus(SecretCursorKeys.OLD);
    assertThat(texts(keys.now())).containsExactly(FIRST);
    assertThat(texts(keys.now())).containsExactly(FIRST);
    assertThat(failures).hasSize(1);
  }

  @Test
  void without_any_key_the_failure_is_the_answer() {
    secret.isDown = true;
    assertThatThrownBy(keys::now).isInstanceOf(SdkClientException.class);
    secret.isDown = false;
    assertThat(texts(keys.now())).containsExactly(FIRST);
  }

  @Test
  void a_short_value_does_not_become_a_key() {
    keys.now();
    secret.put("short");
    time = time.plus(SecretCursorKeys.OLD);
    assertThat(texts(keys.now())).containsExactly(FIRST);
    assertThat(failures).hasSize(1);
    secret.put(THIRD);
    time = time.plus(SecretCursorKeys.OLD);
    assertThat(texts(keys.now())).containsExactly(THIRD);
  }

  @Test
  void a_snapshot_holds_no_key_and_what_is_restored_reads_the_present_one() throws Exception {
    keys.now();
    keys.beforeCheckpoint(Core.getGlobalContext());
    secret.put(SECOND);
    keys.afterRestore(Core.getGlobalContext());
    assertThat(texts(keys.now())).containsExactly(SECOND, FIRST);
  }

  @Test
  void a_secret_that_cannot_be_read_stops_the_snapshot() {
    secret.isDown = true;
    assertThatThrownBy(() -> keys.beforeCheckpoint(Core.getGlobalContext()))
        .isInstanceOf(SdkClientException.class);
  }
}
