package dev.tallyman.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// One file for one object: its bytes, then what is known of it, then the length of that. Bytes and
/// knowledge thus change together, by one rename.
final class BlobFile {

  private static final int LENGTH_BYTES = Integer.BYTES;

  private BlobFile() {}

  /// Writes and syncs a file. The eTag is the MD5 of the bytes where none is given.
  static StoredBlob write(Path file, BlobDraft draft, InputStream body) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      MessageDigest md5 = md5();
      long size = body.transferTo(new DigestOutputStream(Channels.newOutputStream(channel), md5));
      StoredBlob blob =
          new StoredBlob(
              draft.key(),
              size,
              draft.eTag() != null ? draft.eTag() : HexFormat.of().formatHex(md5.digest()),
              Instant.now().truncatedTo(ChronoUnit.MILLIS),
              draft.headers(),
              draft.metadata());
      channel.write(ByteBuffer.wrap(tail(blob)));
      channel.force(true);
      return blob;
    }
  }

  static StoredBlob read(FileChannel channel) throws IOException {
    long end = channel.size() - LENGTH_BYTES;
    int length = ByteBuffer.wrap(bytes(channel, end, LENGTH_BYTES)).getInt();
    byte[] tail = bytes(channel, end - length, length);
    return StoredBlob.readFrom(new DataInputStream(new ByteArrayInputStream(tail)));
  }

  /// `length` bytes of the object from `start`; closing the stream closes the file.
  static InputStream body(FileChannel channel, long start, long length) throws IOException {
    channel.position(start);
    return new BoundedBody(Channels.newInputStream(channel), length);
  }

  private static final class BoundedBody extends FilterInputStream {

    private long left;

    BoundedBody(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = super.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(left, super.available());
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }
  }

  static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] tail(StoredBlob blob) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    blob.writeTo(out);
    out.writeInt(bytes.size());
    return bytes.toByteArray();
  }

  private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
    if (from < 0 || length < 0) {
      throw new EOFException("no object file");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("no object file");
      }
    }
    return buffer.array();
  }
}
