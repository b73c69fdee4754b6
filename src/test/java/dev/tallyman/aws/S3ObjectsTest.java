package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.ObjectsContract;
import dev.tallyman.service.ReportObjects;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3ObjectsTest extends ObjectsContract {

  private static S3Proxy server;

  @BeforeAll
  static void start() throws Exception {
    server =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "tests", "secret")
            .build();
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Override
  protected ReportObjects newBucket() {
    String bucket = "bucket-" + UUID.randomUUID();
    Wiring wiring =
        new Wiring(
            Map.of(
                Wiring.BUCKET,
                bucket,
                Wiring.S3_ENDPOINT,
                "http://127.0.0.1:" + server.getPort(),
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                "tests",
                "AWS_SECRET_ACCESS_KEY",
                "secret"));
    wiring.s3().createBucket(create -> create.bucket(bucket));
    return wiring.objects();
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
