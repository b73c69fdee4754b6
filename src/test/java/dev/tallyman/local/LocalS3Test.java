package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.api.AllowedOrigins;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class LocalS3Test {

  private static final String BUCKET = "tallyman-reports";
  private static final StaticCredentialsProvider OWN = key(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY);

  @TempDir Path folder;
  private final List<ObjectChange> changes = Collections.synchronizedList(new ArrayList<>());
  private LocalS3 server;
  private S3Client s3;

  @BeforeEach
  void start() throws IOException {
    server = LocalS3.start(0, BUCKET, folder, change -> () -> changes.add(change));
    s3 = client(OWN);
  }

  @AfterEach
  void stop() {
    s3.close();
    server.close();
  }

  private static StaticCredentialsProvider key(String access, String secret) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret));
  }

  private S3Client client(StaticCredentialsProvider credentials) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .credentialsProvider(credentials)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  private void put(String key, String text) {
    s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(text));
  }

  private String get(String key) {
    return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
  }

  private List<String> keys(ListObjectsV2Response page) {
    return page.contents().stream().map(S3Object::key).toList();
  }

  @Test
  void a_hundred_uploads_succeed_without_a_retry() {
    for (int i = 0; i < 100; i++) {
      put("reports/" + i + ".txt", "report " + i);
    }
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).keyCount()).isEqualTo(100);
    assertThat(get("reports/99.txt")).isEqualTo("report 99");
    assertThat(changes).hasSize(100);
  }

  static List<String> odd_keys() {
    return List.of(
        "a",
        "a/b",
        "dir//x",
        "/leading",
        "trailing/",
        "reports/2025 Q1/été+x.txt",
        "reports/100%/a&b=c?d#e.txt",
        "reports/../up.txt",
        "reports/./here.txt",
        "reports/船 🚢.txt",
        "reports/<\"quote\">'.txt",
        "x".repeat(1024));
  }

  @ParameterizedTest
  @MethodSource("odd_keys")
  void every_legal_key_comes_back_as_it_was(String key) {
    put("a", "beside");
    put(key, key);
    assertThat(get(key)).isEqualTo(key);
    assertThat(keys(s3.listObjectsV2(b -> b.bucket(BUCKET).prefix(key)))).contains(key);
    assertThat(changes.getLast().key()).isEqualTo(key);
    s3.deleteObject(b -> b.bucket(BUCKET).key(key));
    assertThatThrownBy(() -> get(key)).isInstanceOf(NoSuchKeyException.class);
    assertThat(changes.getLast().kind()).isEqualTo(ObjectChange.Kind.DELETE);
  }

  @Test
  void type_and_metadata_stay_with_the_object_and_a_copy_takes_them_along() {
    s3.putObject(
        b ->
            b.bucket(BUCKET)
                .key("reports/a.html")
                .contentType("text/html; charset=utf-8")
                .metadata(Map.of("publisher", "Harbour Post", "published", "2025-04-16")),
        RequestBody.fromString("<p>"));
    s3.copyObject(b ->
        b.sourceBucket(BUCKET)
            .sourceKey("reports/a.html")
            .destinationBucket(BUCKET)
            .destinationKey("reports/b.html"));
    var head = s3.headObject(b -> b.bucket(BUCKET).key("reports/b.html"));
    assertThat(head.contentType()).isEqualToIgnoringWhitespace("text/html; charset=utf-8");
    assertThat(head.metadata()).containsEntry("publisher", "Harbour Post");
    assertThat(changes.getLast().kind()).isEqualTo(ObjectChange.Kind.COPY);
  }

  @Test
  void a_multipart_upload_becomes_one_object_with_one_change() {
    byte[] bytes = new byte[12 << 20];
    new Random(1).nextBytes(bytes);
    String key = "reports/large.txt";
    String id = s3.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      int part = number;
      byte[] slice =
          java.util.Arrays.copyOfRange(
              bytes, (part - 1) * (5 << 20), Math.min(part * (5 << 20), bytes.length));
      var answer =
          s3.uploadPart(
              b -> b.bucket(BUCKET).key(key).uploadId(id).partNumber(part),
              RequestBody.fromBytes(slice));
      parts.add(CompletedPart.builder().partNumber(part).eTag(answer.eTag()).build());
    }
    assertThat(changes).isEmpty();
    s3.completeMultipartUpload(
        b -> b.bucket(BUCKET).key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));

    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asByteArray()).isEqualTo(bytes);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(ObjectChange.Kind.MULTIPART);
    assertThat(changes.getFirst().size()).isEqualTo(bytes.length);
    assertThat(changes.getFirst().eTag()).endsWith("-3");
  }

  @Test
  void a_listing_is_paged_in_the_order_of_bytes_and_folds_at_the_delimiter() {
    List<String> keys = List.of("a", "a/1", "a/2", "b", "c/d/e", "é", "\uFF21", "\uD83D\uDEA2");
    keys.reversed().forEach(key -> put(key, "x"));
    List<String> paged = new ArrayList<>();
    s3.listObjectsV2Paginator(b -> b.bucket(BUCKET).maxKeys(3)).stream()
        .forEach(page -> paged.addAll(keys(page)));
    assertThat(paged).isEqualTo(keys);

    List<String> folded = new ArrayList<>();
    s3.listObjectsV2Paginator(b -> b.bucket(BUCKET).delimiter("/").maxKeys(1)).stream()
        .forEach(page -> {
          folded.addAll(keys(page));
          page.commonPrefixes().forEach(prefix -> folded.add(prefix.prefix()));
        });
    assertThat(folded).containsExactly("a", "a/", "b", "c/", "é", "\uFF21", "\uD83D\uDEA2");
    assertThat(keys(s3.listObjectsV2(b -> b.bucket(BUCKET).startAfter("a/1").prefix("a"))))
        .containsExactly("a/2");
  }

  @Test
  void a_part_of_an_object_can_be_read() {
    put("reports/a.txt", "0123456789");
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("reports/a.txt").range("bytes=2-4"))
                .asUtf8String())
        .isEqualTo("234");
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("reports/a.txt").range("bytes=-3"))
                .asUtf8String())
        .isEqualTo("789");
    assertThatThrownBy(() ->
            s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("reports/a.txt").range("bytes=10-")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(416));
  }

  @Test
  void an_object_that_has_not_changed_is_not_sent_again() {
    put("reports/a.txt", "text");
    String eTag = s3.headObject(b -> b.bucket(BUCKET).key("reports/a.txt")).eTag();
    assertThatThrownBy(
            () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("reports/a.txt").ifNoneMatch(eTag)))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(304));
  }

  @Test
  void what_is_signed_with_the_own_key_is_verified_and_other_keys_pass() {
    try (S3Client forged = client(key(LocalS3.ACCESS_KEY, "wrong"));
        S3Client other = client(key("anybody", "anything"))) {
      assertThatThrownBy(() ->
              forged.putObject(
                  b -> b.bucket(BUCKET).key("reports/a.txt"), RequestBody.fromString("x")))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
      other.putObject(b -> b.bucket(BUCKET).key("reports/b.txt"), RequestBody.fromString("x"));
    }
    assertThat(changes).extracting(ObjectChange::key).containsExactly("reports/b.txt");
  }

  @Test
  void a_presigned_url_works_for_its_key_and_for_no_other() throws Exception {
    URI url = presigned("reports/é +.txt", Duration.ofMinutes(1));
    assertThat(status(url)).isEqualTo(200);
    assertThat(get("reports/é +.txt")).isEqualTo("by link");
    assertThat(status(URI.create(url.toString().replace("reports/", "reports/other"))))
        .isEqualTo(403);
    assertThat(status(URI.create(url + "&partNumber=1&uploadId=a"))).isEqualTo(403);
    assertThat(send("GET", url, "").statusCode()).isEqualTo(403);
    assertThat(send("DELETE", url, "").statusCode()).isEqualTo(403);
    assertThat(changes).extracting(ObjectChange::key).containsExactly("reports/é +.txt");
  }

  @Test
  void a_presigned_url_ends_and_cannot_be_given_more_time() throws Exception {
    URI url = presigned("reports/a.txt", Duration.ofSeconds(1));
    Thread.sleep(2100);
    assertThat(status(url)).isEqualTo(403);
    String longer = url.toString().replace("X-Amz-Expires=1", "X-Amz-Expires=900");
    assertThat(longer).isNotEqualTo(url.toString());
    assertThat(status(URI.create(longer))).isEqualTo(403);
    assertThat(changes).isEmpty();
  }

  private URI presigned(String key, Duration holds) throws Exception {
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .credentialsProvider(OWN)
            .region(Region.US_EAST_1)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build()) {
      return presigner
          .presignPutObject(
              p -> p.signatureDuration(holds).putObjectRequest(b -> b.bucket(BUCKET).key(key)))
          .url()
          .toURI();
    }
  }

  @Test
  void no_key_leads_out_of_the_folder() throws Exception {
    Path outside = folder.resolveSibling(folder.getFileName() + "-outside");
    String up = "..%2F".repeat(12);
    for (String key :
        List.of(
            "../../" + outside.getFileName(),
            "%2e%2e/%2e%2e/" + outside.getFileName(),
            up + "tmp%2F" + outside.getFileName(),
            "%2F" + outside,
            "..%5C..%5C" + outside.getFileName(),
            "reports%2Fa%0Ab",
            "reports%2Fa%00b",
            "reports%2F" + "x".repeat(1016))) {
      String request = "PUT /" + BUCKET + "/" + key + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
      try (Socket socket = new Socket()) {
        socket.connect(Loopback.at(server.endpoint().getPort()));
        String put = request + "Content-Length: 1\r\nConnection: close\r\n\r\nx";
        socket.getOutputStream().write(put.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).as(key).matches("(?s)HTTP/1.1 (200|400|403|404) .*");
      }
    }
    assertThat(outside).doesNotExist();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> file.getFileName().toString().matches("[0-9a-f-]{32,}"));
    }
  }

  /// What browsers send without asking: a form with a file, plain text, nothing at all.
  @Test
  void forms_of_other_sites_begin_put_and_delete_nothing() throws Exception {
    put("reports/kept.txt", "kept");
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="key"\r
        \r
        reports/planted.txt\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="f"\r
        \r
        planted\r
        --b--\r
        """;
    String deletion = "<Delete><Object><Key>reports/kept.txt</Key></Object></Delete>";
    URI bucket = URI.create(server.endpoint() + "/" + BUCKET);
    URI delete = URI.create(bucket + "?delete");
    URI upload = URI.create(bucket + "/reports/kept.txt?uploads");
    String[] type = {"Content-Type", "multipart/form-data; boundary=b"};
    for (String origin : new String[] {"http://evil.example", "null", "https://127.0.0.1.evil"}) {
      assertThat(send("POST", bucket, form, type[0], type[1], "Origin", origin).statusCode())
          .isEqualTo(403);
      assertThat(send("POST", delete, deletion, "Origin", origin).statusCode()).isEqualTo(403);
      assertThat(send("POST", upload, "", "Origin", origin).statusCode()).isEqualTo(403);
    }
    assertThat(send("GET", bucket, "", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents())
        .extracting(S3Object::key)
        .containsExactly("reports/kept.txt");
    // From this machine it works, so it is the origin that stopped it.
    assertThat(send("POST", upload, "", "Origin", "http://127.0.0.1:8080").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_page_that_is_allowed_puts_what_an_address_was_signed_for_and_nothing_else()
      throws Exception {
    stop();
    AllowedOrigins desk = AllowedOrigins.parse("https://desk.example");
    server = LocalS3.start(0, BUCKET, folder, change -> () -> changes.add(change), desk);
    s3 = client(OWN);
    String[] origin = {"Origin", "https://desk.example"};
    String[] asks = {origin[0], origin[1], "Access-Control-Request-Method", "PUT"};
    URI url = presigned("reports/a.txt", Duration.ofMinutes(1));
    HttpResponse<String> beforehand = send("OPTIONS", url, "", asks);
    assertThat(beforehand.statusCode()).isEqualTo(200);
    assertThat(beforehand.headers().firstValue("Access-Control-Allow-Origin")).contains(origin[1]);
    assertThat(send("PUT", url, "by link", origin).statusCode()).isEqualTo(200);
    URI unsigned = URI.create(server.endpoint() + "/" + BUCKET + "/reports/b.txt");
    assertThat(send("PUT", unsigned, "unsigned", origin).statusCode()).isEqualTo(403);
    assertThat(send("PUT", url, "x", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(changes).extracting(ObjectChange::key).containsExactly("reports/a.txt");
  }

  @Test
  void a_name_that_was_rebound_to_this_machine_reaches_nothing() throws Exception {
    put("reports/a.txt", "text");
    for (String host : List.of("rebound.example:" + server.endpoint().getPort(), "10.0.0.1")) {
      String request = "GET /" + BUCKET + "/reports/a.txt HTTP/1.1\r\nHost: " + host + "\r\n";
      try (Socket socket = new Socket()) {
        socket.connect(Loopback.at(server.endpoint().getPort()));
        socket
            .getOutputStream()
            .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 403 ")
            .doesNotContain("text\n");
      }
    }
  }

  private static int status(URI url) throws Exception {
    return send("PUT", url, "by link").statusCode();
  }

  private static HttpResponse<String> send(String method, URI url, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void there_is_one_bucket() {
    assertThat(s3.listBuckets().buckets()).extracting("name").containsExactly(BUCKET);
    assertThatThrownBy(() -> s3.listObjectsV2(b -> b.bucket("another-bucket")))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void objects_survive_a_restart_and_abandoned_drafts_do_not() throws IOException {
    put("reports/a.txt", "kept");
    server.close();
    Path draft = folder.resolve("drafts").resolve("half");
    java.nio.file.Files.writeString(draft, "half of an ob");
    start();
    assertThat(get("reports/a.txt")).isEqualTo("kept");
    assertThat(draft).doesNotExist();
  }

  @Test
  void a_taken_port_is_said_in_one_sentence() {
    int port = server.endpoint().getPort();
    assertThatThrownBy(() -> LocalS3.start(port, BUCKET, folder, Changes.ignored()))
        .isInstanceOf(PortTaken.class)
        .hasMessageContaining("Port " + port)
        .hasMessageContaining("--s3-port");
  }

  private static ObjectIdentifier object(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }

  @Test
  void many_objects_are_deleted_in_one_request() {
    put("a", "1");
    put("b", "2");
    s3.deleteObjects(
        b -> b.bucket(BUCKET).delete(d -> d.objects(List.of(object("a"), object("b")))));
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
  }
}
