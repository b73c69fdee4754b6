package dev.tallyman.local;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// S3 over HTTP. What is signed with the server's own key is verified, so that its presigned URLs
/// mean something; any other credentials pass. Pages of other sites get nothing.
final class S3Servlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST_DRAINED_BYTES = 1 << 20;

  private final transient Requests verifying;
  private final transient Requests trusting;
  private final String accessKey;

  private final transient Door door;

  S3Servlet(BlobStore store, String accessKey, String secretKey, Door door) {
    this.accessKey = accessKey;
    this.door = door;
    CrossOriginResourceSharing pages = pages(door);
    this.verifying =
        new Requests(store, AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey, pages);
    this.trusting = new Requests(store, AuthenticationType.NONE, null, null, pages);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Requests requests = isTrusted(request) ? trusting : verifying;
    InputStream body = request.getInputStream();
    try {
      checkSender(request);
      requests.doHandle(request, request, response, body, null);
    } catch (IOException | RuntimeException e) {
      requests.answer(request, response, e);
    }
    drain(body);
  }

  /// The page is served from another port of this machine and uploads from there.
  private static CrossOriginResourceSharing pages(Door door) {
    List<String> pages = new ArrayList<>();
    String own = Pattern.quote(door.uri(0).getHost());
    pages.add("https?://(127\\.0\\.0\\.1|localhost|" + own + ")(:[0-9]{1,5})?");
    door.origins().all().forEach(origin -> pages.add(Pattern.quote(origin)));
    return new CrossOriginResourceSharing(
        pages, List.of("GET", "HEAD", "PUT"), List.of("*"), List.of("ETag"), "");
  }

  /// Forms of other sites' pages reach this port without asking, and so does a name that was
  /// rebound. A page that is allowed gets what an address was signed for.
  private void checkSender(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String origin = request.getHeader("Origin");
    boolean isAllowed =
        door.origins().allow(origin)
            && (request.getMethod().equals("OPTIONS") || isSignedWithOwnKey(request));
    if (!door.isMeant(host)
        || (!isAllowed && door.isForeignPage(host, origin, request.getHeader("Sec-Fetch-Site")))) {
      throw S3Exception.builder()
          .statusCode(403)
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .errorCode("AccessDenied")
                  .errorMessage("This store serves programs and pages of this machine.")
                  .build())
          .build();
    }
  }

  /// Where the API asks for a key, others than this machine need an address that the API gave them.
  private boolean isTrusted(HttpServletRequest request) throws IOException {
    boolean isLocked =
        door.isLocked()
            && !door.isFromHere(
                InetAddress.getByName(request.getRemoteAddr()),
                request.getHeader("Host"),
                request.getHeader("X-Forwarded-For"));
    return !isLocked && !isSignedWithOwnKey(request);
  }

  private boolean isSignedWithOwnKey(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    String credential = request.getParameter("X-Amz-Credential");
    return (header != null && header.contains("Credential=" + accessKey + "/"))
        || (header != null && header.startsWith("AWS " + accessKey + ":"))
        || (credential != null && credential.startsWith(accessKey + "/"))
        || accessKey.equals(request.getParameter("AWSAccessKeyId"));
  }

  /// The end of a chunked body (its last chunk, its checksum) is left unread by S3Proxy; the
  /// connection would be reset before the client has read the answer.
  private static void drain(InputStream body) {
    try {
      byte[] buffer = new byte[8192];
      int total = 0;
      for (int count = 0; count >= 0 && total < MOST_DRAINED_BYTES; total += count) {
        count = body.read(buffer);
      }
    } catch (IOException e) {
      // The client has gone, or had nothing more to say; its answer is made.
    }
  }

  /// S3Proxy's reading of requests, with its errors in S3's form.
  private static final class Requests extends S3ProxyHandler {

    private static final long LARGEST_PUT = 5L << 30;
    private static final long LARGEST_SIGNED_PUT = 128L << 20;
    private static final int LARGEST_CHUNK = 16 << 20;
    private static final int CLOCK_SKEW_SECONDS = 15 * 60;

    Requests(
        BlobStore store,
        AuthenticationType authentication,
        @Nullable String accessKey,
        @Nullable String secretKey,
        CrossOriginResourceSharing pages) {
      super(
          store,
          authentication,
          accessKey,
          secretKey,
          null,
          LARGEST_PUT,
          LARGEST_SIGNED_PUT,
          LARGEST_CHUNK,
          true,
          pages,
          null,
          CLOCK_SKEW_SECONDS);
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception e)
        throws IOException {
      if (response.isCommitted()) {
        return;
      }
      Optional<AwsServiceException> refusal = refusal(e);
      if (refusal.isEmpty()) {
        switch (e) {
          case IllegalArgumentException bad ->
              send(request, response, "InvalidArgument", 400, String.valueOf(bad.getMessage()));
          case UnsupportedOperationException missing ->
              send(request, response, "NotImplemented", 501, String.valueOf(missing.getMessage()));
          default -> send(request, response, "InternalError", 500, "The request failed: " + e);
        }
        return;
      }
      int status = refusal.get().statusCode();
      AwsErrorDetails details = refusal.get().awsErrorDetails();
      if (details != null && details.sdkHttpResponse() != null) {
        details
            .sdkHttpResponse()
            .firstMatchingHeader("ETag")
            .ifPresent(tag -> response.setHeader("ETag", tag));
      }
      String code = details == null ? null : details.errorCode();
      String message = details == null ? null : details.errorMessage();
      if (status == HttpServletResponse.SC_NOT_MODIFIED) {
        response.setStatus(status);
      } else {
        send(
            request,
            response,
            code == null || code.isEmpty() ? codeOf(status) : code,
            status,
            message == null ? "" : message);
      }
    }

    private void send(
        HttpServletRequest request,
        HttpServletResponse response,
        String code,
        int status,
        String message)
        throws IOException {
      sendSimpleErrorResponse(request, response, code, status, message, Map.of());
    }

    private static String codeOf(int status) {
      return switch (status) {
        case 400 -> "BadDigest";
        case 403 -> "AccessDenied";
        case 412 -> "PreconditionFailed";
        case 416 -> "InvalidRange";
        default -> "InternalError";
      };
    }

    private static Optional<AwsServiceException> refusal(@Nullable Throwable e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof AwsServiceException refusal) {
          return Optional.of(refusal);
        }
      }
      return Optional.empty();
    }
  }
}
