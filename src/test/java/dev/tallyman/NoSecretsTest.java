package dev.tallyman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No file that we keep holds what looks like a secret of somebody's account.
class NoSecretsTest {

  private static final Pattern SECRET =
      Pattern.compile(
          String.join(
              "|",
              "\\b(AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\\b",
              "-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----",
              "\\bgh[oprsu]_[0-9A-Za-z]{36}",
              "\\bgithub_pat_[0-9A-Za-z_]{50}",
              "\\bxox[abprs]-[0-9A-Za-z-]{10}",
              "\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}",
              "(?i)aws_?(secret_?access|session)_?(key|token)\\W{1,5}[0-9A-Za-z/+=]{40}"));

  private static final List<String> KEPT =
      List.of("src", "docs", "events", "samples", ".ci", "template.yaml", "pom.xml", "tallyman");

  private static boolean hasSecret(String text) {
    return SECRET.matcher(text).find();
  }

  @Test
  void no_file_that_is_kept_holds_a_secret() throws IOException {
    for (String part : KEPT) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(hasSecret(Files.readString(file, StandardCharsets.ISO_8859_1)))
              .as(file.toString())
              .isFalse();
        }
      }
    }
  }

  @Test
  void a_secret_would_be_noticed() {
    assertThat(hasSecret("key = " + "AKIA" + "Q".repeat(16))).isTrue();
    assertThat(hasSecret("-----BEGIN " + "RSA PRIVATE KEY-----")).isTrue();
    assertThat(hasSecret("AWS_SECRET_ACCESS" + "_KEY=\"" + "a/".repeat(20) + "\"")).isTrue();
    assertThat(hasSecret("token: ghp" + "_" + "a".repeat(36))).isTrue();
  }
}
