package dev.tallyman.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.SdkRequests;
import org.gaul.s3proxy.blobstore.SdkResponses;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// The one bucket, as S3Proxy asks for it: S3's requests and answers over an [ObjectFolder] and a
/// [PartFolder].
final class FolderBlobStore implements BlobStore {

  private static final long SMALLEST_PART = 5L * 1024 * 1024;

  private final String bucket;
  private final ObjectFolder objects;
  private final PartFolder uploads;

  FolderBlobStore(String bucket, ObjectFolder objects, PartFolder uploads) {
    this.bucket = bucket;
    this.objects = objects;
    this.uploads = uploads;
  }

  @Override
  public ListBucketsResponse list() {
    return ListBucketsResponse.builder()
        .buckets(Bucket.builder().name(bucket).creationDate(java.time.Instant.EPOCH).build())
        .build();
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    check(request.bucket());
    return ObjectListing.page(objects.blobs(), request);
  }

  @Override
  public HeadBucketResponse headBucket(HeadBucketRequest request) {
    check(request.bucket());
    return HeadBucketResponse.builder().build();
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    if (request.bucket().equals(bucket)) {
      throw S3Exceptions.bucketAlreadyOwnedByYou(bucket);
    }
    throw S3Exceptions.invalidRequest("There is one bucket, " + bucket + ".");
  }

  @Override
  public void deleteBucket(String container) {
    check(container);
    throw S3Exceptions.invalidRequest("The bucket " + bucket + " stays.");
  }

