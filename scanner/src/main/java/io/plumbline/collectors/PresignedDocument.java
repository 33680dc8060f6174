package io.plumbline.collectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Fetches a document from the address that AWS signed for it. Whoever has the address has the
 * document, so it is a secret: it is in no message and in no cause of one.
 *
 * @param sha256 hex
 */
public record PresignedDocument(Path file, long bytes, String sha256) {
  /** Many times the size of the largest that there are. */
  private static final long MAX_BYTES = 1L << 30;

  /**
   * Fetches a document into a file, which appears whole or not at all and may replace an older one.
   *
   * @param what the document, for messages
   * @throws CollectionException if AWS does not hand it out
   */
  public static PresignedDocument fetch(
      AwsConnection connection, String address, String what, Path file) throws IOException {
    HttpExecuteRequest request =
        HttpExecuteRequest.builder().request(request(connection, address, what)).build();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".document", ".part");
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      long bytes;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), sha256)) {
        bytes = transfer(connection.http().prepareRequest(request), what, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new PresignedDocument(file, bytes, HexFormat.of().formatHex(sha256.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static SdkHttpRequest request(AwsConnection connection, String address, String what) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new CollectionException("AWS gave no address for " + what, null);
    }
    boolean emulated = connection.endpoint() != null && "http".equals(uri.getScheme());
    if (uri.getHost() == null || !(emulated || "https".equals(uri.getScheme()))) {
      throw new CollectionException("AWS gave an address for " + what + " that is not https", null);
    }
    return SdkHttpRequest.builder().uri(uri).method(SdkHttpMethod.GET).build();
  }

  private static long transfer(ExecutableHttpRequest call, String what, OutputStream out)
      throws IOException {
    HttpExecuteResponse response;
    try {
      response = call.call();
    } catch (IOException | RuntimeException e) {
      throw new CollectionException(
          "%s cannot be fetched: %s".formatted(what, e.getClass().getSimpleName()), null);
    }
    try (InputStream in = response.responseBody().<InputStream>map(b -> b).orElse(null)) {
      if (response.httpResponse().statusCode() != 200 || in == null) {
        throw new CollectionException(
            "%s cannot be fetched: the answer is %d; ask for it anew"
                .formatted(what, response.httpResponse().statusCode()),
            null);
      }
      long expected =
          response
              .httpResponse()
              .firstMatchingHeader("Content-Length")
              .map(Long::valueOf)
              .orElse(-1L);
      return copy(in, expected, what, out);
    } finally {
      call.abort();
    }
  }

  private static long copy(InputStream in, long expected, String what, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int n = read(in, buffer, what); n >= 0; n = read(in, buffer, what)) {
      bytes += n;
      if (bytes > MAX_BYTES) {
        throw new CollectionException(what + " is larger than a document can be", null);
      }
      out.write(buffer, 0, n);
    }
    if (expected >= 0 && bytes != expected) {
      throw cutOff(what);
    }
    return bytes;
  }

  private static int read(InputStream in, byte[] buffer, String what) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw cutOff(what);
    }
  }

  private static CollectionException cutOff(String what) {
    return new CollectionException(what + " was cut off on the way; ask for it anew", null);
  }
}
