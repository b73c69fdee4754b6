package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.local.Changes;
import dev.tallyman.local.LocalS3;
import dev.tallyman.service.ObjectsContract;
import dev.tallyman.service.ReportObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ObjectsTest extends ObjectsContract {

  @TempDir Path folder;
  private LocalS3 server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected ReportObjects newBucket() {
    String bucket = "bucket-" + UUID.randomUUID();
    server = start(bucket);
    Wiring wiring =
        new Wiring(
            Map.of(
                Wiring.BUCKET,
                bucket,
                Wiring.S3_ENDPOINT,
                server.endpoint().toString(),
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                LocalS3.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                LocalS3.SECRET_KEY));
    return wiring.objects();
  }

  private LocalS3 start(String bucket) {
    try {
      return LocalS3.start(0, bucket, folder, Changes.ignored());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_presigned_address_takes_any_body_without_credentials()
      throws IOException, InterruptedException {
    URI address = URI.create(objects.presignedPut("reports/été x.txt"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address)
                  .PUT(HttpRequest.BodyPublishers.ofString("words"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    assertThat(objects.fetch("reports/été x.txt", 100).orElseThrow().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("words");
    // A checksum in the address would be that of another body than the one that comes.
    assertThat(address.getQuery().toLowerCase(java.util.Locale.ROOT)).doesNotContain("checksum");
  }
}