  @Override
  public BucketCannedACL getContainerAccess(String container) {
    check(container);
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public void setContainerAccess(String container, BucketCannedACL access) {
    refusePublic(access != BucketCannedACL.PRIVATE);
  }

  @Override
  public ObjectCannedACL getBlobAccess(String container, String name) {
    existing(container, name);
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public void setBlobAccess(String container, String name, ObjectCannedACL access) {
    refusePublic(access != ObjectCannedACL.PRIVATE);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    StoredBlob blob = existing(request.bucket(), request.key());
    return SdkResponses.toHead(BlobHeaders.answer(blob).build());
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    existing(request.bucket(), request.key());
    return attempt(() -> read(request));
  }

  private ResponseInputStream<GetObjectResponse> read(GetObjectRequest request) throws IOException {
    FileChannel channel = objects.open(request.key());
    if (channel == null) {
      throw S3Exceptions.noSuchKey(bucket, request.key(), null);
    }
    try {
      StoredBlob blob = BlobFile.read(channel);
      ReadConditions.of(request).check(blob);
      ByteRange range = ByteRange.of(SdkRequests.parseRange(request.range()), blob.size());
      GetObjectResponse.Builder answer = BlobHeaders.answer(blob).contentLength(range.length());
      if (request.range() != null) {
        answer.contentRange(range.header(blob.size()));
      }
      InputStream body = BlobFile.body(channel, range.start(), range.length());
      return SdkResponses.getResponse(answer.build(), body);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    check(request.bucket());
    refusePublic(request.acl() != null && request.acl() != ObjectCannedACL.PRIVATE);
    BlobDraft draft =
        new BlobDraft(
            request.key(),
            BlobHeaders.of(request),
            BlobHeaders.metadata(request.metadata()),
            null,
            request.contentLength(),
            hexadecimal(request.contentMD5()));
    StoredBlob blob = attempt(() -> put(ObjectChange.Kind.PUT, draft, payload));
    return SdkResponses.putResponse(BlobHeaders.quoted(blob.eTag()));
  }

  private StoredBlob put(ObjectChange.Kind kind, BlobDraft draft, InputStream body)
      throws IOException {
    try (body) {
      return objects.put(kind, draft, body);
    }
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    existing(request.sourceBucket(), request.sourceKey());
    check(request.destinationBucket());
    StoredBlob copy = attempt(() -> copy(request));
    return SdkResponses.copyResponse(BlobHeaders.quoted(copy.eTag()), copy.modified());
  }

  private StoredBlob copy(CopyObjectRequest request) throws IOException {
    FileChannel channel = objects.open(request.sourceKey());
    if (channel == null) {
      throw S3Exceptions.noSuchKey(bucket, request.sourceKey(), null);
    }
    try (channel) {
      StoredBlob source = BlobFile.read(channel);
      ReadConditions.of(request).check(source);
      boolean replaces = request.metadataDirective() == MetadataDirective.REPLACE;
      BlobDraft draft =
          new BlobDraft(
              request.destinationKey(),
              replaces ? BlobHeaders.of(request) : source.headers(),
              replaces ? BlobHeaders.metadata(request.metadata()) : source.metadata(),
              null,
              source.size(),
              null);
      InputStream body = BlobFile.body(channel, 0, source.size());
      return put(ObjectChange.Kind.COPY, draft, body);
    }
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    check(request.bucket());
    attempt(() -> {
      objects.delete(request.key());
      return request;
    });
    return DeleteObjectResponse.builder().build();
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    check(request.bucket());
    Map<String, String> metadata = BlobHeaders.metadata(request.metadata());
    String id = attempt(() -> uploads.begin(request.key(), BlobHeaders.of(request), metadata));
    return new MultipartUpload(id, request);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream payload) {
    about(upload);
    StoredBlob part =
        attempt(() -> {
          try (payload) {
            return uploads.put(
                upload.id(),
                request.partNumber(),
                request.contentLength(),
                hexadecimal(request.contentMD5()),
                payload);
          }
        });
    return SdkResponses.uploadedPart(BlobHeaders.quoted(part.eTag()));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    StoredBlob about = about(upload);
    List<Integer> numbers =
        request.multipartUpload().parts().stream().map(CompletedPart::partNumber).toList();
    StoredBlob blob = attempt(() -> complete(upload.id(), about, numbers));
    return SdkResponses.completeResponse(BlobHeaders.quoted(blob.eTag()));
  }

  private StoredBlob complete(String id, StoredBlob about, List<Integer> numbers)
      throws IOException {
    Map<Integer, StoredBlob> parts = uploads.parts(id);
    String eTag = PartFolder.eTag(numbers.stream().map(parts::get).toList());
    BlobDraft draft =
        new BlobDraft(about.key(), about.headers(), about.metadata(), eTag, null, null);
    StoredBlob blob = put(ObjectChange.Kind.MULTIPART, draft, uploads.join(id, numbers));
    uploads.end(id);
    return blob;
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    about(upload);
    attempt(() -> {
      uploads.end(upload.id());
      return upload;
    });
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    about(upload);
    List<Part> parts = new ArrayList<>();
    attempt(() -> uploads.parts(upload.id()))
        .forEach((number, part) ->
            parts.add(
                SdkResponses.part(
                    number, part.size(), BlobHeaders.quoted(part.eTag()), part.modified())));
    return parts;
  }

  @Override
  public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(
      String container) {
    check(container);
    return attempt(uploads::all).entrySet().stream()
        .map(e -> SdkResponses.upload(e.getValue().key(), e.getKey(), e.getValue().modified()))
        .toList();
  }

  @Override
  public long getMinimumMultipartPartSize() {
    return SMALLEST_PART;
  }

  private void check(String container) {
    if (!bucket.equals(container)) {
      throw S3Exceptions.noSuchBucket(container, null);
    }
  }

  private StoredBlob existing(String container, String key) {
    check(container);
    StoredBlob blob = objects.blobs().get(key);
    if (blob == null) {
      throw S3Exceptions.noSuchKey(container, key, null);
    }
    return blob;
  }

  private StoredBlob about(MultipartUpload upload) {
    check(upload.containerName());
    return attempt(() -> uploads.about(upload.id()))
        .filter(about -> about.key().equals(upload.blobName()))
        .orElseThrow(FolderBlobStore::noSuchUpload);
  }

  private static NoSuchUploadException noSuchUpload() {
    String message = "The specified upload does not exist.";
    return NoSuchUploadException.builder()
        .statusCode(404)
        .message(message)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode("NoSuchUpload").errorMessage(message).build())
        .build();
  }

  private static void refusePublic(boolean isPublic) {
    if (isPublic) {
      throw S3Exceptions.invalidRequest("The bucket is private.");
    }
  }

  private static @Nullable String hexadecimal(@Nullable String base64) {
    return base64 == null ? null : HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }

  private interface Attempt<T> {
    T run() throws IOException;
  }

  private static <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
