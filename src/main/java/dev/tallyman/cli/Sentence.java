package dev.tallyman.cli;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/// What went wrong, in one sentence for people that says what to do next.
final class Sentence {

  private Sentence() {}

  static String of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return firstLine(e);
  }

  private static Optional<String> known(Throwable e) {
    return Optional.ofNullable(
        switch (e) {
          case NoSuchFileException missing ->
              "There is no file or folder " + missing.getFile() + ".";
          case AccessDeniedException denied ->
              "The file or folder " + denied.getFile() + " may not be read.";
          case ConnectException refused ->
              "Nothing answers there: start the system with `tallyman up`, or check the address.";
          case UnknownHostException unknown ->
              "There is no machine of this name: check the address.";
          case HttpTimeoutException late ->
              "No answer came in time: try again, or check the address.";
          case NoSuchBucketException missing ->
              "There is no such bucket: name it with --bucket, and where it is with --endpoint.";
          case AwsServiceException refused when refused.statusCode() == 403 ->
              "AWS refuses this to you ("
                  + code(refused)
                  + "): check the credentials, the region and the names.";
          case SdkClientException missing when says(missing, "Unable to load credentials") ->
              "There are no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
                  + " AWS_SECRET_ACCESS_KEY.";
          case SdkClientException missing when says(missing, "Unable to load region") ->
              "There is no AWS region: set AWS_REGION.";
          default -> null;
        });
  }

  private static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null ? "403" : e.awsErrorDetails().errorCode();
  }

  private static boolean says(Throwable e, String words) {
    return e.getMessage() != null && e.getMessage().contains(words);
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : first(message);
  }

  private static String first(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
